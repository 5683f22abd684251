-- A blik reads as the owner of the tables, whom row-level security lets through. So toegang.zicht writes each table that a policy looks into
-- again as what its own policies leave of it. It knows one way of writing: any other is refused now, instead of leaving that table open.
create or replace function toegang.zicht(p_tabel regclass) returns text
    language plpgsql stable set search_path = pg_catalog as $$
declare
    mag text;
    ook text;
    waar text;
    dieper text;
    anders text;
begin
    select string_agg('(' || pg_get_expr(p.polqual, p.polrelid) || ')', ' or ' order by p.polname) filter (where p.polpermissive),
           string_agg(' and (' || pg_get_expr(p.polqual, p.polrelid) || ')', '' order by p.polname) filter (where not p.polpermissive)
      into mag, ook
      from pg_policy p
     where p.polrelid = p_tabel and p.polcmd in ('r', '*') and p.polroles && array['spil_app'::regrole::oid, 0::oid];
    if mag is null then raise exception '% heeft geen beleid om te lezen', p_tabel; end if;
    waar := '(' || mag || ')' || coalesce(ook, '');
    waar := replace(waar, '( SELECT toegang.wie() AS wie)', 'blik.wie');
    waar := replace(waar, '( SELECT toegang.bestuur() AS bestuur)', 'blik.bestuur_id');
    waar := replace(waar, '( SELECT toegang.open_leerling() AS open_leerling)', 'blik.leerling_id');
    waar := replace(waar, '( SELECT toegang.open_lezen() AS open_lezen)', 'blik.lezen');
    waar := replace(waar, '( SELECT toegang.is_gezin() AS is_gezin)', 'blik.gezin');
    waar := replace(waar, '( SELECT zaak.is_gezin() AS is_gezin)', 'blik.gezin');
    waar := replace(waar, 'toegang.vandaag()', 'blik.dag');
    waar := regexp_replace(waar, 'toegang\.ziet\((\w+), blik\.wie, ', 'toegang.ziet_in(blik, \1, ', 'g');
    -- Of the pupil of the blik, which is the only one, both halves of a policy say the same.
    waar := regexp_replace(waar, ' OR toegang\.ziet_in\(blik, leerling_id, [^,]+, \(\s*CASE.*?\sEND\)::smallint\)', '', 'g');
    if waar ~ '(toegang|zaak)\.(wie|bestuur|open_leerling|open_lezen|ziet|is_gezin)\(' then
        raise exception 'Het beleid van % past nog niet in een blik: %', p_tabel, waar;
    end if;
    -- What a function answers for who is at the door, its twin answers for who looks.
    for dieper in select distinct m[1] from regexp_matches(waar, '([a-z_]+\.[a-z_]+)\(\)', 'g') m
                   where to_regprocedure(m[1] || '_in(toegang.blik)') is not null loop
        waar := replace(waar, dieper || '()', dieper || '_in(blik)');
    end loop;
    -- What is not written "from schema.table alias" would stay as it is, and a blik reads as the owner, for whom every row is there.
    select string_agg(t.naam, ', ' order by t.naam) into anders
      from (select c.oid::regclass::text as naam, replace(c.oid::regclass::text, '.', '\.') as patroon, c.oid = p_tabel as zelf
              from pg_class c
             where (c.relrowsecurity or c.relkind = 'v')
               and (c.oid = p_tabel or exists (
                     select 1 from pg_depend d join pg_policy p on p.oid = d.objid
                      where d.classid = 'pg_policy'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid
                        and p.polrelid = p_tabel and p.polcmd in ('r', '*') and p.polroles && array['spil_app'::regrole::oid, 0::oid]))) t
     where t.naam !~ '^[a-z_]+\.[a-z_]+$'
        or (select count(*) from regexp_matches(waar, '\m' || t.patroon || '\M', 'g'))
           <> (select count(*) from regexp_matches(waar, '\mFROM ' || t.patroon || ' [a-z_]+', 'g') where not t.zelf);
    if anders is not null then
        raise exception 'Het beleid van % past nog niet in een blik: het leest % anders dan als "from schema.tabel alias" van een andere tabel: %',
            p_tabel, anders, waar;
    end if;
    -- Nor does a function without a twin that looks with the rights of who calls it.
    select string_agg(distinct f.oid::regprocedure::text, ', ') into anders
      from pg_policy p join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_proc'::regclass
      join pg_proc f on f.oid = d.refobjid
     where p.polrelid = p_tabel and p.polcmd in ('r', '*') and p.polroles && array['spil_app'::regrole::oid, 0::oid]
       and not f.prosecdef and f.provolatile <> 'i' and waar ~ ('\m' || f.pronamespace::regnamespace || '\.' || f.proname || '\(');
    if anders is not null then
        raise exception 'Het beleid van % past nog niet in een blik: % kijkt met de rechten van wie het vraagt: %', p_tabel, anders, waar;
    end if;
    -- A policy that looks into another table, sees there what its own policies leave of it.
    for dieper in select distinct m[1] from regexp_matches(waar, 'FROM ([a-z_]+\.[a-z_]+) [a-z_]+', 'g') m
                   where m[1]::regclass <> p_tabel and (select c.relrowsecurity from pg_class c where c.oid = m[1]::regclass) loop
        waar := regexp_replace(waar, 'FROM ' || dieper || ' ', 'FROM ' || replace(toegang.zicht(dieper::regclass), '\', '\\') || ' ', 'g');
    end loop;
    return format('/*zicht %1$s*/(select * from %1$s where %2$s)/*einde*/', p_tabel, regexp_replace(waar, '\s+', ' ', 'g'));
end $$;
