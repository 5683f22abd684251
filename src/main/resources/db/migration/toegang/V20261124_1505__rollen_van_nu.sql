-- A role may begin or end between two imports (ROL-03). Which roles somebody has today follows from the relations and their dates, so
-- that menu and pages change on the day itself, as the rights do.
create or replace function toegang.begin(p_token text)
    returns table (account_id uuid, bestuur_id uuid, naam text, soort text, plaats text, rollen text[])
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare
    s toegang.sessie;
    dag date := toegang.vandaag();
begin
    perform set_config('spil.sessie', p_token, true);
    select * into s from toegang.sessie x
     where x.token_hash = sha256(convert_to(p_token, 'UTF8')) and x.ingetrokken_op is null and x.verloopt_op > now();
    if not found then return; end if;
    -- A sliding session costs a write; once in five minutes is enough.
    if s.gezien_op < now() - interval '5 minutes' then
        update toegang.sessie x set gezien_op = now(), verloopt_op = greatest(x.verloopt_op, now() + interval '1 hour')
         where x.token_hash = s.token_hash;
    end if;
    return query select a.id, a.bestuur_id, a.naam, a.soort, a.plaats,
                        case when a.soort = 'medewerker'
                             then (select coalesce(array_agg(distinct r.rol order by r.rol), '{}') from toegang.relatie r
                                    where r.account_id = a.id and r.groep_id is not null and r.vanaf <= dag and (r.tot is null or r.tot > dag))
                             else a.rollen end
                   from toegang.account a where a.id = s.account_id and a.gesloten_op is null;
end $$;
comment on column toegang.account.rollen is 'Functies bij de laatste import, voor de lijst van mensen; wat iemand vandaag is en mag volgt uit relatie.';
