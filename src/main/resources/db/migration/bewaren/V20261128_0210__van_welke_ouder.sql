-- That somebody is a parent of this pupil, with the name, is of that parent: as with the address, the package of the other parent leaves it
-- out until somebody at school puts that line in (OUDER-12). Parents who live apart do not learn here who else there is.
update toegang.leerlingtabel set van = '(select array[coalesce(o.account_id, o.id)] from organisatie.ouder o where o.id = x.ouder_id)'
 where tabel = 'organisatie.ouderschap';
