-- The public page of a plan asked three times for the same place: its version, which place it was, and its address. One question
-- now. The own bestuur comes first and is found by its index; who has none, or not this plan, gets that of whoever had it first.
create index on schoolplan.in_gebruik (versie_id);
create index on schoolplan.versie (sleutel);
drop function schoolplan.openbaar_adres(text);
drop function schoolplan.openbare_school(text);
drop function schoolplan.openbaar(text);
create function schoolplan.openbaar(p_sleutel text)
    returns table (id uuid, nummer int, vastgelegd_op timestamptz, school text, locatie text,
                   vestiging text, brin text, vestigingsnummer text, adres text, postcode text, woonplaats text,
                   telefoon text, email text, site text, leiding text, contactpersoon text)
    language plpgsql stable security definer set search_path = schoolplan, organisatie, toegang, public, pg_temp as $$
begin
    return query
        select v.id, v.nummer, v.vastgelegd_op, l.school, l.naam, l.vestiging, l.brin, l.vestigingsnummer, l.adres, l.postcode,
               l.woonplaats, l.telefoon, l.email, l.site, l.leiding, l.contactpersoon
          from schoolplan.versie v
          join schoolplan.in_gebruik g on g.versie_id = v.id
          join organisatie.locatie l on l.id = g.locatie_id
         where v.sleutel = p_sleutel and v.bestuur_id = toegang.bestuur()
         order by v.vastgelegd_op desc, v.id desc, l.id
         limit 1;
    if found then return; end if;
    return query
        select v.id, v.nummer, v.vastgelegd_op, l.school, l.naam, l.vestiging, l.brin, l.vestigingsnummer, l.adres, l.postcode,
               l.woonplaats, l.telefoon, l.email, l.site, l.leiding, l.contactpersoon
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
