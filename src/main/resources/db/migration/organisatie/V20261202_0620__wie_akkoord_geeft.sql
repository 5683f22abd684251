-- Who agrees to a heavy role is somebody else, and not an account made or taken over for the occasion: whoever imports or gives roles also sets
-- passwords. As for wiping a second step and for a changed address, the second step of who agrees is from before it was asked.
alter table organisatie.functievoorstel add column gemaakt_op timestamptz not null default now();
alter table organisatie.toekenning add column gemaakt_op timestamptz not null default now();
comment on column organisatie.functievoorstel.gemaakt_op is 'Door de databank gezet; wie akkoord geeft, had toen al een tweede stap.';
comment on column organisatie.toekenning.gemaakt_op is 'Door de databank gezet; wie akkoord geeft, had toen al een tweede stap.';
create function organisatie.zet_gemaakt_op() returns trigger
    language plpgsql as $$
begin
    new.gemaakt_op := now();
    return new;
end $$;
create trigger gemaakt before insert on organisatie.functievoorstel for each row execute function organisatie.zet_gemaakt_op();
create trigger gemaakt before insert on organisatie.toekenning for each row execute function organisatie.zet_gemaakt_op();
revoke execute on function organisatie.zet_gemaakt_op() from public;
grant execute on function organisatie.zet_gemaakt_op() to spil_app, spil_taak;

-- A step of a week counts too: a role may wait longer than that, and somebody whose account was taken over finds out within it. So does coming
-- in by the school, whose accounts are not Spil's. Where nobody but who asked had either, the school is being set up, and somebody must be first.
create function organisatie.bewezen_sinds(p_door uuid, p_op timestamptz) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (select 1 from toegang.factor f
                    where f.account_id = toegang.wie() and f.weg_op is null and f.soort <> 'herstelcode'
                      and f.gemaakt_op < greatest(p_op, now() - interval '7 days'))
        or exists (select 1 from toegang.sessie s
                     join toegang.aanbiederaccount v on v.account_id = s.account_id and v.los_op is null
                                                    and v.verbonden_op < greatest(p_op, now() - interval '7 days')
                    where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
                      and s.account_id = toegang.wie() and s.wijze like 'via %')
        or not (exists (select 1 from toegang.factor f
                         where f.bestuur_id = toegang.bestuur() and f.account_id <> p_door and f.soort <> 'herstelcode' and f.gemaakt_op < p_op)
                or exists (select 1 from toegang.aanbiederaccount v
                            where v.bestuur_id = toegang.bestuur() and v.account_id <> p_door and v.verbonden_op < p_op));
comment on function organisatie.bewezen_sinds is 'Is wie nu kijkt iemand die er al was toen p_door dit op p_op vroeg?';
revoke execute on function organisatie.bewezen_sinds(uuid, timestamptz) from public;
grant execute on function organisatie.bewezen_sinds(uuid, timestamptz) to spil_app;

-- As they were, and with this question.
do $$
declare
    was text := pg_get_functiondef('organisatie.beslis_functievoorstel(uuid,boolean,timestamptz)'::regprocedure);
    nieuw text := replace(was, 'or not organisatie.mag_functie(v.locatie_id, v.medewerker_id, v.door) then',
                          'or not organisatie.mag_functie(v.locatie_id, v.medewerker_id, v.door)
       or (p_akkoord and not organisatie.bewezen_sinds(v.door, v.gemaakt_op)) then');
begin
    if nieuw = was then raise exception 'organisatie.beslis_functievoorstel is anders dan gedacht'; end if;
    execute nieuw;
    was := pg_get_functiondef('organisatie.bevestig_rol(uuid,timestamptz)'::regprocedure);
    nieuw := replace(was, 'or t.door = toegang.wie() or', 'or t.door = toegang.wie() or not organisatie.bewezen_sinds(t.door, t.gemaakt_op) or');
    if nieuw = was then raise exception 'organisatie.bevestig_rol is anders dan gedacht'; end if;
    execute nieuw;
end $$;

drop function organisatie.open_functievoorstel();
create function organisatie.open_functievoorstel()
    returns table (id uuid, naam text, rol text, als text, waar text, vanaf date, door text, op timestamptz, mag boolean, bewezen boolean)
    language sql stable security definer set search_path = organisatie, toegang, pg_temp as $$
    select v.id, m.naam, v.rol, v.als, v.van, v.vanaf, v.door_naam, v.op, x.mag, x.mag and organisatie.bewezen_sinds(v.door, v.gemaakt_op)
      from organisatie.functievoorstel v join organisatie.medewerker m on m.id = v.medewerker_id
     cross join lateral (select organisatie.mag_functie(v.locatie_id, v.medewerker_id, v.door) as mag) x
     where v.bestuur_id = toegang.bestuur() and v.besloten_op is null and v.vervallen_op is null
       and (x.mag or toegang.is_beheer())
     order by v.van, m.naam, v.als $$;
revoke execute on function organisatie.open_functievoorstel() from public;
grant execute on function organisatie.open_functievoorstel() to spil_app;
