-- Nothing stands still unseen: at commit, an open zaak has at least one open term or actie. The owner is a column that
-- cannot be empty. Every use case keeps it; this is the lock behind them.
create policy bewaking on termijn.termijn for select to spil_app using (
    onderwerp_soort = 'zaak' and bestuur_id = (select toegang.bestuur())
    and exists (select 1 from zaak.zaak z where z.id = onderwerp_id));
comment on policy bewaking on termijn.termijn is 'Wie een zaak ziet, ziet ook wat daarin de volgende stap is.';

create function zaak.bewaak(p_zaak uuid) returns void
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
begin
    -- The lock makes two people who each close one of the last two terms wait for each other.
    perform 1 from zaak.zaak z where z.id = p_zaak and z.gesloten_op is null for update;
    if found and not exists (select 1 from termijn.termijn t
                              where t.onderwerp_soort = 'zaak' and t.onderwerp_id = p_zaak
                                and t.gehaald_op is null and t.vervallen_op is null) then
        raise exception 'zaak % heeft geen volgende stap', p_zaak
            using errcode = 'check_violation', schema = 'zaak', table = 'zaak', constraint = 'open_zaak_heeft_volgende_stap';
    end if;
end $$;

create function zaak.bewaak_zaak() returns trigger language plpgsql as $$
begin
    perform zaak.bewaak(new.id);
    return null;
end $$;
create constraint trigger open_zaak_heeft_volgende_stap after insert or update on zaak.zaak
    deferrable initially deferred for each row execute function zaak.bewaak_zaak();

create function zaak.bewaak_termijn() returns trigger language plpgsql as $$
begin
    if old.onderwerp_soort = 'zaak' and old.gehaald_op is null and old.vervallen_op is null then
        perform zaak.bewaak(old.onderwerp_id);
    end if;
    return null;
end $$;
create constraint trigger open_zaak_heeft_volgende_stap after update or delete on termijn.termijn
    deferrable initially deferred for each row execute function zaak.bewaak_termijn();

revoke execute on function zaak.bewaak(uuid), zaak.bewaak_zaak(), zaak.bewaak_termijn() from public;
grant execute on function zaak.bewaak(uuid), zaak.bewaak_zaak(), zaak.bewaak_termijn() to spil_app, spil_taak;
