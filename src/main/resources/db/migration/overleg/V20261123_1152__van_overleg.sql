-- A meeting asks for what was said in it; by pupil alone that was a walk through all notulen of the bestuur.
create index on overleg.notulendeel (overleg_id);
create index on overleg.notulenversie (overleg_id);
create index on overleg.afwijzing (overleg_id);
