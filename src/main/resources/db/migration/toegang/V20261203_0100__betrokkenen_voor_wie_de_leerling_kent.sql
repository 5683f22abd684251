-- From toegang.betrokkenen of V20261201_0100. A dossier opens for who may read any class of it, so also for bestuur (15); who stands around the
-- pupil, parents by name, is for who may know the pupil (class 1). No page asked it for anybody else; SQL of one's own could.
create or replace function toegang.betrokkenen()
    returns table (account_id uuid, naam text, soort text, rol text, als text, van text)
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    blik toegang.blik := toegang.blik(toegang.open_leerling());
begin
    if blik.leerling_id is null or blik.lezen[1] = 0 then return; end if;
    return query select * from toegang.betrokkenen_in(blik);
end $$;
