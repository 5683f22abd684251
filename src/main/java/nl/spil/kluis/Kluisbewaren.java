package nl.spil.kluis;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Schooljaar;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Destroys files of the vault after the term of the plan: one who has the key proposes, another who has it agrees, a proof without content
 * stays. The ordinary list of what may go does not know of it, and its proof does not tell it.
 */
@Service
public class Kluisbewaren {

    private final Kluisopslag opslag;
    private final Kluisbeheer beheer;
    private final Klok klok;

    Kluisbewaren(Kluisopslag opslag, Kluisbeheer beheer, Klok klok) {
        this.opslag = opslag;
        this.beheer = beheer;
        this.klok = klok;
    }

    /**
     * A file that may go.
     *
     * @param wie whose it is, for who reads it; otherwise empty
     * @param schooljaar in which it began
     * @param ander whether there is somebody else with this key, to agree
     */
    public record Regel(
            UUID dossier,
            int klasse,
            String wie,
            String schooljaar,
            LocalDate vanaf,
            String grond,
            String bron,
            @Nullable UUID voorstel,
            boolean vanMij,
            String voorgesteldDoor,
            boolean ander) {}

    /** That a file was destroyed. */
    public record Bewijs(
            int klasse, Instant op, String grond, String voorgesteldDoor, String beslotenDoor, int aantal) {}

    public List<Regel> lijst(Bezoeker wie) {
        return opslag.als(kluis -> {
            Map<UUID, String> namen = new HashMap<>();
            opslag.dossiers(kluis).stream()
                    .filter(d -> d.leest() == 2)
                    .forEach(d -> namen.put(d.id(), d.kop().naam()));
            return kluis.sql(
                            "select dossier_id, klasse, begonnen, vanaf, grond, bron, voorstel_id, van_mij, naam, ander from kluis.weglijst()")
                    .query((rs, n) -> {
                        UUID dossier = rs.getObject(1, UUID.class);
                        UUID voorstel = rs.getObject(7, UUID.class);
                        return new Regel(
                                dossier,
                                rs.getInt(2),
                                namen.getOrDefault(dossier, ""),
                                Schooljaar.van(rs.getObject(3, LocalDate.class)).naam(),
                                rs.getObject(4, LocalDate.class),
                                rs.getString(5),
                                rs.getString(6),
                                voorstel,
                                rs.getBoolean(8),
                                voorstel == null
                                        ? ""
                                        : opslag.ontsluit(rs.getBytes(9), "vernietiging", voorstel)
                                                .getOrDefault("naam", ""),
                                rs.getBoolean(10));
                    })
                    .list();
        });
    }

    public List<Bewijs> bewijzen(Bezoeker wie) {
        return opslag.als(kluis -> kluis.sql(
                        "select id, klasse, op, inhoud, aantal from kluis.bewijs order by op desc, id")
                .query((rs, n) -> {
                    Map<String, String> v = opslag.ontsluit(rs.getBytes(4), "bewijs", rs.getObject(1, UUID.class));
                    return new Bewijs(
                            rs.getInt(2),
                            rs.getTimestamp(3).toInstant(),
                            v.getOrDefault("grond", ""),
                            v.getOrDefault("voorgesteld", ""),
                            v.getOrDefault("besloten", ""),
                            rs.getInt(5));
                })
                .list());
    }

    /** @throws NietGevonden when it may not go, was proposed already, or is not this person's to propose */
    public void stelVoor(Bezoeker wie, UUID dossier) {
        UUID id = Ids.nieuw();
        boolean gelukt = opslag.als(kluis -> kluis.sql("select kluis.stel_weg_voor(:id, :d, :naam, :nu)")
                .param("id", id)
                .param("d", dossier)
                .param("naam", opslag.sluit(Map.of("naam", wie.naam()), "vernietiging", id))
                .param("nu", Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single());
        if (!gelukt) throw new NietGevonden();
    }

    /** @throws NietGevonden when it is no longer open or due, is one's own to agree with, or is not this person's to decide */
    public void beslis(Bezoeker wie, UUID voorstel, boolean akkoord) {
        Regel regel = lijst(wie).stream()
                .filter(r -> voorstel.equals(r.voorstel()))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        // A stop or a return since last night: the vault itself does not know whose the file is.
        beheer.werkBij(regel.dossier());
        UUID bewijs = Ids.nieuw();
        Map<String, String> inhoud = Map.of(
                "grond",
                regel.grond() + (regel.bron().isEmpty() ? "" : ", " + regel.bron()),
                "voorgesteld",
                regel.voorgesteldDoor(),
                "besloten",
                wie.naam());
        boolean gelukt = opslag.als(kluis -> kluis.sql("select kluis.beslis_weg(:id, :akkoord, :bewijs, :inhoud, :nu)")
                .param("id", voorstel)
                .param("akkoord", akkoord)
                .param("bewijs", bewijs)
                .param("inhoud", opslag.sluit(inhoud, "bewijs", bewijs))
                .param("nu", Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single());
        if (!gelukt) throw new NietGevonden();
    }
}
