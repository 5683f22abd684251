-- What the page of a pupil shows of the beeld and of the logboek, from a blik (toegang.blik).
-- Offset 0: one look per line that is shown, instead of a join with all lines of the pupil.
call toegang.maak_met_zicht($maak$
create function dossier.beeld_in(blik toegang.blik) returns json
    language plpgsql stable as $$
begin
    return (select json_agg(r) from (
        select b.id, b.vak, b.tekst, b.trend, b.gezien_op as "gezienOp", b.auteur_naam as auteur, b.auteur_rol as "auteurRol"
          from zicht(dossier.beeldregel) b
         where b.leerling_id = blik.leerling_id and not b.vervallen
           and not exists (select 1 from zicht(dossier.beeldregel) v where v.vervangt = b.id offset 0)
         order by b.gezien_op desc, b.id desc) r);
end $$;
comment on function dossier.beeld_in is 'Het beeld zoals het nu geldt, nieuwste eerst.';
revoke execute on function dossier.beeld_in(toegang.blik) from public;

create function dossier.notities_in(blik toegang.blik, p_hoogstens int) returns json
    language plpgsql stable as $$
begin
    return (select json_agg(r) from (
        select n.id, n.soort, n.waarbij, n.tekst, n.afspraak, n.gebeurd_op as "gebeurdOp", n.auteur_id as "auteurId", n.auteur_naam as auteur,
               n.auteur_rol as "auteurRol", n.gemaakt_op as "gemaaktOp", n.vrijgegeven, n.vervangt is not null as verbeterd, n.zaak_id as zaak
          from zicht(dossier.notitie) n
         where n.leerling_id = blik.leerling_id
           and not exists (select 1 from zicht(dossier.notitie) v where v.vervangt = n.id offset 0)
         order by n.gebeurd_op desc, n.id desc limit p_hoogstens) r);
end $$;
comment on function dossier.notities_in is 'De nieuwste notities van het logboek.';
revoke execute on function dossier.notities_in(toegang.blik, int) from public;
$maak$);

create type dossier.tijdlijnregel as (id uuid, dag date, kop text, tekst text, afspraak text, wie text, url text, klasse smallint);
comment on type dossier.tijdlijnregel is 'Wat een andere module in de tijdlijn vertelt. De id blijft; url is waar het voluit staat, of leeg.';
