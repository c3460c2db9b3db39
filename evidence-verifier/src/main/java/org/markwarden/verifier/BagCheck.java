package org.markwarden.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the files with the lists of the bag (BagIt 1.0, RFC 8493) both ways: altered, missing, added. */
final class BagCheck {
    private static final String MANIFEST = "manifest-sha256.txt";
    private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    private static final String SM3_LIST = "sm3sums.txt";
    private static final Set<String> OUTSIDE_THE_LISTS = Set.of("mimetype", TAG_MANIFEST);
    private static final int LIST_LIMIT = 8 << 20;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");
    private static final Pattern OXUM = Pattern.compile("(?m)^Payload-Oxum: (\\d+)\\.(\\d+)$");

    private final Map<String, Entry> entries;
    private final Findings findings;

    BagCheck(Map<String, Entry> entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void run() {
        Set<String> payload =
                entries.keySet().stream().filter(BagCheck::isPayload).collect(Collectors.toSet());
        Set<String> tags = entries.keySet().stream()
                .filter(name -> !isPayload(name) && !name.startsWith("META-INF/") && !OUTSIDE_THE_LISTS.contains(name))
                .collect(Collectors.toSet());
        declaration();
        oxum(payload);
        compare(MANIFEST, payload, entry -> Digests.hex(Digests.of("SHA-256", entry)));
        compare(TAG_MANIFEST, tags, entry -> Digests.hex(Digests.of("SHA-256", entry)));
        compare(SM3_LIST, payload, Digests::sm3);
    }

    private static boolean isPayload(String name) {
        return name.startsWith("data/");
    }

    private void declaration() {
        String text = text("bagit.txt");
        if (text != null && text.startsWith("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")) {
            findings.ok("bagit.txt", "BagIt 1.0", "BagIt 1.0");
            return;
        }
        findings.fail("bagit.txt", "not a BagIt 1.0 declaration", "不是 BagIt 1.0 声明");
    }

    private void oxum(Set<String> payload) {
        String text = text("bag-info.txt");
        Matcher oxum = OXUM.matcher(text == null ? "" : text);
        long bytes = payload.stream().map(entries::get).mapToLong(Entry::size).sum();
        String is = bytes + "." + payload.size();
        if (oxum.find() && is.equals(oxum.group(1) + "." + oxum.group(2))) {
            findings.ok("bag-info.txt", "Payload-Oxum " + is, "载荷字节数与文件数相符 " + is);
            return;
        }
        findings.fail("bag-info.txt", "Payload-Oxum is not " + is, "载荷字节数或文件数不符，应为 " + is);
    }

    private interface Digest {
        String of(Entry entry) throws IOException;
    }

    private void compare(String list, Set<String> files, Digest digest) {
        Map<String, String> listed = listed(list);
        for (Map.Entry<String, String> line : listed.entrySet()) {
            Entry entry = files.contains(line.getKey()) ? entries.get(line.getKey()) : null;
            if (entry == null) {
                findings.fail(line.getKey(), "missing: listed in " + list, "缺失：" + list + " 中列出");
                continue;
            }
            compare(list, line.getValue(), entry, digest);
        }
        files.stream()
                .sorted()
                .filter(name -> !listed.containsKey(name))
                .forEach(name -> findings.fail(name, "added: not listed in " + list, "多出：" + list + " 未列出"));
    }

    private void compare(String list, String wanted, Entry entry, Digest digest) {
        try {
            if (digest.of(entry).equals(wanted)) {
                findings.ok(entry.name(), "matches " + list, "与 " + list + " 相符");
                return;
            }
            findings.fail(entry.name(), "altered: differs from " + list, "已被改动：与 " + list + " 不符");
        } catch (IOException e) {
            findings.fail(entry.name(), "unreadable: " + e.getMessage(), "无法读取：" + e.getMessage());
        }
    }

    private Map<String, String> listed(String list) {
        Map<String, String> listed = new LinkedHashMap<>();
        String text = text(list);
        if (text == null) {
            return listed;
        }
        if (!text.endsWith("\n")) {
            findings.fail(list, "ends inside a line", "末行不完整");
        }
        for (String line : text.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || listed.put(matcher.group(2), matcher.group(1)) != null) {
                findings.fail(list, "unreadable or repeated line: " + line, "有无法读取或重复的行：" + line);
            }
        }
        return listed;
    }

    private @Nullable String text(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            findings.fail(name, "missing", "缺失");
            return null;
        }
        try {
            return new String(entry.bytes(LIST_LIMIT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            findings.fail(name, "unreadable: " + e.getMessage(), "无法读取：" + e.getMessage());
            return null;
        }
    }
}
