-- From zaak.is_concept_zonder_deur of V20261129_0220. A consent that is taken back closes the door at once, and may come again: what somebody from
-- outside typed waits for it, as long as the invitation itself runs. Its last day, a recall, the close of the zaak and a contact person who
-- left end it, also during the pause (zaak.uitnodiging_staat asks those first).
create or replace function zaak.is_concept_zonder_deur(c concept.concept) returns boolean
    language sql stable security definer set search_path = zaak, pg_temp
    return c.leerling_id is null and starts_with(c.plek, 'uitgenodigd.')
       and not exists (select 1 from toegang.uitnodiging u join zaak.zaak z on z.id = u.zaak_id
                        where u.account_id = c.account_id and z.nummer = split_part(c.plek, '.', 2)
                          and zaak.uitnodiging_staat(u.id) in ('open', 'nog-niet', 'geen-toestemming'));
comment on function zaak.is_concept_zonder_deur is 'Is dit getypt door iemand van buiten wiens uitnodiging bij die zaak voorbij is?';
