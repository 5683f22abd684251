-- Somebody from outside types as well, and nothing typed is lost. In such a session toegang.bestuur() answers nothing (see
-- toegang.uitnodiging); a draft belongs to its author, and one of somebody from outside never names a pupil.
alter policy lezen on concept.concept
    using ((bestuur_id = (select toegang.bestuur()) or (select toegang.is_extern())) and account_id = (select toegang.wie()));
alter policy toevoegen on concept.concept
    with check (account_id = (select toegang.wie())
        and (bestuur_id = (select toegang.bestuur())
             or ((select toegang.is_extern()) and leerling_id is null
                 and bestuur_id = (select a.bestuur_id from toegang.account a where a.id = (select toegang.wie())))));
alter policy wijzigen on concept.concept
    using ((bestuur_id = (select toegang.bestuur()) or (select toegang.is_extern())) and account_id = (select toegang.wie()))
    with check (account_id = (select toegang.wie())
        and (bestuur_id = (select toegang.bestuur())
             or ((select toegang.is_extern()) and leerling_id is null
                 and bestuur_id = (select a.bestuur_id from toegang.account a where a.id = (select toegang.wie())))));
alter policy weg on concept.concept
    using ((bestuur_id = (select toegang.bestuur()) or (select toegang.is_extern())) and account_id = (select toegang.wie()));
