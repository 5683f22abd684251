-- As before, with whose plan it is and how many texts that bestuur has: from that number the page knows whether the plan of the
-- school, on which a location rests, is still the one it read, without asking for all texts.
create policy eigenaar on schoolplan.overname for select to spil_eigenaar using (true);
create function schoolplan.bronteksten(p_bestuur uuid) returns bigint
    language plpgsql stable security definer set search_path = schoolplan, pg_temp as $$
begin
    return (select count(*) from schoolplan.brontekst b where b.bestuur_id = p_bestuur)
         + (select count(*) from schoolplan.overname o where o.bestuur_id = p_bestuur);
end $$;
comment on function schoolplan.bronteksten is 'Hoeveel teksten dit bestuur vaststelde of overnam; beide worden alleen toegevoegd.';
revoke execute on function schoolplan.bronteksten(uuid) from public;
drop function schoolplan.openbaar(text);
create function schoolplan.openbaar(p_sleutel text)
    returns table (id uuid, nummer int, vastgelegd_op timestamptz, school text, locatie text,
                   vestiging text, brin text, vestigingsnummer text, adres text, postcode text, woonplaats text,
                   telefoon text, email text, site text, leiding text, contactpersoon text,
                   bestuur_id uuid, bronteksten bigint)
    language plpgsql stable security definer set search_path = schoolplan, organisatie, toegang, public, pg_temp as $$
begin
    return query
        select v.id, v.nummer, v.vastgelegd_op, l.school, l.naam, l.vestiging, l.brin, l.vestigingsnummer, l.adres, l.postcode,
               l.woonplaats, l.telefoon, l.email, l.site, l.leiding, l.contactpersoon,
               v.bestuur_id, schoolplan.bronteksten(v.bestuur_id)
          from schoolplan.versie v
          join schoolplan.in_gebruik g on g.versie_id = v.id
          join organisatie.locatie l on l.id = g.locatie_id
         where v.sleutel = p_sleutel and v.bestuur_id = toegang.bestuur()
         order by v.vastgelegd_op desc, v.id desc, l.id
         limit 1;
    if found then return; end if;
    return query
        select v.id, v.nummer, v.vastgelegd_op, l.school, l.naam, l.vestiging, l.brin, l.vestigingsnummer, l.adres, l.postcode,
               l.woonplaats, l.telefoon, l.email, l.site, l.leiding, l.contactpersoon,
               v.bestuur_id, schoolplan.bronteksten(v.bestuur_id)
          from schoolplan.versie v
          join schoolplan.in_gebruik g on g.versie_id = v.id
          join organisatie.locatie l on l.id = g.locatie_id
         where v.sleutel = p_sleutel
         order by (select min(w.vastgelegd_op) from schoolplan.versie w where w.sleutel = v.sleutel and w.bestuur_id = v.bestuur_id),
                  v.vastgelegd_op desc, v.id desc, l.id
         limit 1;
end $$;
comment on function schoolplan.openbaar is 'Versie, school en adres van een plan, zoals de school ze zelf publiceert.';
revoke execute on function schoolplan.openbaar(text) from public;
grant execute on function schoolplan.openbaar(text) to spil_app;
