-- Households from elsewhere are found by the place where their emergency happened.
CREATE INDEX household_by_occurrence ON household (occurrence_area, area, number) WHERE occurrence_area IS NOT NULL;
