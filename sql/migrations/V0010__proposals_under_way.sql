-- Whether a helper has a free place is asked with every decision: what waits for its second approval, or is in publicity,
-- holds one. Without this index each decision reads all proposals under way, and a publicity of thousands costs the square
-- of its length.
CREATE INDEX proposal_under_way_by_helper ON proposal (helper_id) WHERE state IN ('seconding', 'publicity');
