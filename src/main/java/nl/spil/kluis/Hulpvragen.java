package nl.spil.kluis;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.kluis.Kluisdossier.Kop;
import nl.spil.kluis.Stuk.Soort;
import nl.spil.schoolplan.Hulpvraag;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * A pupil or parent turns to one person in confidence: only that person reads it, and whom the asker lets look along (PRIVACY-15). It
 * leaves no trace in the dossier or in the read log that the family sees.
 */
@Service
public class Hulpvragen {

    private final Kluisopslag opslag;
    private final Kluisrecht recht;
    private final Klok klok;

    Hulpvragen(Kluisopslag opslag, Kluisrecht recht, Klok klok) {
        this.opslag = opslag;
        this.recht = recht;
        this.klok = klok;
    }

    /** One's own child, or oneself. */
    public record Kind(UUID id, UUID locatie, String naam, String klas) {}

    /** To whom one can turn here. */
    public record Loket(Hulpvraag soort, Map<UUID, String> mensen) {}

    /** What somebody asked: with whom it is, and what was said. */
    public record Vraag(Kluisdossier dossier, String bij, Map<UUID, String> meekijkers, Map<UUID, String> kandidaten) {}

    /** What came of asking. */
    public record Gesteld(@Nullable UUID dossier, Map<String, String> fouten) {}

    /** @throws NietGevonden when this is no child of this person, or the school has nothing of the kind */
    public Kind kind(UUID leerling) {
        return opslag.als(kluis -> kind(kluis, leerling)).orElseThrow(NietGevonden::new);
    }

    public List<Loket> loketten(Kind kind) {
        List<Hulpvraag> soorten = recht.versie(kind.locatie()).plan().hulpvragen();
        return opslag.als(kluis -> soorten.stream()
                .map(h -> new Loket(h, mensen(kluis, "select * from kluis.loket(:wie, :rol)", kind.locatie(), h.rol())))
                .filter(l -> !l.mensen().isEmpty())
                .toList());
    }

    /** What this person asked before about this child. */
    public List<Vraag> mijn(Bezoeker wie, Kind kind) {
        return opslag.als(kluis -> opslag.dossiers(kluis).stream()
                .filter(d ->
                        wie.accountId().equals(d.vrager()) && d.kop().leerling().equals(kind.id()))
                .map(d -> vraag(kluis, d, kind))
                .toList());
    }

    public Vraag vraag(Bezoeker wie, Kind kind, UUID id) {
        return mijn(wie, kind).stream()
                .filter(v -> v.dossier().id().equals(id))
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private Vraag vraag(JdbcClient kluis, Kluisdossier d, Kind kind) {
        Map<UUID, String> meekijkers = new LinkedHashMap<>();
        List<Kluisopslag.Sleutel> sleutels = opslag.sleutels(kluis, d.id());
        sleutels.forEach(s -> meekijkers.put(s.id(), s.naam()));
        Map<UUID, String> kandidaten = mensen(kluis, "select * from kluis.mensen_rond(:wie)", kind.id(), "");
        kandidaten.remove(d.eigenaar());
        sleutels.forEach(s -> kandidaten.remove(s.account()));
        String bij = recht.versie(kind.locatie()).plan().hulpvragen().stream()
                .map(h -> mensen(kluis, "select * from kluis.loket(:wie, :rol)", kind.locatie(), h.rol())
                        .getOrDefault(d.eigenaar(), ""))
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse("");
        return new Vraag(d, bij, meekijkers, kandidaten);
    }

    /**
     * Asks.
     *
     * @param soort which of {@link #loketten}
     * @param klacht the kind of complaint, or nothing
     */
    public Gesteld stel(Bezoeker wie, Kind kind, String soort, String aan, String klacht, String tekst) {
        Map<String, String> fouten = new LinkedHashMap<>();
        Loket loket = loketten(kind).stream()
                .filter(l -> l.soort().id().equals(soort))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Optional<UUID> wieHetLeest = loket.mensen().size() == 1
                ? loket.mensen().keySet().stream().findFirst()
                : loket.mensen().keySet().stream()
                        .filter(a -> a.toString().equals(aan))
                        .findFirst();
        if (wieHetLeest.isEmpty()) fouten.put("aan", "Kies bij wie je terechtwilt.");
        Kluisdossiers.tekst(fouten, "tekst", tekst, "Schrijf op wat je wilt zeggen of vragen.");
        String soortKlacht = loket.soort().klachten().stream()
                .filter(k -> k.id().equals(klacht))
                .map(Hulpvraag.Klachtsoort::naam)
                .findFirst()
                .orElse("");
        if (!klacht.isEmpty() && soortKlacht.isEmpty())
            fouten.put("klacht", "Kies waar de klacht over gaat, of niets.");
        if (!fouten.isEmpty() || wieHetLeest.isEmpty()) return new Gesteld(null, fouten);
        UUID dossier = Ids.nieuw();
        UUID stuk = Ids.nieuw();
        Map<String, String> velden = new HashMap<>(Map.of("tekst", tekst.strip()));
        if (!soortKlacht.isEmpty()) velden.put("klacht", soortKlacht);
        boolean gesteld = opslag.als(kluis -> kluis.sql(
                        "select kluis.stel_vraag(:dossier, :leerling, :locatie, :wijzer, :kop, :aan, :rol, :stuk, :inhoud, cast(:klacht as uuid), :nu)")
                .param("dossier", dossier)
                .param("leerling", kind.id())
                .param("locatie", kind.locatie())
                .param("wijzer", opslag.wijzer(kind.id()))
                .param("kop", opslag.kop(kop(kind, loket.soort()), dossier))
                .param("aan", wieHetLeest.get())
                .param("rol", loket.soort().rol())
                .param("stuk", stuk)
                .param("inhoud", opslag.sluit(Kluisopslag.stuk(wie, Soort.BERICHT, velden), "stuk", stuk))
                .param("klacht", soortKlacht.isEmpty() ? null : Ids.nieuw())
                .param("nu", Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single());
        if (!gesteld) throw new NietGevonden();
        return new Gesteld(dossier, fouten);
    }

    /** The procedure of the plan that the one who is asked owns, when there is one. */
    private Kop kop(Kind kind, Hulpvraag soort) {
        Planversie versie = recht.versie(kind.locatie());
        Optional<Zaaktype> type = versie.plan().zaaktypen().stream()
                .filter(t -> t.draait()
                        && versie.plan().klasseVan(t) == 12
                        && t.eigenaar().equals(soort.rol()))
                .findFirst();
        return new Kop(
                kind.id(),
                kind.naam(),
                kind.klas(),
                type.map(Zaaktype::id).orElse(""),
                versie.id(),
                type.map(t -> t.beginfase().id()).orElse(""));
    }

    /** Lets somebody look along. */
    public Map<String, String> laatMeekijken(Bezoeker wie, Vraag vraag, String account) {
        Map.Entry<UUID, String> wieBij = vraag.kandidaten().entrySet().stream()
                .filter(k -> k.getKey().toString().equals(account))
                .findFirst()
                .orElse(null);
        if (wieBij == null) return Map.of("wie", "Kies wie er mag meekijken.");
        opslag.als(kluis -> {
            opslag.geefSleutel(kluis, wie, vraag.dossier().id(), wieBij.getKey(), wieBij.getValue());
            opslag.voegToe(kluis, wie, vraag.dossier().id(), Soort.TOEGEVOEGD, Map.of("naam", wieBij.getValue()), true);
            return Boolean.TRUE;
        });
        return Map.of();
    }

    private Optional<Kind> kind(JdbcClient kluis, UUID leerling) {
        return kluis.sql("select locatie_id, naam, klas from kluis.mijn_kind(:l)")
                .param("l", leerling)
                .query((rs, n) -> new Kind(leerling, rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3)))
                .optional();
    }

    private static Map<UUID, String> mensen(JdbcClient kluis, String vraag, UUID wie, String rol) {
        Map<UUID, String> uit = new LinkedHashMap<>();
        kluis.sql(vraag).param("wie", wie).param("rol", rol).query(rs -> {
            uit.put(rs.getObject(1, UUID.class), rs.getString(2));
        });
        return uit;
    }
}
