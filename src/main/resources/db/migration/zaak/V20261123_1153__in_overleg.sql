create index on zaak.besluit (overleg_id) where overleg_id is not null;
