-- Held for the changes of offers.
UPDATE counter SET value = value WHERE 1 = 0;
