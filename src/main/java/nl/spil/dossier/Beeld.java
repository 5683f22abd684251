package nl.spil.dossier;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The beeld of a pupil: what is known per field that the plan of the school has, and what helps and hinders (class 5). */
@Service
@Transactional
public class Beeld {

    public static final int MAX = 300;
    private static final Set<String> TRENDS = Set.of("", "stijgt", "daalt");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Klok klok;

    Beeld(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** What came of adding something. */
    public sealed interface Uitkomst {
        record Toegevoegd(UUID id) implements Uitkomst {}

        /** Per field what to mend; nothing was added. */
        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}
    }

    /** What holds now, as the JSON that a larger statement brought (dossier.beeld_in). */
    public static Map<String, List<Beeldregel>> uit(@Nullable String json) {
        return json == null ? Map.of() : perVak(List.of(JSON.readValue(json, Beeldregel[].class)));
    }

    private static Map<String, List<Beeldregel>> perVak(List<Beeldregel> regels) {
        return regels.stream().collect(Collectors.groupingBy(Beeldregel::vak, LinkedHashMap::new, Collectors.toList()));
    }

    /** What holds now, newest first per field (its key); empty for who may not read class 5. */
    @Transactional(readOnly = true)
    public Map<String, List<Beeldregel>> van(Inzage inzage) {
        if (!inzage.leestIets(Klasse.BEELD)) return Map.of();
        return perVak(jdbc.sql("""
                        select b.id, b.vak, b.tekst, b.trend, b.gezien_op, b.auteur_naam, b.auteur_rol
                          from dossier.beeldregel b
                         where b.leerling_id = :leerling and not b.vervallen
                           and (:alles or b.auteur_id = (select toegang.wie()))
                           and not exists (select 1 from dossier.beeldregel v where v.vervangt = b.id)
                         order by b.gezien_op desc, b.id desc""")
                .param("leerling", inzage.leerling())
                .param("alles", inzage.leest(Klasse.BEELD))
                .query((rs, n) -> new Beeldregel(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class),
                        rs.getString(6),
                        rs.getString(7)))
                .list());
    }

    /** @param vak a field that the plan of the pupil's school has; empty when it has no such field */
    public Uitkomst voegToe(
            Bezoeker wie,
            Inzage inzage,
            String vak,
            String tekst,
            String trend,
            @Nullable LocalDate gezienOp,
            @Nullable UUID vervangt) {
        inzage.eisSchrijven(Klasse.BEELD);
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate op = gezienOp == null ? klok.vandaag() : gezienOp;
        if (vak.isEmpty()) fouten.put("vak", "Kies waar dit bij hoort.");
        if (tekst.isBlank()) fouten.put("tekst", "Schrijf op wat je weet, in één zin.");
        else if (tekst.length() > MAX) fouten.put("tekst", "Maak het korter: hoogstens " + MAX + " tekens.");
        if (!TRENDS.contains(trend)) fouten.put("trend", "Kies stijgt, daalt of geen verandering.");
        if (op.isAfter(klok.vandaag()))
            fouten.put("op", "Deze dag moet nog komen. Vul in wanneer dit is gezien of gemeten.");
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        if (vervangt != null) geldend(inzage, vervangt);
        return new Uitkomst.Toegevoegd(rij(wie, inzage, vak, tekst.strip(), trend, op, vervangt, false));
    }

    /** This no longer holds. The line stays in the history; it no longer counts. */
    public void laatVervallen(Bezoeker wie, Inzage inzage, UUID regel) {
        inzage.eisSchrijven(Klasse.BEELD);
        rij(wie, inzage, geldend(inzage, regel), "", "", klok.vandaag(), regel, true);
    }

    private String geldend(Inzage inzage, UUID regel) {
        return jdbc.sql("""
                        select b.vak from dossier.beeldregel b
                         where b.id = :id and b.leerling_id = :leerling and not b.vervallen
                           and not exists (select 1 from dossier.beeldregel v where v.vervangt = b.id)""")
                .param("id", regel)
                .param("leerling", inzage.leerling())
                .query(String.class)
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    private UUID rij(
            Bezoeker wie,
            Inzage inzage,
            String vak,
            String tekst,
            String trend,
            LocalDate op,
            @Nullable UUID vervangt,
            boolean vervallen) {
        UUID id = Ids.nieuw();
        jdbc.sql("""
                        insert into dossier.beeldregel (id, bestuur_id, leerling_id, vak, tekst, trend, gezien_op,
                               auteur_id, auteur_naam, auteur_rol, gemaakt_op, vervangt, vervallen)
                        values (:id, :bestuur, :leerling, :vak, :tekst, :trend, :op, :auteur, :naam, :rol, :nu, :vervangt, :vervallen)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("vak", vak)
                .param("tekst", tekst)
                .param("trend", trend)
                .param("op", op)
                .param("auteur", wie.accountId())
                .param("naam", wie.naam())
                .param("rol", inzage.als())
                .param("nu", Timestamp.from(klok.nu()))
                .param("vervangt", vervangt)
                .param("vervallen", vervallen)
                .update();
        return id;
    }
}
