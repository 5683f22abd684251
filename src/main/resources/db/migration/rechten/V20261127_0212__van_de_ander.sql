-- What the other parent wrote, decided or gave as contact data, is not for whoever asked: it stays out, and that it is there stays
-- unsaid, until somebody of the school puts that one line in.
alter table rechten.pakketregel add column van_ander boolean not null default false;
comment on column rechten.pakketregel.van_ander is 'Van een andere ouder dan wie het vroeg: gaat alleen mee als iemand deze ene regel erin zet.';

create or replace function rechten.vul_pakket(p_pakket uuid, p_regels jsonb) returns void
    language plpgsql volatile security definer set search_path = rechten, pg_temp as $$
declare p rechten.pakket;
begin
    select * into p from rechten.pakket x
     where x.id = p_pakket and x.bestuur_id = toegang.bestuur() and x.door = toegang.wie() and x.leerling_id = toegang.open_leerling();
    if not found or exists (select 1 from rechten.pakketregel r where r.pakket_id = p_pakket) then
        raise insufficient_privilege using message = 'alleen wie een pakket maakt, vult het, een keer';
    end if;
    insert into rechten.pakketregel (id, bestuur_id, leerling_id, pakket_id, klasse, volgnr, onderdeel, velden, van_ander, weg)
    select r.id, p.bestuur_id, p.leerling_id, p.id, r.klasse, r.volgnr, r.onderdeel, r.velden, r.ander,
           case when r.ander then 'Dit is van de andere ouder.' else '' end
      from jsonb_to_recordset(p_regels) as r(id uuid, volgnr int, klasse smallint, onderdeel text, velden jsonb, ander boolean);
end $$;

create or replace function rechten.regels_voor_mij(p_verzoek uuid) returns table (volgnr int, onderdeel text, velden text, weg text)
    language sql stable security definer set search_path = rechten, pg_temp as $$
    select r.volgnr, r.onderdeel, case when r.weg <> '' then '{}' else rechten.gelakt(r.velden, p.lak)::text end, r.weg
      from rechten.pakket p join rechten.pakketregel r on r.pakket_id = p.id
     where p.verzoek_id = p_verzoek and p.vrijgegeven_op is not null and rechten.vroeg_ik(p_verzoek)
       and not (r.van_ander and r.weg <> '')
     order by r.volgnr $$;
