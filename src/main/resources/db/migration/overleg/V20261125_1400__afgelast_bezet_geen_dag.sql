-- A meeting that does not happen leaves its day free: the school may plan another one there. The plan itself plans none again on a day
-- that the school cancelled.
drop index overleg.overleg_een_per_dag;
create unique index overleg_een_per_dag on overleg.overleg (locatie_id, soort, dag, coalesce(groep_id, locatie_id))
    where staat <> 'afgelast' and over <> 'een-leerling' and (over <> 'zonder-leerlingen' or herkomst = 'schoolplan');
