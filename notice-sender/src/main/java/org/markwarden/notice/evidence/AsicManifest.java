package org.markwarden.notice.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import org.markwarden.domain.hash.Sha256;

/** The list of files that the seal signs (EN 319 162-1, annex A.4). */
final class AsicManifest {
    static final String NAME = "META-INF/ASiCManifest001.xml";
    static final String SIGNATURE = "META-INF/signature001.p7s";
    private static final Map<String, String> TYPES = Map.of(
            "gz", "application/gzip",
            "html", "text/html",
            "json", "application/json",
            "jsonl", "application/x-ndjson",
            "tsr", "application/timestamp-reply",
            "txt", "text/plain",
            "wacz", "application/wacz");

    private AsicManifest() {}

    static byte[] over(SortedMap<String, byte[]> files) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\""
                + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n");
        xml.append("  <asic:SigReference MimeType=\"application/pkcs7-signature\" URI=\"%s\"/>\n".formatted(SIGNATURE));
        files.forEach((name, bytes) -> xml.append(reference(name, bytes)));
        return xml.append("</asic:ASiCManifest>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String reference(String name, byte[] bytes) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        String digest = Base64.getEncoder().encodeToString(Sha256.newDigest().digest(bytes));
        return """
                 <asic:DataObjectReference MimeType="%s" URI="%s">
                   <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
                   <ds:DigestValue>%s</ds:DigestValue>
                 </asic:DataObjectReference>
               """.formatted(type, name, digest);
    }
}
