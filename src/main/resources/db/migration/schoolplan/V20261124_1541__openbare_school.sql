-- The plan page is public and says where the school is: of the location whose version it shows, what the school publishes itself.
create function schoolplan.openbare_school(p_sleutel text) returns uuid
    language sql stable security definer set search_path = schoolplan, organisatie, pg_temp as $$
    select l.id
      from schoolplan.in_gebruik g
      join schoolplan.versie v on v.id = g.versie_id
      join organisatie.locatie l on l.id = g.locatie_id
     where v.sleutel = p_sleutel
     order by v.vastgelegd_op desc, v.id desc
     limit 1
$$;
create function schoolplan.openbaar_adres(p_sleutel text)
    returns table (vestiging text, brin text, vestigingsnummer text, adres text, postcode text, woonplaats text,
                   telefoon text, email text, site text, leiding text, contactpersoon text)
    language sql stable security definer set search_path = schoolplan, organisatie, pg_temp as $$
    select o.vestiging, o.brin, o.vestigingsnummer, o.adres, o.postcode, o.woonplaats, o.telefoon, o.email, o.site, o.leiding, o.contactpersoon
      from organisatie.locatie o where o.id = schoolplan.openbare_school(p_sleutel)
$$;
comment on function schoolplan.openbaar_adres is 'Adres en contact van de school van dit plan, zoals zij ze zelf publiceert.';
revoke execute on function schoolplan.openbare_school(text), schoolplan.openbaar_adres(text) from public;
grant execute on function schoolplan.openbaar_adres(text) to spil_app;
