package org.markwarden.crawler.parse.rdfa;

/** Addresses the algorithm itself speaks of. */
public final class Vocabulary {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String RDFA = "http://www.w3.org/ns/rdfa#";
    static final String XHTML = "http://www.w3.org/1999/xhtml/vocab#";
    static final String SCHEMA = "http://schema.org/";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    public static final String TYPE = RDF + "type";
    /** The value of a list's place. */
    public static final String FIRST = RDF + "first";
    /** The rest of a list. */
    public static final String REST = RDF + "rest";

    static final String NIL = RDF + "nil";
    static final String XML_LITERAL = RDF + "XMLLiteral";
    static final String HTML_LITERAL = RDF + "HTML";
    static final String USES = RDFA + "usesVocabulary";
    static final String COPY = RDFA + "copy";
    static final String PATTERN = RDFA + "Pattern";

    private Vocabulary() {}
}
