package org.markwarden.verifier;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/** Verifies the seal in META-INF: which files it covers, the signature over that list, and when it was made. */
final class SealCheck {
    private static final Pattern MANIFEST = Pattern.compile("META-INF/ASiC(Archive)?Manifest\\d*\\.xml");
    private static final int LIMIT = 16 << 20;

    private final Map<String, Entry> entries;
    private final CertificateCheck certificates;
    private final TimestampCheck timestamps;
    private final Findings findings;
    private final Set<String> expected = new TreeSet<>();
    private final Set<String> covered = new TreeSet<>();

    SealCheck(Map<String, Entry> entries, CertificateCheck certificates, TimestampCheck timestamps, Findings findings) {
        this.entries = entries;
        this.certificates = certificates;
        this.timestamps = timestamps;
        this.findings = findings;
    }

    void run() {
        boolean signed = false;
        for (Entry entry : entries.values()) {
            if (MANIFEST.matcher(entry.name()).matches()) {
                signed |= manifest(entry.name(), entry);
            }
        }
        if (!signed) {
            findings.fail("META-INF/", "no signature in the package", "证据包内没有签名");
        }
        uncovered();
    }

    /** Returns whether the manifest is one that a signature stands on. */
    private boolean manifest(String name, Entry entry) {
        expected.add(name);
        try {
            byte[] xml = entry.bytes(LIMIT);
            SignedManifest manifest = SignedManifest.parse(xml);
            expected.add(manifest.signature());
            for (SignedManifest.Reference reference : manifest.references()) {
                reference(name, reference);
            }
            return sealed(manifest.signature(), xml);
        } catch (IOException e) {
            findings.fail(name, "unreadable: " + e.getMessage(), "无法读取：" + e.getMessage());
            return false;
        }
    }

    private void reference(String manifest, SignedManifest.Reference reference) throws IOException {
        Entry entry = entries.get(reference.name());
        if (entry == null) {
            findings.fail(reference.name(), "missing: covered by " + manifest, "缺失：" + manifest + " 所涵盖");
            return;
        }
        if (!findings.hasFailed(entry.name())
                && !Digests.hex(Digests.of(reference.algorithm(), entry)).equals(reference.digest())) {
            findings.fail(entry.name(), "altered: differs from " + manifest, "已被改动：与 " + manifest + " 不符");
        }
        covered.add(entry.name());
    }

    private boolean sealed(String name, byte[] manifest) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            findings.fail(name, "missing: no signature over the list of files", "缺失：文件清单没有签名");
            return false;
        }
        byte[] seal = entry.bytes(LIMIT);
        if (name.endsWith(".tst")) {
            timestamps.token(name, seal, TimestampCheck.Digestible.of(manifest));
            return false;
        }
        signature(name, seal, manifest);
        return true;
    }

    private void signature(String path, byte[] seal, byte[] manifest) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(manifest), seal);
            if (signed.getSignerInfos().size() != 1) {
                throw new IOException(
                        "wants one signature, has " + signed.getSignerInfos().size());
            }
            SignerInformation signature =
                    signed.getSignerInfos().getSigners().iterator().next();
            Signer signer = Signer.of(signature.getSID(), signed.getCertificates());
            if (!signer.signed(signature)) {
                findings.fail(path, "signature does not fit the list of files", "签名与文件清单不符");
                return;
            }
            findings.ok(path, "signature over the list of files is right", "文件清单的签名有效");
            Instant proven = proven(path, signature);
            certificates.seal(path, signer.certificate(), signer.others(), proven);
        } catch (CMSException | IOException | RuntimeException e) {
            findings.fail(path, "signature unreadable: " + e.getMessage(), "签名无法读取：" + e.getMessage());
        }
    }

    /** When the signature is known to have existed: by its timestamp, else by its own word. */
    private Instant proven(String path, SignerInformation signature) throws IOException {
        Instant claimed = claimed(signature);
        Optional<Instant> stamped = stamped(path, signature);
        if (stamped.isEmpty()) {
            findings.warn(
                    path,
                    "no timestamp: the time of sealing is only the sealer's word: " + claimed,
                    "没有时间戳：封签时间仅为封签者自述 " + claimed);
        }
        Instant proven = stamped.orElse(claimed);
        if (claimed.isAfter(certificates.at())) {
            findings.fail(path, "sealed after the instant asked about: " + claimed, "封签时间晚于所问时刻：" + claimed);
        }
        return proven;
    }

    private Optional<Instant> stamped(String path, SignerInformation signature) throws IOException {
        Attribute attribute = signature.getUnsignedAttributes() == null
                ? null
                : signature.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return Optional.empty();
        }
        byte[] token =
                attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
        return timestamps.token(path, token, TimestampCheck.Digestible.of(signature.getSignature()));
    }

    private static Instant claimed(SignerInformation signature) throws IOException {
        Attribute attribute = signature.getSignedAttributes().get(CMSAttributes.signingTime);
        if (attribute == null) {
            throw new IOException("no signing time");
        }
        Date date = Time.getInstance(attribute.getAttrValues().getObjectAt(0)).getDate();
        return date.toInstant();
    }

    private void uncovered() {
        for (String name : entries.keySet()) {
            if (name.startsWith("META-INF/") && !expected.contains(name)) {
                findings.fail(name, "added: belongs to no signature", "多出：不属于任何签名");
            }
            if (!name.startsWith("META-INF/") && !name.equals("mimetype") && !covered.contains(name)) {
                findings.fail(name, "added: no signature covers it", "多出：没有签名涵盖");
            }
        }
    }
}
