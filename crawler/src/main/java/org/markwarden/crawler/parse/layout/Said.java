package org.markwarden.crawler.parse.layout;

/** What words beside an amount call it. */
enum Said {
    /** What is asked. */
    PRICE,
    /** A small word that is passed over. */
    FROM,
    ONLY,
    /** Sent without charge. */
    FREELY,
    /** Saved, given back, earned. */
    OFFCUT,
    /** Paid besides: sending, wrapping, setting up. */
    CHARGE,
    /** What an order has to reach. */
    BASKET,
    /** An upper limit. */
    UPTO,
    DEPOSIT,
    /** One of several payments. */
    PAYMENT,
    /** Asked again and again. */
    MONTHLY,
    /** Of a kilogram or a litre. */
    MEASURE,
    /** The lowest of the last month. */
    LOWEST,
    /** What such goods cost elsewhere or over time. */
    AVERAGE,
    /** What it cost when it was new. */
    NEW,
    /** Behind a sign of plus or minus. */
    PART,
    /** A code or a telephone, where no money is named. */
    NUMBER;

    /** On which side of the amount words stand. */
    enum Side {
        BEFORE,
        BEHIND
    }

    /** Whether it is never what an offer costs. */
    boolean isNoPrice() {
        return switch (this) {
            case OFFCUT, CHARGE, BASKET, UPTO, DEPOSIT, PAYMENT, MEASURE, AVERAGE, NEW, PART -> true;
            case PRICE, FROM, ONLY, FREELY, MONTHLY, LOWEST, NUMBER -> false;
        };
    }
}
