package org.markwarden.domain.right;

/** A protected plant variety (植物新品种). */
public record PlantVariety(RightEntry entry) implements Right {
    @Override
    public RightKind kind() {
        return RightKind.PLANT_VARIETY;
    }
}
