-- Extensions that search and constraints need; both are "trusted", so the owner of the database may create them.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- unaccent() is only stable because its dictionary could change; ours does not, and an index needs immutable.
create schema gedeeld;
comment on schema gedeeld is 'Wat elke module gebruikt; bevat geen leerlinggegevens.';
grant usage on schema gedeeld to spil_app, spil_taak;

create function gedeeld.zoekvorm(tekst text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, tekst));
comment on function gedeeld.zoekvorm(text) is 'Kleine letters zonder accenten, zodat "Özdemir" op "ozdemir" gevonden wordt.';

grant execute on all functions in schema gedeeld to spil_app, spil_taak;
