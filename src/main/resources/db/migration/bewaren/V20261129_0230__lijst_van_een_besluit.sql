-- One decision to destroy on request carries one list. Which zaak it is of, comes along with the proposal; which decision in it, is found by
-- the module that knows them (rechten.eist_ja). A list that was taken back, refused or grew too old, gives its decision back.
alter table bewaren.vernietiging add column zaak_id uuid, add column besluit_id uuid;
comment on column bewaren.vernietiging.zaak_id is 'Op verzoek: de zaak waarin de school ja zei.';
comment on column bewaren.vernietiging.besluit_id is 'Op verzoek: het besluit in die zaak waarop deze lijst rust; één besluit draagt één lijst.';
create unique index een_lijst_per_besluit on bewaren.vernietiging (besluit_id) where besloten_op is null or akkoord;
alter table bewaren.bewijs add column van_besluit bytea;
comment on column bewaren.bewijs.van_besluit is 'Vingerafdruk van het besluit waarop een lijst op verzoek rustte: wie het besluit nog heeft, ziet dat het gebruikt is.';
create unique index een_keer_per_besluit on bewaren.bewijs (van_besluit) where van_besluit is not null;

create function bewaren.is_gebruikt(p_besluit uuid) returns boolean
    language sql stable security definer set search_path = bewaren, pg_catalog, pg_temp
    return exists (select 1 from bewaren.vernietiging x where x.besluit_id = p_besluit and (x.besloten_op is null or x.akkoord))
        or exists (select 1 from bewaren.bewijs b where b.van_besluit = sha256(uuid_send(p_besluit)));
comment on function bewaren.is_gebruikt is 'Staat er op dit besluit een lijst, of is die al vernietigd?';
revoke execute on function bewaren.is_gebruikt(uuid) from public;

create or replace function bewaren.hoofd_van(b bewaren.bewijs) returns bytea language sql immutable
    return sha256(b.vorige || convert_to(jsonb_build_array(b.id, b.bestuur_id, b.locatie_id, b.nummer, (extract(epoch from b.op) * 1000000)::bigint, b.klassen,
        b.grond, b.bron, b.mag_vanaf, b.voorgesteld_naam, b.besloten_naam, b.inhoud)::text, 'UTF8')
        || case when b.delen = '{}' then ''::bytea else convert_to(to_jsonb(b.delen)::text, 'UTF8') end
        || coalesce(b.van_besluit, ''::bytea) || b.vingerafdruk);
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
    b.van_besluit := sha256(uuid_send(v.besluit_id));
    b.vingerafdruk := sha256(uuid_send(v.id) || uuid_send(v.leerling_id));
    b.hoofd := bewaren.hoofd_van(b);
    insert into bewaren.bewijs select b.*;
    delete from bewaren.vernietiging x where x.id = p_id;
    return b.nummer;
end $$;

drop function bewaren.stel_voor_op_verzoek(uuid, text[], smallint[], text, text, timestamptz);
-- As before, and for which zaak.
create function bewaren.stel_voor_op_verzoek(p_id uuid, p_delen text[], p_klassen smallint[], p_grond text, p_bron text, p_zaak uuid, p_op timestamptz)
    returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare
    v_leerling uuid := toegang.open_leerling();
    v_locatie uuid := bewaren.locatie_van(v_leerling);
begin
    if v_leerling is null or v_locatie is null or toegang.is_gezin() or p_delen = '{}' or p_klassen = '{}' or p_zaak is null or 1 = any (p_klassen)
       or not bewaren.kent_akkoord(v_leerling)
       or exists (select 1 from unnest(p_delen) d where not bewaren.op_verzoek_te_wissen(d))
       or exists (select 1 from unnest(p_klassen) k where not toegang.ziet(v_leerling, toegang.wie(), k, 3::smallint))
       or exists (select 1 from bewaren.stop s where s.leerling_id = v_leerling and s.opgeheven_op is null) then
        return false;
    end if;
    insert into bewaren.vernietiging (id, bestuur_id, leerling_id, locatie_id, klassen, delen, grond, bron, uitgeschreven_op, mag_vanaf,
                                      voorgesteld_door, voorgesteld_naam, voorgesteld_op, zaak_id)
    select p_id, toegang.bestuur(), v_leerling, v_locatie, p_klassen, bewaren.met_wat_eraan_hangt(p_delen), p_grond, p_bron, 'infinity', toegang.vandaag(), a.id, a.naam, p_op, p_zaak
      from toegang.account a where a.id = toegang.wie()
    on conflict do nothing;
    return found;
-- No yes is left for it (rechten.eist_ja).
exception when insufficient_privilege then return false;
end $$;
revoke execute on function bewaren.stel_voor_op_verzoek(uuid, text[], smallint[], text, text, uuid, timestamptz) from public;
grant execute on function bewaren.stel_voor_op_verzoek(uuid, text[], smallint[], text, text, uuid, timestamptz) to spil_app;
