-- What a beheerder does with accounts, beyond what row-level security lets the table itself do.

-- Who left is out at once: also the page that is still open in a browser.
create function toegang.trek_sessies_in(p_accounts uuid[]) returns int
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare aantal int;
begin
    if not (toegang.is_beheer() or toegang.is_taak()) then
        raise insufficient_privilege using message = 'alleen beheer trekt sessies in';
    end if;
    update toegang.sessie s set ingetrokken_op = now()
     where s.account_id = any(p_accounts) and s.bestuur_id = toegang.bestuur() and s.ingetrokken_op is null;
    get diagnostics aantal = row_count;
    return aantal;
end $$;

-- Names to sign in with are unique over all besturen; an import must be able to say which ones are taken, and nothing more.
create function toegang.inlognamen_bezet(p_namen text[]) returns setof text
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
begin
    if not (toegang.is_beheer() or toegang.is_taak()) then
        raise insufficient_privilege using message = 'alleen beheer vraagt naar inlognamen';
    end if;
    return query select a.inlognaam from toegang.account a
                  where a.inlognaam = any(p_namen) and not (a.bestuur_id = toegang.bestuur() and a.soort = 'medewerker');
end $$;

revoke execute on function toegang.trek_sessies_in(uuid[]), toegang.inlognamen_bezet(text[]) from public;
grant execute on function toegang.trek_sessies_in(uuid[]), toegang.inlognamen_bezet(text[]) to spil_app, spil_taak;
