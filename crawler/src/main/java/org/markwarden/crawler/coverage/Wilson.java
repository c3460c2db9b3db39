package org.markwarden.crawler.coverage;

import org.markwarden.storage.CoverageStore.Share;

/** Wilson's interval for a share (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927): right for small samples and shares near 0 and 1. */
record Wilson(double low, double high) {
    /**
     * The interval.
     *
     * @param z quantile of the normal distribution, such as 3.29 for 99.9 %
     */
    static Wilson of(Share share, double z) {
        double n = share.pages();
        if (n == 0) {
            return new Wilson(0, 1);
        }
        double p = share.fraction();
        double centre = p + z * z / (2 * n);
        double spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        return new Wilson((centre - spread) / scale, (centre + spread) / scale);
    }
}
