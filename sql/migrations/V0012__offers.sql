-- Conditions of offers that are finer than a code, first groups, whether a fitting assessment is asked for, and the day on which
-- somebody confirmed that the coded conditions say all that the donor's words say.
ALTER TABLE offer ADD COLUMN groups TEXT NOT NULL DEFAULT '';
ALTER TABLE offer ADD COLUMN first_categories TEXT NOT NULL DEFAULT '';
ALTER TABLE offer ADD COLUMN first_groups TEXT NOT NULL DEFAULT '';
ALTER TABLE offer ADD COLUMN needs_fitting BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE offer ADD COLUMN confirmed TEXT;
-- Day of the latest fitting assessment of a need.
ALTER TABLE need ADD COLUMN fitted TEXT;
-- Whether help from elsewhere was an amount of money.
ALTER TABLE aid_received ADD COLUMN is_money BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE aid_received SET is_money = TRUE WHERE code IN ('FUND', 'HOUSE');
