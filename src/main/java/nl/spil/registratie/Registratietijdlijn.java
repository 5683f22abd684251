package nl.spil.registratie;

import nl.spil.dossier.Tijdlijnbron;
import nl.spil.toegang.Inzage;
import org.springframework.stereotype.Component;

/** What was written down with a form, in the tijdlijn of the pupil, for whoever may read it. */
@Component
class Registratietijdlijn implements Tijdlijnbron {

    @Override
    public boolean geldtVoor(Inzage inzage) {
        return inzage.klassen(1).length > 0;
    }

    @Override
    public String sql() {
        return """
                select r.id, r.dag, f.naam as kop,
                       case when r.ingetrokken_op is not null then 'Ingetrokken.'
                            when r.stap = 'wacht' then 'Wacht op toestemming.'
                            else coalesce(f.stap || '.', '') end as tekst, '' as afspraak,
                       r.door_naam || ' · ' || r.door_rol as wie, '/registraties/' || r.id as url, r.klasse
                  from registratie.registratie r
                  left join lateral (select v.namen -> 'formulieren' -> r.formulier ->> 'naam' as naam,
                                            v.namen -> 'formulieren' -> r.formulier -> 'stappen' ->> r.stap as stap
                                       from schoolplan.versie v where v.id = r.planversie_id) f on true
                 where r.leerling_id = :leerling""";
    }
}
