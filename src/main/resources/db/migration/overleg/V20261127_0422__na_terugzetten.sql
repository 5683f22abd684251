insert into gedeeld.na_terugzetten (tabel, doe) values
    ('overleg.agendalink', 'update overleg.agendalink set ingetrokken_op = now() where ingetrokken_op is null');
