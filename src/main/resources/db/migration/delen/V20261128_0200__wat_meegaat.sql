-- The register said of far more tables that they can go along to another school than any purpose of a schoolplan can send. It says now what
-- can go along: OverdrachtTest holds it to what is really sent, in both directions.
update toegang.leerlingtabel set overdracht = tabel in (
    'organisatie.leerling', 'organisatie.inschrijving', 'organisatie.plaatsing', 'dossier.beeldregel', 'inzet.inzet', 'plan.plan',
    'plan.sectie', 'plan.doel', 'zaak.besluit');
comment on column toegang.leerlingtabel.overdracht is
    'Hieruit kan iets mee naar wie buiten de school leest: een stuk dat een doel uit het schoolplan noemt (Deeldoel.Stuk) komt uit deze tabel.';
