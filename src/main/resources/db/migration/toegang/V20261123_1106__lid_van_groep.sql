-- From a group to its pupils, and from a pupil to the location of today, without opening the table.
create index lidmaatschap_groep on toegang.lidmaatschap (groep_id) include (leerling_id, soort, vanaf, tot);
create index lidmaatschap_locatie on toegang.lidmaatschap (leerling_id) include (groep_id, vanaf, tot) where soort = 'locatie';
drop index toegang.lidmaatschap_groep_id_leerling_id_idx;
