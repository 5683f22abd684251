-- A job makes and closes accounts; it never needs what somebody signs in with. The door itself asks that through its own function.
revoke select on toegang.account from spil_taak;
grant select (id, bestuur_id, soort, naam, inlognaam, email, plaats, rollen, gesloten_op, concept_sleutel) on toegang.account to spil_taak;
