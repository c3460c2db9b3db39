package org.markwarden.matcher.register.form;

import org.markwarden.domain.right.RightChange;

/** Takes what the rows of a register say, in their order. */
public interface ChangeSink {

    /**
     * One row that could be read.
     *
     * @param line the line, row or record of the file, counted from 1
     */
    void take(long line, RightChange change);
}
