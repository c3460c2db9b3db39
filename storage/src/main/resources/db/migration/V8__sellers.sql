-- what the newest reading of a licence page says of a shop: one row for each name that leads to it (its own addresses, the shop's
-- page, the shop's number), each by its SHA-256
CREATE TABLE seller_page (
    name_key ${text} NOT NULL,
    page_key ${text} NOT NULL,
    captured_at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (name_key, page_key)
);
CREATE INDEX seller_page_page ON seller_page (page_key);

-- the shops whose listings lead to a licence page; one that several lead to may be the marketplace's own
CREATE TABLE licence_link (
    page_key ${text} NOT NULL,
    shop_key ${text} NOT NULL,
    PRIMARY KEY (page_key, shop_key)
);
