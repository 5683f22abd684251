-- Parents live apart more often than not: in a family everybody reads their own contact data and nobody else's (OUDER-12).
create policy gezin_alleen_zelf on organisatie.ouder as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or account_id = (select toegang.wie()));
