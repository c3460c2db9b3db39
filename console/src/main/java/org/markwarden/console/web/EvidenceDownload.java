package org.markwarden.console.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.markwarden.console.security.SignedIn;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out sealed packages as they lie in the folder. Who took one stands in the audit log. */
@Controller
class EvidenceDownload {
    /** ETSI EN 319 162-1, annex A. */
    private static final MediaType ASIC_E = MediaType.parseMediaType("application/vnd.etsi.asic-e+zip");

    private final Storage storage;
    private final BlobFolder blobs;
    private final Clock clock;

    EvidenceDownload(Storage storage, BlobFolder blobs, Clock clock) {
        this.storage = storage;
        this.blobs = blobs;
        this.clock = clock;
    }

    @GetMapping("/evidence/{sha256}")
    ResponseEntity<Resource> download(@PathVariable String sha256, @AuthenticationPrincipal SignedIn account) {
        EvidencePackage evidence = storage.evidence().find(digest(sha256)).orElseThrow(EvidenceDownload::absent);
        Path file = file(evidence);
        storage.audit()
                .append(List.of(new AuditEvent(
                        clock.instant(),
                        account.name(),
                        "evidence.downloaded",
                        evidence.sha256().hex(),
                        "")));
        ContentDisposition name = ContentDisposition.attachment()
                .filename(evidence.sha256().hex() + ".asice")
                .build();
        return ResponseEntity.ok()
                .contentType(ASIC_E)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new FileSystemResource(file));
    }

    private static Sha256 digest(String hex) {
        try {
            return new Sha256(hex);
        } catch (IllegalArgumentException e) {
            throw absent();
        }
    }

    /** The record names the file; a name that leads out of the folder is nobody's package. */
    private Path file(EvidencePackage evidence) {
        Path folder = blobs.evidence().toAbsolutePath().normalize();
        Path file = folder.resolve(evidence.file()).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw absent();
        }
        return file;
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
