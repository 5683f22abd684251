package nl.spil.overleg;

import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Kring;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether anything may be recorded of a pupil with who is at the table now: nobody from outside hears of a pupil without consent,
 * whatever is recorded. Every service that writes about a pupil of a meeting asks here first.
 */
@Component
class Tafeltoestemming {

    private final JdbcClient jdbc;
    private final Genodigden genodigden;
    private final Toestemmingseis toestemming;
    private final Schoolplannen schoolplannen;

    Tafeltoestemming(JdbcClient jdbc, Genodigden genodigden, Toestemmingseis toestemming, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.genodigden = genodigden;
        this.toestemming = toestemming;
        this.schoolplannen = schoolplannen;
    }

    /** Why it may not: field to sentence; empty when it may. */
    Map<String, String> mist(Overleg overleg, Agendapunt punt) {
        return mist(overleg, punt, false);
    }

    /**
     * The same.
     *
     * @param delen it leaves the school, whoever is at the table
     */
    Map<String, String> mist(Overleg overleg, Agendapunt punt, boolean delen) {
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        Overlegsoort soort = Soorten.vind(plan, overleg.soort()).orElse(null);
        if (soort == null || soort.nodigeToestemming().isEmpty()) return Map.of();
        boolean onderElkaar = soort.kring() == Kring.GEMENGD && !delen;
        List<String> buiten = onderElkaar ? genodigden.externenAanTafel(overleg, punt) : List.of();
        if (onderElkaar && buiten.isEmpty()) return Map.of();
        @Nullable
        String zin = toestemming
                .ontbreekt(plan, soort, punt.leerling())
                .map(Toestemmingseis.Ontbreekt::zin)
                .orElse(null);
        if (zin == null || (onderElkaar && zonderHen(punt))) return Map.of();
        return Map.of(
                Overleggen.TOESTEMMING,
                onderElkaar
                        ? zin + " Aan tafel zit van buiten de school: " + String.join(", ", buiten)
                                + ". Bespreek deze leerling zonder hen en leg dat vast, of vraag eerst toestemming."
                        : zin);
    }

    /** It was recorded that they were not there for this pupil. */
    private boolean zonderHen(Agendapunt punt) {
        return jdbc.sql(
                        "select exists (select 1 from overleg.vastlegging where agendapunt_id = :punt and soort = :soort)")
                .param("punt", punt.id())
                .param("soort", Vastleggingen.Soort.ZONDER_EXTERN.sleutel())
                .query(Boolean.class)
                .single();
    }
}
