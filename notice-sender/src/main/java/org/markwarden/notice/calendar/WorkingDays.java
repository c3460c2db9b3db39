package org.markwarden.notice.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Working days of the People's Republic of China, as the State Council announces them each year. */
public final class WorkingDays {
    private static final String TABLE = "working-days-cn.csv";

    private final Map<LocalDate, Boolean> announced;
    private final Set<Integer> years;

    private WorkingDays(Map<LocalDate, Boolean> announced, Set<Integer> years) {
        this.announced = Map.copyOf(announced);
        this.years = Set.copyOf(years);
    }

    /** The table that comes with the product. */
    public static WorkingDays shipped() {
        try (InputStream in = WorkingDays.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("table missing: " + TABLE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("table unreadable: " + TABLE, e);
        }
    }

    /** Lines {@code first,last,off|work}; a year with any line is known. Lines that begin with # are remarks. */
    static WorkingDays parse(String table) {
        Map<LocalDate, Boolean> announced = new HashMap<>();
        Set<Integer> years = new TreeSet<>();
        table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("first,"))
                .forEach(line -> read(line, announced, years));
        return new WorkingDays(announced, years);
    }

    private static void read(String line, Map<LocalDate, Boolean> announced, Set<Integer> years) {
        String[] cells = line.split(",", -1);
        boolean work = switch (cells[2]) {
            case "work" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("neither off nor work: " + line);
        };
        LocalDate last = LocalDate.parse(cells[1]);
        for (LocalDate day = LocalDate.parse(cells[0]); !day.isAfter(last); day = day.plusDays(1)) {
            if (announced.put(day, work) != null) {
                throw new IllegalArgumentException("day named twice: " + day);
            }
            years.add(day.getYear());
        }
    }

    /** Whether people work that day, or nothing when its year is not in the table. */
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            return Optional.empty();
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return Optional.of(announced.getOrDefault(day, !weekend));
    }

    /** The last of so many working days after a day, which is not counted itself (Civil Code 201); or nothing when unknown. */
    public Optional<LocalDate> after(LocalDate start, int count) {
        LocalDate day = start;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            Optional<Boolean> works = isWorkingDay(day);
            if (works.isEmpty()) {
                return Optional.empty();
            }
            left -= works.get() ? 1 : 0;
        }
        return Optional.of(day);
    }
}
