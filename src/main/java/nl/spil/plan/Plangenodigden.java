package nl.spil.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Sectie;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.Genodigdenbron;
import nl.spil.zaak.Zaakgenodigden.Stuk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan that holds, for who was invited from outside to a zaak of the pupil. */
@Component
class Plangenodigden implements Genodigdenbron {

    private final JdbcClient jdbc;

    Plangenodigden(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Stuk> stukken(String nummer, Schoolplan plan) {
        return jdbc.sql("select soort, sleutel, op, wie, tekst from plan.genodigd_stukken(:nummer)")
                .param("nummer", nummer)
                .query((rs, n) -> new Stuk(
                        Klasse.OPP.nummer(),
                        Objects.requireNonNull(rs.getObject(3, LocalDate.class)),
                        rs.getString(4),
                        kop(plan, rs.getString(1), rs.getString(2)),
                        rs.getString(5),
                        false))
                .list();
    }

    private static String kop(Schoolplan plan, String soort, String sleutel) {
        String naam = plan.woorden().plansoort(soort);
        if (sleutel.isEmpty()) return naam + ", doel";
        return naam + ", "
                + plan.plansoort(soort)
                        .flatMap(p -> p.secties().stream()
                                .filter(s -> s.id().equals(sleutel))
                                .map(Sectie::naam)
                                .findFirst())
                        .orElse(sleutel.replace('-', ' '));
    }
}
