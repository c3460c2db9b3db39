package org.markwarden.console.web;

/** Where one is in a list. */
record Paging(int page, boolean hasNext) {

    public boolean hasPrevious() {
        return page > 1;
    }

    public int next() {
        return page + 1;
    }

    public int previous() {
        return page - 1;
    }
}
