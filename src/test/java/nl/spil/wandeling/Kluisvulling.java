package nl.spil.wandeling;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.spil.kluis.Kluisdossiers;
import nl.spil.kluis.Noodinzages;
import nl.spil.kluis.Noodsoort;
import nl.spil.kluis.Signalen;
import nl.spil.kluis.Stuk;
import nl.spil.toegang.Sessies;
import nl.spil.wandeling.Wereld.Leerling;

/**
 * A file of the vault for each pupil of Zuid, and a signal that waits, with a canary in every text. They are made as a person makes
 * them: nobody else could seal them.
 */
final class Kluisvulling {

    static final String HOUDER = "houder";
    private static final String MEEKIJKER = "smw";

    private final Wereld wereld;
    private final Vulling vulling;
    private final Sessies sessies;
    private final Signalen signalen;
    private final Kluisdossiers dossiers;
    private final Noodinzages noodinzages;

    Kluisvulling(
            Wereld wereld,
            Vulling vulling,
            Sessies sessies,
            Signalen signalen,
            Kluisdossiers dossiers,
            Noodinzages noodinzages) {
        this.noodinzages = noodinzages;
        this.wereld = wereld;
        this.vulling = vulling;
        this.sessies = sessies;
        this.signalen = signalen;
        this.dossiers = dossiers;
    }

    void vul() {
        UUID houder = account(HOUDER);
        for (Leerling l : Leerling.values()) {
            vulling.voorwerp("nieuw/{klasse}", l, 11);
            vulling.voorwerp("voorstellen/{voorstel}", l, UUID.randomUUID());
            // This school's plan has no such questions; nobody has one.
            vulling.voorwerp("vertrouwen/{vraag}", l, UUID.randomUUID());
            vulling.voorwerp("meekijkers/{sleutel}", l, UUID.randomUUID());
            // Nothing may be destroyed here: nobody left.
            vulling.voorwerp("vernietigingen/{vernietiging}", l, UUID.randomUUID());
        }
        for (Leerling l : Set.of(Leerling.KIND, Leerling.OUDER_DAN_16, Leerling.ANDERE_KLAS)) {
            // Somebody who was added to the file of KIND sees it; nobody else but who has the key.
            String[] wie = l == Leerling.KIND ? new String[] {HOUDER, MEEKIJKER} : new String[] {HOUDER};
            UUID dossier = sessies.als(
                    houder,
                    b -> Objects.requireNonNull(signalen.begin(b, 11, wereld.id(l), kanarie(l, "aanleiding", wie))
                            .dossier()));
            vulling.voorwerp("dossiers/{dossier}", l, dossier);
            sessies.als(houder, b -> {
                geen(dossiers.schrijf(
                        b, dossier, Stuk.Soort.CONSULTATIE, kanarie(l, "overleg", wie), kanarie(l, "met", wie), false));
                geen(dossiers.weeg(
                        b, dossier, Map.of("vermoeden", "ja"), Map.of("vermoeden", kanarie(l, "afweging", wie))));
                return true;
            });
            if (l == Leerling.KIND) {
                sessies.als(houder, b -> {
                    geen(dossiers.voegToe(b, dossier, account(MEEKIJKER).toString()));
                    return true;
                });
                vulling.eigenaars.put(dossier.toString(), MEEKIJKER);
            }
            UUID sleutel = sessies.als(
                    houder,
                    b -> dossiers.open(b, dossier, "").sleutels().stream()
                            .map(s -> s.id())
                            .findFirst()
                            .orElseGet(UUID::randomUUID));
            vulling.voorwerp("sleutels/{sleutel}", l, sleutel);
            noodinzage(l);
            String over = kanarie(l, "over", HOUDER);
            sessies.als(account("docent"), b -> {
                geen(signalen.geef(
                        b,
                        wereld.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'zuid'"),
                        over,
                        kanarie(l, "signaal", HOUDER),
                        null));
                return true;
            });
            vulling.voorwerp(
                    "signalen/{signaal}",
                    l,
                    sessies.als(
                            houder,
                            b -> signalen.open(b).stream()
                                    .filter(s -> s.over().equals(over))
                                    .findFirst()
                                    .orElseThrow()
                                    .id()));
        }
    }

    /** Asked by the school leader; who else may decide about it, decides nothing on this walk. */
    private void noodinzage(Leerling l) {
        UUID leider = account("schoolleider");
        UUID verzoek = sessies.als(leider, b -> {
            geen(noodinzages.vraag(
                    b,
                    wereld.id(l),
                    Noodsoort.ANDERS,
                    wereld.kanarie(
                            l, 11, "kluis.nood", null, false, Set.of(), Set.of(), Set.of(HOUDER, "schoolleider"))));
            return noodinzages.open(b).getLast().id();
        });
        vulling.voorwerp("noodinzage/{noodinzage}", l, verzoek);
    }

    private UUID account(String naam) {
        return Objects.requireNonNull(wereld.persoon(naam).account());
    }

    private String kanarie(Leerling l, String wat, String... wie) {
        return wereld.kanarie(l, 11, "kluis." + wat, null, false, Set.of(), Set.of(), Set.of(wie));
    }

    private static void geen(Map<String, String> fouten) {
        if (!fouten.isEmpty()) throw new AssertionError(fouten);
    }
}
