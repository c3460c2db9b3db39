-- the listings of a shop by each name under which a page of their shop would be found, by its SHA-256: when such a page comes, they
-- are matched again
CREATE TABLE listing_shop (
    name_key ${text} NOT NULL,
    listing ${text} NOT NULL,
    PRIMARY KEY (name_key, listing)
);
CREATE INDEX listing_shop_listing ON listing_shop (listing);
