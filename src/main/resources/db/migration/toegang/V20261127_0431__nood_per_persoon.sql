-- An emergency is rare for one person too: how often within how many days stands in the schoolplan.
alter table toegang.noodregel
    add column keer     int not null default 3 check (keer between 1 and 20),
    add column in_dagen int not null default 30 check (in_dagen between 1 and 366);
comment on column toegang.noodregel.keer is 'Hoe vaak een en dezelfde persoon in zoveel dagen een dossier in nood opent, bij alle leerlingen samen.';

-- Whether this person stands in a dossier because of an emergency and for nothing else: there is no relation.
create function toegang.alleen_in_nood(p_leerling uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.noodtoegang n where n.account_id = toegang.wie() and n.leerling_id = p_leerling and n.einde > toegang.nu())
       and not toegang.ziet(p_leerling, toegang.wie(), 1::smallint, 1::smallint);
comment on function toegang.alleen_in_nood is 'Is het dossier voor deze persoon alleen door noodtoegang open? Dan wordt er niets geschreven.';
revoke execute on function toegang.alleen_in_nood(uuid) from public;
grant execute on function toegang.alleen_in_nood(uuid) to spil_app, spil_taak;
