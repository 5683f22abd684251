-- Pages go from the account that wrote or owns something to the name of the person; without these that is a walk through everybody.
create index on organisatie.medewerker (account_id);
create index on organisatie.ouder (account_id);
create index on organisatie.leerling (account_id);
