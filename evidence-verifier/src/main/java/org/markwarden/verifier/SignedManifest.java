package org.markwarden.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An ASiCManifest (EN 319 162-1, annex A.4): which files a signature or timestamp covers.
 *
 * @param signature name of the file that signs or timestamps the manifest
 */
record SignedManifest(String signature, List<Reference> references) {
    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    /** One covered file with its digest in hexadecimal. */
    record Reference(String name, String algorithm, String digest) {}

    static SignedManifest parse(byte[] xml) throws IOException {
        Document document = document(xml);
        Element signature = one(document.getElementsByTagNameNS(ASIC, "SigReference"), "SigReference");
        List<Reference> references = new ArrayList<>();
        var nodes = document.getElementsByTagNameNS(ASIC, "DataObjectReference");
        for (int i = 0; i < nodes.getLength(); i++) {
            references.add(reference((Element) nodes.item(i)));
        }
        return new SignedManifest(signature.getAttribute("URI"), references);
    }

    private static Reference reference(Element element) throws IOException {
        String method = one(element.getElementsByTagNameNS(DSIG, "DigestMethod"), "DigestMethod")
                .getAttribute("Algorithm");
        String value = one(element.getElementsByTagNameNS(DSIG, "DigestValue"), "DigestValue")
                .getTextContent();
        try {
            return new Reference(
                    element.getAttribute("URI"),
                    algorithm(method),
                    Digests.hex(Base64.getDecoder().decode(value.strip())));
        } catch (IllegalArgumentException e) {
            throw new IOException("a digest is not Base64", e);
        }
    }

    private static String algorithm(String method) throws IOException {
        return switch (method) {
            case "http://www.w3.org/2001/04/xmlenc#sha256" -> "SHA-256";
            case "http://www.w3.org/2001/04/xmldsig-more#sha384" -> "SHA-384";
            case "http://www.w3.org/2001/04/xmlenc#sha512" -> "SHA-512";
            default -> throw new IOException("digest algorithm not accepted: " + method);
        };
    }

    private static Element one(NodeList nodes, String name) throws IOException {
        if (nodes.getLength() != 1) {
            throw new IOException("wants one " + name + ", has " + nodes.getLength());
        }
        return (Element) nodes.item(0);
    }

    private static Document document(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not the XML expected: " + e.getMessage(), e);
        }
    }
}
