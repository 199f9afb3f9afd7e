-- Household numbers of rows that an import handed back: rows of later ledgers that name them are told apart from rows
-- that name a household nobody ever heard of. A number leaves the table when its row is mended and taken over.
CREATE TABLE rejected_household (
    number TEXT NOT NULL PRIMARY KEY
);
