-- Who asks, asked once: the functions that work for a person take account, bestuur and day from one statement instead of three. A function
-- that takes a persoon as an argument is for other functions only; no login may call it (ADR 0018).
create type toegang.persoon as (wie uuid, bestuur_id uuid, dag date);

create function toegang.persoon() returns toegang.persoon language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    v toegang.persoon;
begin
    select s.account_id, case when not s.extern then s.bestuur_id end, (now() at time zone 'Europe/Amsterdam')::date + k.dagen
      into v
      from toegang.sessie s, toegang.klok k
     where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
       and s.ingetrokken_op is null and s.verloopt_op > now() and not s.wacht;
    return v;
end $$;
comment on function toegang.persoon is 'Wie van deze transactie: account, bestuur (niet van buiten) en de dag; leeg zonder sessie.';
revoke execute on function toegang.persoon() from public;
grant execute on function toegang.persoon() to spil_app, spil_eigenaar;
