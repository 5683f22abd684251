-- Which fields the beeld of a pupil has, the plan of the school says.
alter table dossier.beeldregel drop constraint beeldregel_vak_check;
alter table dossier.beeldregel add constraint beeldregel_vak_check check (vak ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
comment on column dossier.beeldregel.vak is 'Het vak van het beeld in het schoolplan (beeld), zoals kunnen.';
