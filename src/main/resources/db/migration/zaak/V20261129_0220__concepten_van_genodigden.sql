-- What somebody from outside typed and did not hand in, names no pupil (concept.concept); it hangs on the zaak whose number is in its place.
-- It is about a pupil all the same, so it lives as long as this person can open that zaak, and goes with the dossier.
create policy genodigde on concept.concept for select to spil_eigenaar using (leerling_id is null and starts_with(plek, 'uitgenodigd.'));
create policy genodigde_weg on concept.concept for delete to spil_eigenaar using (leerling_id is null and starts_with(plek, 'uitgenodigd.'));

create function zaak.is_concept_zonder_deur(c concept.concept) returns boolean
    language sql stable security definer set search_path = zaak, pg_temp
    return c.leerling_id is null and starts_with(c.plek, 'uitgenodigd.')
       and not exists (select 1 from toegang.uitnodiging u join zaak.zaak z on z.id = u.zaak_id
                        where u.account_id = c.account_id and z.nummer = split_part(c.plek, '.', 2)
                          and zaak.uitnodiging_staat(u.id) in ('open', 'nog-niet'));
comment on function zaak.is_concept_zonder_deur is 'Is dit getypt door iemand van buiten die bij die zaak niet (meer) binnenkomt?';

-- Whatever closed the door: a day that passed, a consent that was taken back, a contact person who left.
create function zaak.ruim_concepten_van_genodigden() returns int
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
declare n int;
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak ruimt op wat een ander typte';
    end if;
    delete from concept.concept c where c.bestuur_id = toegang.bestuur() and zaak.is_concept_zonder_deur(c);
    get diagnostics n = row_count;
    return n;
end $$;

-- Recalled, or the zaak closed: in the same act.
create function zaak.ruim_concepten_bij_intrekken() returns trigger
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
begin
    delete from concept.concept c
     using toegang.uitnodiging u
     where u.id = new.uitnodiging_id and c.account_id = u.account_id and zaak.is_concept_zonder_deur(c);
    return new;
end $$;
create trigger ruim_concepten after insert on toegang.uitnodigingstap for each row when (new.soort = 'ingetrokken')
    execute function zaak.ruim_concepten_bij_intrekken();
create function zaak.ruim_concepten_bij_sluiten() returns trigger
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
begin
    delete from concept.concept c
     using toegang.uitnodiging u
     where u.zaak_id = new.id and c.account_id = u.account_id and zaak.is_concept_zonder_deur(c);
    return new;
end $$;
create trigger ruim_concepten after update of gesloten_op on zaak.zaak for each row when (old.gesloten_op is null and new.gesloten_op is not null)
    execute function zaak.ruim_concepten_bij_sluiten();

revoke execute on function zaak.is_concept_zonder_deur(concept.concept), zaak.ruim_concepten_van_genodigden(), zaak.ruim_concepten_bij_intrekken(),
    zaak.ruim_concepten_bij_sluiten() from public;
grant execute on function zaak.ruim_concepten_van_genodigden() to spil_taak;
grant execute on function zaak.ruim_concepten_bij_intrekken(), zaak.ruim_concepten_bij_sluiten() to spil_app, spil_taak;

-- Destroyed with the pupil whose zaak it is about.
call toegang.beschrijf('concept.concept', 'Nog niet vastgelegd', '4',
    $$x.leerling_id = :leerling
      or (x.leerling_id is null and starts_with(x.plek, 'uitgenodigd.')
          and split_part(x.plek, '.', 2) in (select z.nummer from zaak.zaak z where z.leerling_id = :leerling))$$,
    p_niet_uit => 'is nog niet vastgelegd en alleen van wie het typt');
