-- A sharing that was recalled since would open again: every link of a recipient ends, the school sends a new one.
insert into gedeeld.na_terugzetten (tabel, doe) values
    ('delen.sleutel', 'update delen.sleutel set tot = least(tot, current_date), lees_tot = least(lees_tot, now())');
