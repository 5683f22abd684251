-- The pupil page asks per goal how it was evaluated.
create index on plan.evaluatie (doel_id, op desc);
