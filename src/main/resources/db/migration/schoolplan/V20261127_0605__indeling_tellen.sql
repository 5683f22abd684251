-- Functions that only count read it for whoever may read the figures (NIVEAU-14).
create policy eigenaar on schoolplan.leerlingindeling for select to spil_eigenaar using (true);
