-- Somebody can move a zaak that runs to the version of the plan that holds now, with a reason; that is part of its history.
alter table zaak.overgang drop constraint overgang_soort_check;
alter table zaak.overgang add constraint overgang_soort_check
    check (soort in ('gestart', 'fase', 'eigenaar', 'toegelaten', 'gesloten', 'versie'));
