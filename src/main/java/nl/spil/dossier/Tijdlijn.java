package nl.spil.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spil.dossier.Filter.Merk;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about a pupil in order of time: the logboek, and what other modules tell. */
@Service
public class Tijdlijn {

    private static final Comparator<Tijdlijnregel> NIEUWSTE_EERST = Comparator.comparing(Tijdlijnregel::dag)
            .thenComparing(r -> r.id().toString())
            .reversed();

    private final Logboek logboek;
    private final List<Tijdlijnbron> bronnen;

    Tijdlijn(Logboek logboek, List<Tijdlijnbron> bronnen) {
        this.logboek = logboek;
        this.bronnen = bronnen;
    }

    /** Newest first. A filter on kind, words or zaak is about the logboek only. */
    @Transactional(readOnly = true)
    public List<Tijdlijnregel> van(Bezoeker wie, Inzage inzage, Filter filter, int hoogstens) {
        List<Tijdlijnregel> alles = new ArrayList<>(logboek.tijdlijn(inzage, filter, hoogstens).stream()
                .map(n -> regel(wie, inzage, n))
                .toList());
        boolean ongefilterd = filter.soorten().isEmpty()
                && filter.tekst().isBlank()
                && filter.zaak() == null
                && filter.van() == null
                && filter.totEnMet() == null;
        if (ongefilterd) {
            Merk na = filter.na();
            bronnen.forEach(b -> alles.addAll(b.regels(inzage, na, hoogstens)));
        }
        return alles.stream().sorted(NIEUWSTE_EERST).limit(hoogstens).toList();
    }

    private static Tijdlijnregel regel(Bezoeker bezoeker, Inzage inzage, Notitie n) {
        String wie = n.auteur() + " · " + n.auteurRol() + (n.verbeterd() ? " · verbeterd" : "");
        String vertrouwelijk = n.soort().klasse() == Klasse.HULPVERLENING ? "contact met hulpverleners" : "";
        boolean eigen = n.auteurId().equals(bezoeker.accountId())
                && inzage.schrijft(n.soort().klasse());
        String url = eigen ? "/leerlingen/" + inzage.leerling() + "/notities/" + n.id() : "";
        return new Tijdlijnregel(
                n.id(), n.gebeurdOp(), n.kop(), n.tekst(), n.afspraak(), wie, url, "verbeteren", vertrouwelijk);
    }
}
