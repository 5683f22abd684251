-- The rows about one pupil are read as a job, past the rights of a person. So each row says for whom it is closed, and of which parent
-- it is: whoever hands rows on decides with that. It stands in the register, for every table at once.
alter table toegang.leerlingtabel add column lezers text not null default '';
alter table toegang.leerlingtabel add column van text not null default '';
comment on column toegang.leerlingtabel.lezers is 'SQL over rij x: de rollen die haar lezen; leeg: geen rij van deze tabel is besloten.';
comment on column toegang.leerlingtabel.van is 'SQL over rij x: van welke ouder zij is; leeg: van de ouder die in een van haar kolommen staat.';

create function toegang.ouders_onder(p_ids uuid[]) returns uuid[]
    language sql stable security definer set search_path = toegang, pg_temp
    return array(select a.id from toegang.account a where a.id = any (p_ids) and a.soort = 'ouder' and a.bestuur_id = toegang.bestuur());
comment on function toegang.ouders_onder is 'Welke van deze sleutels zijn accounts van ouders?';
revoke execute on function toegang.ouders_onder(uuid[]) from public;
grant execute on function toegang.ouders_onder(uuid[]) to spil_taak;

create procedure toegang.beschrijf_lezers(p_tabel regclass, p_lezers text) language sql as $$
    update toegang.leerlingtabel t set lezers = p_lezers
     where t.tabel = (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_tabel) $$;
comment on procedure toegang.beschrijf_lezers is 'Zegt van een tabel met besloten rijen welke rollen een rij lezen (SQL over x; lege lijst: ieder die de klasse leest).';
revoke execute on procedure toegang.beschrijf_lezers(regclass, text) from public;

create or replace function toegang.pakketvraag(p_tabel text) returns text
    language sql stable security definer set search_path = toegang, pg_catalog, pg_temp as $$
    select format('select (%s)::smallint as klasse, json_build_object(%s) as velden, (%s)::text[] as lezers, (%s)::uuid[] as van from %s x where (%s) and (%s)::smallint = any(:klassen)%s',
                  regexp_replace(t.klasse, '^klasse$', 'x.klasse'),
                  concat_ws(', ', (select string_agg(format('%L, %s', e.key, e.value), ', ') from jsonb_each_text(t.extra) e), k.velden),
                  case when t.lezers = '' then '''{}''' else t.lezers end,
                  case when t.van <> '' then t.van when k.mensen is null then '''{}''' else format('toegang.ouders_onder(array[%s])', k.mensen) end,
                  t.tabel, t.hoort, regexp_replace(t.klasse, '^klasse$', 'x.klasse'), coalesce(' order by x.' || k.op, ''))
      from toegang.leerlingtabel t
      cross join lateral (
            select string_agg(format(case format_type(a.atttypid, null)
                                         when 'timestamp with time zone' then '%L, to_char(x.%I at time zone ''Europe/Amsterdam'', ''YYYY-MM-DD HH24:MI'')'
                                         else '%L, x.%I' end, coalesce(t.namen ->> a.attname, toegang.kop(a.attname)), a.attname), ', ' order by a.attnum)
                       filter (where not toegang.is_techniek(a.attname, format_type(a.atttypid, null)) and a.attname <> all (t.niet)) as velden,
                   string_agg(format('x.%I', a.attname), ', ' order by a.attnum)
                       filter (where format_type(a.atttypid, null) = 'uuid' and a.attname not in ('id', 'bestuur_id', 'leerling_id', 'locatie_id')) as mensen,
                   min(a.attname) filter (where a.attname in ('op', 'gemaakt_op') and a.attname <> all (t.niet)) as op
              from pg_attribute a
             where a.attrelid = t.tabel::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') k
     where t.tabel = p_tabel and t.niet_uit = '' $$;
