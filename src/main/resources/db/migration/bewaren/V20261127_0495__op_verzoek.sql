-- A family asked to have something destroyed and the school said yes (AVG art. 17): the chosen parts of the dossier of a pupil who may
-- still be at school come on the same list, with the same second person, and go by the same job with the same proof.
alter table bewaren.vernietiging add column delen text[] not null default '{}';
comment on column bewaren.vernietiging.delen is 'Alleen deze tabellen, op verzoek van ouders of leerling; leeg: alles uit de gegevensklassen.';
comment on column bewaren.vernietiging.uitgeschreven_op is 'Oneindig: op verzoek, dus ook als de leerling nog op school is.';

-- Coming back to school ends a decision about who left; a request has nothing to do with leaving.
create or replace function bewaren.kwam_terug(p_leerling uuid, p_uitgeschreven_op date, p_herhaling boolean) returns boolean
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp
    return p_uitgeschreven_op <> 'infinity'::date
       and exists (select 1 from organisatie.inschrijving i
                    where i.leerling_id = p_leerling
                      and (i.vanaf >= p_uitgeschreven_op
                           -- A backup from before the day of leaving does not know that day.
                           or (not p_herhaling and (i.tot is null or i.tot > toegang.vandaag()))));

-- A proof of chosen parts is no proof that the whole class went.
alter table bewaren.bewijs add column delen text[] not null default '{}';
comment on column bewaren.bewijs.delen is 'Alleen deze tabellen, op verzoek; leeg: alles uit de gegevensklassen.';
-- A decision from before, put back from the list outside, knows no parts: it is about all of its classes.
create function bewaren.zonder_delen() returns trigger
    language plpgsql volatile security definer set search_path = bewaren, pg_temp as $$
begin
    new.delen := coalesce(new.delen, '{}');
    return new;
end $$;
create trigger zonder_delen before insert on bewaren.vernietiging for each row execute function bewaren.zonder_delen();
create trigger zonder_delen before insert on bewaren.bewijs for each row execute function bewaren.zonder_delen();
-- Which parts went is sealed with the rest.
create or replace function bewaren.hoofd_van(b bewaren.bewijs) returns bytea language sql immutable
    return sha256(b.vorige || convert_to(jsonb_build_array(b.id, b.bestuur_id, b.locatie_id, b.nummer, (extract(epoch from b.op) * 1000000)::bigint, b.klassen,
        b.grond, b.bron, b.mag_vanaf, b.voorgesteld_naam, b.besloten_naam, b.inhoud)::text, 'UTF8')
        || case when b.delen = '{}' then ''::bytea else convert_to(to_jsonb(b.delen)::text, 'UTF8') end || b.vingerafdruk);
create or replace function bewaren.leg_bewijs(p_id uuid, p_inhoud jsonb, p_op timestamptz) returns bigint
    language plpgsql volatile security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
declare
    v bewaren.vernietiging;
    b bewaren.bewijs;
begin
    select * into v from bewaren.vernietiging x
     where x.id = p_id and x.leerling_id = (select g.van from toegang.gemerkt() g where g.wat = 'wis');
    if not found then
        raise insufficient_privilege using message = 'een bewijs hoort bij een vernietiging waartoe is besloten';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('bewaren.bewijs' || v.bestuur_id, 0));
    select * into b from bewaren.bewijs x where x.bestuur_id = v.bestuur_id order by x.nummer desc limit 1;
    b.vorige := coalesce(b.hoofd, ''::bytea);
    b.nummer := coalesce(b.nummer, 0) + 1;
    b.id := v.id; b.bestuur_id := v.bestuur_id; b.locatie_id := v.locatie_id; b.op := p_op; b.klassen := v.klassen; b.grond := v.grond;
    b.bron := v.bron; b.mag_vanaf := v.mag_vanaf; b.voorgesteld_naam := v.voorgesteld_naam; b.voorgesteld_op := v.voorgesteld_op;
    b.besloten_naam := v.besloten_naam; b.besloten_op := v.besloten_op; b.inhoud := p_inhoud; b.delen := v.delen;
    b.vingerafdruk := sha256(uuid_send(v.id) || uuid_send(v.leerling_id));
    b.hoofd := bewaren.hoofd_van(b);
    insert into bewaren.bewijs select b.*;
    delete from bewaren.vernietiging x where x.id = p_id;
    return b.nummer;
end $$;
create or replace function bewaren.te_vernietigen(p_leerling uuid default null)
    returns table (leerling_id uuid, locatie_id uuid, uitgeschreven_op date, mag_vanaf date, klassen smallint[], grond text, bron text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select v.leerling_id, v.locatie_id, v.uitgeschreven_op, max((v.uitgeschreven_op + make_interval(months => t.maanden))::date),
           array(select distinct k from unnest(string_to_array(string_agg(array_to_string(t.klassen, ','), ','), ',')::smallint[]) k order by k),
           string_agg(distinct t.naam || ' (' || t.maanden || ' maanden na uitschrijving)', '; '), string_agg(distinct t.bron, '; ')
      from bewaren.vertrokken(p_leerling) v
      join bewaren.termijn t on t.locatie_id = v.locatie_id
     where (v.uitgeschreven_op + make_interval(months => t.maanden))::date <= toegang.vandaag() and t.klassen <> '{}'
       and not exists (select 1 from bewaren.bewijs b where b.bestuur_id = toegang.bestuur() and b.klassen @> t.klassen and b.delen = '{}'
                                                       and b.vingerafdruk = sha256(uuid_send(b.id) || uuid_send(v.leerling_id)))
     group by v.leerling_id, v.locatie_id, v.uitgeschreven_op $$;

create function bewaren.locatie_van(p_leerling uuid) returns uuid
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp
    return (select i.locatie_id from organisatie.inschrijving i
             where i.leerling_id = p_leerling and i.bestuur_id = toegang.bestuur() and i.vanaf <= toegang.vandaag()
               and (i.tot is null or i.tot > toegang.vandaag()) order by i.vanaf desc limit 1);

-- Whether somebody at the location of this pupil can agree; without, a proposal would wait for ever.
create function bewaren.kent_akkoord(p_leerling uuid) returns boolean
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp
    return exists (select 1 from bewaren.rol r where r.locatie_id = bewaren.locatie_van(p_leerling) and r.wat = 'akkoord');

-- By whoever has the pupil open, and only of the classes that they read whole; never who or where a pupil is, and nothing that says who
-- looked, agreed or asked.
create function bewaren.stel_voor_op_verzoek(p_id uuid, p_delen text[], p_klassen smallint[], p_grond text, p_bron text, p_op timestamptz)
    returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare
    v_leerling uuid := toegang.open_leerling();
    v_locatie uuid := bewaren.locatie_van(v_leerling);
begin
    if v_leerling is null or v_locatie is null or toegang.is_gezin() or p_delen = '{}' or p_klassen = '{}' or 1 = any (p_klassen)
       or not bewaren.kent_akkoord(v_leerling)
       or exists (select 1 from unnest(p_delen) d where not bewaren.op_verzoek_te_wissen(d))
       or exists (select 1 from unnest(p_klassen) k where not toegang.ziet(v_leerling, toegang.wie(), k, 3::smallint))
       or exists (select 1 from bewaren.stop s where s.leerling_id = v_leerling and s.opgeheven_op is null) then
        return false;
    end if;
    insert into bewaren.vernietiging (id, bestuur_id, leerling_id, locatie_id, klassen, delen, grond, bron, uitgeschreven_op, mag_vanaf,
                                      voorgesteld_door, voorgesteld_naam, voorgesteld_op)
    select p_id, toegang.bestuur(), v_leerling, v_locatie, p_klassen, bewaren.met_wat_eraan_hangt(p_delen), p_grond, p_bron, 'infinity', toegang.vandaag(), a.id, a.naam, p_op
      from toegang.account a where a.id = toegang.wie()
    on conflict do nothing;
    return found;
end $$;

-- Which parts a family can have taken out: what the school noted from day to day. A plan, a meeting and a zaak prove how a pupil was dealt
-- with and what was agreed; what is wrong there is corrected. What hangs on a chosen part goes along (bewaren.met_wat_eraan_hangt).
create function bewaren.op_verzoek_te_wissen(p_tabel text) returns boolean
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp
    return p_tabel in ('dossier.notitie', 'dossier.beeldregel', 'dossier.bolletje', 'inzet.inzet', 'registratie.registratie')
       and exists (select 1 from toegang.leerlingtabel t where t.tabel = p_tabel and t.wissen = 'rij');
-- A row that something hangs on stays, so what hangs on it goes first.
create function bewaren.met_wat_eraan_hangt(p_delen text[]) returns text[]
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
    with recursive mee as (
        select d as tabel from unnest(p_delen) d
        union
        select t.tabel
          from mee
          join pg_constraint c on c.contype = 'f' and c.confrelid = mee.tabel::regclass
          join toegang.leerlingtabel t on t.tabel::regclass = c.conrelid and split_part(t.tabel, '.', 1) = split_part(mee.tabel, '.', 1))
    select array_agg(m.tabel order by m.tabel) from mee m $$;
create function bewaren.op_verzoek_delen() returns table (tabel text, wat text)
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
    select t.tabel, t.wat from toegang.leerlingtabel t where bewaren.op_verzoek_te_wissen(t.tabel) order by t.wat $$;

create or replace function bewaren.beslis(p_id uuid, p_akkoord boolean, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare v bewaren.vernietiging;
begin
    select * into v from bewaren.vernietiging x where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.besloten_op is null for update;
    if not found then return false; end if;
    if p_akkoord then
        if v.voorgesteld_door = toegang.wie() or not bewaren.mag('akkoord', v.locatie_id)
           or (v.delen = '{}'
               and not exists (select 1 from bewaren.te_vernietigen(v.leerling_id) t where t.klassen @> v.klassen and t.locatie_id = v.locatie_id))
           or exists (select 1 from bewaren.stop s where s.leerling_id = v.leerling_id and s.opgeheven_op is null) then
            return false;
        end if;
    elsif not (bewaren.mag('akkoord', v.locatie_id)
               or (v.voorgesteld_door = toegang.wie() and (v.delen <> '{}' or bewaren.mag('voorstel', v.locatie_id)))) then
        return false;
    end if;
    update bewaren.vernietiging x set besloten_door = toegang.wie(), besloten_op = p_op, akkoord = p_akkoord,
           besloten_naam = (select a.naam from toegang.account a where a.id = toegang.wie())
     where x.id = p_id;
    return true;
end $$;

-- What is on the list on request stands apart from who left.
create or replace function bewaren.lijst(p_locatie uuid)
    returns table (leerling_id uuid, naam text, nummer text, uitgeschreven_op date, mag_vanaf date, klassen smallint[], grond text, bron text,
                   stop_reden text, voorstel_id uuid, voorgesteld_naam text, voorgesteld_op timestamptz, van_mij boolean, akkoord boolean,
                   geldt_tot date, mislukt_keer int, vervallen_op timestamptz, vervallen_waarom text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select l.id, l.naam, l.nummer, w.uitgeschreven_op, t.mag_vanaf, t.klassen, t.grond, t.bron, s.reden, x.id, x.voorgesteld_naam, x.voorgesteld_op,
           x.voorgesteld_door = toegang.wie(), x.akkoord,
           case when not x.herhaling then ((x.besloten_op + make_interval(days => bewaren.besluit_dagen())) at time zone 'Europe/Amsterdam')::date end,
           coalesce(x.mislukt_keer, 0), o.vervallen_op, coalesce(o.vervallen_waarom, '')
      from bewaren.vertrokken() w
      join organisatie.leerling l on l.id = w.leerling_id
      left join bewaren.te_vernietigen() t on t.leerling_id = w.leerling_id
      left join bewaren.stop s on s.leerling_id = w.leerling_id and s.opgeheven_op is null
      left join bewaren.vernietiging x on x.leerling_id = w.leerling_id and (x.besloten_op is null or x.akkoord) and x.delen = '{}'
      left join lateral (select y.vervallen_op, y.vervallen_waarom from bewaren.vernietiging y
                          where y.leerling_id = w.leerling_id and y.vervallen_op is not null and y.delen = '{}' and x.id is null order by y.vervallen_op desc limit 1) o on true
     where w.locatie_id = p_locatie
       and (bewaren.mag('voorstel', p_locatie) or bewaren.mag('akkoord', p_locatie) or bewaren.mag('oudLeerlingen', p_locatie))
     order by t.mag_vanaf nulls last, w.uitgeschreven_op, l.naam $$;

-- What waits on request, for who agrees; who proposed sees it at the request.
create function bewaren.op_verzoek(p_locatie uuid)
    returns table (id uuid, leerling_id uuid, naam text, wat text, grond text, bron text, voorgesteld_naam text, voorgesteld_op timestamptz,
                   van_mij boolean, akkoord boolean, mislukt_keer int)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select x.id, l.id, l.naam, (select string_agg(t.wat, ', ' order by t.wat) from toegang.leerlingtabel t where t.tabel = any (x.delen)), x.grond,
           x.bron, x.voorgesteld_naam, x.voorgesteld_op, x.voorgesteld_door = toegang.wie(), coalesce(x.akkoord, false), x.mislukt_keer
      from bewaren.vernietiging x join organisatie.leerling l on l.id = x.leerling_id
     where x.locatie_id = p_locatie and x.bestuur_id = toegang.bestuur() and x.delen <> '{}' and (x.besloten_op is null or x.akkoord)
       and bewaren.mag('akkoord', p_locatie)
     order by x.voorgesteld_op $$;

-- Where it stands, for whoever has the pupil open.
create function bewaren.stand_op_verzoek() returns table (id uuid, wat text, grond text, voorgesteld_naam text, voorgesteld_op timestamptz, besloten_naam text, van_mij boolean)
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
    select x.id, (select string_agg(t.wat, ', ' order by t.wat) from toegang.leerlingtabel t where t.tabel = any (x.delen)), x.grond, x.voorgesteld_naam,
           x.voorgesteld_op, case when x.akkoord then x.besloten_naam else '' end, x.voorgesteld_door = toegang.wie()
      from bewaren.vernietiging x
     where x.leerling_id = toegang.open_leerling() and x.bestuur_id = toegang.bestuur() and x.delen <> '{}' and (x.besloten_op is null or x.akkoord)
       and not toegang.is_gezin() $$;

create or replace function bewaren.te_doen() returns int
    language plpgsql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
begin
    if not exists (select 1 from toegang.relatie r join bewaren.rol b on b.locatie_id = r.groep_id and b.rol = r.rol
                    where r.account_id = toegang.wie() and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())) then
        return null;
    end if;
    return (select count(*) from bewaren.mijn_locaties() m
              join bewaren.te_vernietigen() t on t.locatie_id = m.locatie_id
              left join bewaren.vernietiging x on x.leerling_id = t.leerling_id and (x.besloten_op is null or x.akkoord)
             where (m.voorstel and x.id is null and not exists (select 1 from bewaren.stop s where s.leerling_id = t.leerling_id and s.opgeheven_op is null))
                or (m.akkoord and x.besloten_op is null and x.voorgesteld_door <> toegang.wie()))
         + (select count(*) from bewaren.mijn_locaties() m
              join bewaren.vernietiging x on x.locatie_id = m.locatie_id and x.bestuur_id = toegang.bestuur() and x.akkoord and x.mislukt_keer > 0
             where m.voorstel or m.akkoord)
         + (select count(*) from bewaren.mijn_locaties() m
              join bewaren.vernietiging x on x.locatie_id = m.locatie_id and x.delen <> '{}' and x.besloten_op is null and x.voorgesteld_door <> toegang.wie()
             where m.akkoord);
end $$;

revoke execute on function bewaren.zonder_delen(), bewaren.locatie_van(uuid), bewaren.kent_akkoord(uuid), bewaren.op_verzoek_te_wissen(text), bewaren.met_wat_eraan_hangt(text[]), bewaren.op_verzoek_delen(),
    bewaren.stel_voor_op_verzoek(uuid, text[], smallint[], text, text, timestamptz), bewaren.op_verzoek(uuid), bewaren.stand_op_verzoek() from public;
grant execute on function bewaren.zonder_delen() to spil_app, spil_taak;
grant execute on function bewaren.kent_akkoord(uuid), bewaren.op_verzoek_delen(),
    bewaren.stel_voor_op_verzoek(uuid, text[], smallint[], text, text, timestamptz), bewaren.op_verzoek(uuid), bewaren.stand_op_verzoek() to spil_app;
