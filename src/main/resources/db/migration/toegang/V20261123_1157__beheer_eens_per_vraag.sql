-- An import writes six hundred thousand relations; whether a beheerder does so is asked once per statement, not once per row.
alter policy toevoegen on toegang.relatie with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy wijzigen on toegang.relatie using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy lezen on toegang.relatie using (
    bestuur_id = (select toegang.bestuur()) and (account_id = (select toegang.wie()) or (select toegang.is_beheer())));
alter policy toevoegen on toegang.lidmaatschap with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy wijzigen on toegang.lidmaatschap using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy toevoegen on toegang.recht with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy wijzigen on toegang.recht using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy vervangen on toegang.recht using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy eigen on toegang.account using (
    id = (select toegang.wie()) or (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer())));
alter policy beheer_maakt on toegang.account with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy beheer_wijzigt on toegang.account using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()))
    with check (bestuur_id = (select toegang.bestuur()));
