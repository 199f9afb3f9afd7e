-- An organisation helps a community once at a time.
CREATE UNIQUE INDEX community_tie_active ON community_tie (community, helper_id) WHERE state = 'active';

-- What a helper takes on of each service in each area (bought services): SERVICE@AREA=PLACES joined by ';'.
ALTER TABLE helper ADD COLUMN quotas TEXT NOT NULL DEFAULT '';
