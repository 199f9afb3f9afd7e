-- What a helper takes on of each service in each area (bought services): SERVICE@AREA=PLACES joined by ';'.
ALTER TABLE helper ADD COLUMN quotas TEXT NOT NULL DEFAULT '';
