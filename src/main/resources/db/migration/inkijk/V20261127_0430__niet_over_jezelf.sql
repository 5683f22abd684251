-- Whoever looked does not answer the question why, and does not read it: also not when nobody else has the role that answers. Then it goes to
-- who judges an emergency, and to who decides beside the team (Vragen.beantwoorder).
create policy niet_wie_keek on inkijk.vraag as restrictive for select to spil_app using (
    door = (select toegang.wie()) or over <> (select toegang.wie()));
drop policy eigen_hand on inkijk.antwoord;
create policy eigen_hand on inkijk.antwoord as restrictive for insert to spil_app with check (
    door = (select toegang.wie()) and not (select toegang.is_gezin())
    and exists (select 1 from inkijk.vraag v where v.id = vraag_id and v.leerling_id = antwoord.leerling_id and v.over <> (select toegang.wie())
                   and toegang.in_rol(v.leerling_id, v.rol)));
