package nl.spil.wandeling;

import static nl.spil.wandeling.Wereld.Leerling.ANDERE_LOCATIE;
import static nl.spil.wandeling.Wereld.Leerling.KIND;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.spil.wandeling.Wereld.Leerling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes rows about one pupil: what is not given becomes a canary or something that fits. */
abstract class Rijmaker {

    final Vulling vulling;
    final Wereld wereld;
    final JdbcClient jdbc;
    final Leerling leerling;
    final UUID id;

    /** The staff of this pupil's location; those of Zuid know nothing of Noord. */
    final String mentor;

    final String docent;
    final String oco;

    Rijmaker(Vulling vulling, Leerling leerling) {
        this.vulling = vulling;
        this.wereld = vulling.wereld;
        this.jdbc = vulling.jdbc;
        this.leerling = leerling;
        this.id = wereld.id(leerling);
        boolean zuid = leerling.opZuid();
        this.mentor =
                zuid ? (leerling == Leerling.ANDERE_KLAS ? "mentor-andere-klas" : "mentor") : "oco-andere-locatie";
        this.docent =
                zuid ? (leerling == Leerling.ANDERE_KLAS ? "mentor-andere-klas" : "docent") : "oco-andere-locatie";
        this.oco = zuid ? "oco" : "oco-andere-locatie";
    }

    final void voorwerp(String plek, Leerling leerling, Object waarde) {
        vulling.voorwerp(plek, leerling, waarde);
    }

    final UUID account(String wie) {
        return Objects.requireNonNull(wereld.persoon(wie).account());
    }

    final UUID planversie() {
        return jdbc.sql("""
                select g.versie_id from schoolplan.in_gebruik g join organisatie.locatie l on l.id = g.locatie_id where l.sleutel = ?
                """)
                .param(leerling.opZuid() ? "zuid" : "noord")
                .query(UUID.class)
                .single();
    }

    final String kanarie(int klasse, String wat, Wie w) {
        return wereld.kanarie(leerling, klasse, wat, w.auteur(), w.vrij(), w.ook(), w.niet(), w.alleen());
    }

    /** Of the location and about no pupil: the bestuur there reads class 15 too (eisen §3.1), and of a pupil nothing. */
    final Wie vanDeSchool() {
        return leerling.opZuid() ? Wie.van(oco).ook("bestuur") : Wie.van(oco);
    }

    final List<String> familie() {
        return switch (leerling) {
            case KIND -> List.of("ouder1", "ouder2", "leerling");
            case OUDER_DAN_16 -> List.of("ouder16", "leerling16");
            case ANDERE_KLAS -> List.of("ouder-andere-klas");
            case VERTROKKEN, ANDERE_LOCATIE -> List.of();
        };
    }

    final UUID een(String sql, Object... waarden) {
        return jdbc.sql(sql).params(List.of(waarden)).query(UUID.class).single();
    }

    /**
     * A row with these values ("soort=actie eigenaar_id=?", an unnamed one for each question mark); every text column that
     * is not named gets a canary, every other one something that fits.
     */
    final UUID rij(String tabel, int klasse, Wie wie, String velden, @Nullable Object... gegeven) {
        vulling.gevuld.add(tabel);
        Map<String, Vulling.Kolom> alle = Objects.requireNonNull(
                vulling.kolommen.get(tabel), () -> "de wandeling vult " + tabel + ", maar die tabel is er niet");
        Map<String, @Nullable Object> waarden = new LinkedHashMap<>();
        int n = 0;
        for (String veld : velden.isEmpty() ? new String[0] : velden.split(" ")) {
            String naam = veld.substring(0, veld.indexOf('='));
            String waarde = veld.substring(naam.length() + 1);
            if (!alle.containsKey(naam))
                throw new AssertionError("de wandeling vult " + tabel + "." + naam + ", maar die is er niet");
            waarden.put(naam, waarde.equals("?") ? gegeven[n++] : waarde.equals("null") ? null : waarde);
        }
        UUID sleutel = UUID.randomUUID();
        alle.forEach((naam, kolom) -> {
            if (waarden.containsKey(naam)) return;
            Object waarde = standaard(tabel, klasse, wie, sleutel, naam, kolom);
            if (waarde != null || !kolom.leeg()) waarden.put(naam, waarde);
        });
        String plekken = waarden.keySet().stream()
                .map(k -> "cast(:" + k + " as "
                        + Objects.requireNonNull(alle.get(k)).type() + ")")
                .collect(java.util.stream.Collectors.joining(", "));
        var sql = jdbc.sql(
                "insert into " + tabel + " (" + String.join(", ", waarden.keySet()) + ") values (" + plekken + ")");
        for (Map.Entry<String, @Nullable Object> e : waarden.entrySet()) sql = sql.param(e.getKey(), e.getValue());
        sql.update();
        return sleutel;
    }

    private @Nullable Object standaard(
            String tabel, int klasse, Wie wie, UUID sleutel, String naam, Vulling.Kolom kolom) {
        return switch (naam) {
            case "id" -> sleutel;
            case "bestuur_id" -> wereld.bestuur.bestuur();
            case "leerling_id" -> id;
            case "versie" -> 1;
            default ->
                switch (kolom.type()) {
                    case "text" -> kanarie(klasse, tabel.substring(tabel.indexOf('.') + 1) + "." + naam, wie);
                    case "timestamp with time zone" ->
                        java.time.OffsetDateTime.now().minusDays(1);
                    case "date" -> java.time.LocalDate.now().minusDays(1);
                    case "smallint", "integer", "bigint" -> kolom.leeg() ? null : 1;
                    case "boolean" -> kolom.leeg() ? null : Boolean.TRUE;
                    default -> null;
                };
        };
    }
}
