package org.markwarden.notice.evidence;

import java.io.IOException;
import org.markwarden.domain.hash.Sha256;

/** A party of its own that vouches for the time at which bytes existed (RFC 3161). */
public interface TimestampAuthority {
    /** For messages: its address. */
    String name();

    /**
     * A response over this digest, checked: granted, over this digest, with our nonce, signed by the certificate it carries.
     */
    Timestamp stamp(Sha256 digest) throws IOException;
}
