-- When a pupil who stood here twice had two accounts, one was closed. What stands apart and goes along later, must know which.
alter table toegang.zelfde_leerling add column account_was uuid, add column account_nu uuid;
alter table toegang.zelfde_leerling add constraint beide_accounts check ((account_was is null) = (account_nu is null));
comment on column toegang.zelfde_leerling.account_was is 'Het account dat toen dicht ging; leeg als er maar één was.';
