package nl.spil.organisatie.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Pdfmaker;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.organisatie.web.InlogbrievenPage.Rij;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inlogbrieven;
import nl.spil.toegang.Inlogbrieven.Stand;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Letters with codes for families without e-mail: who has one, and making a new one. */
@Controller
class InlogbriefController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Inlogbrieven brieven;
    private final Accounts accounts;
    private final Pdfmaker pdf;
    private final Klok klok;
    private final String adres;

    InlogbriefController(
            Poort poort,
            Leerlingen leerlingen,
            Inlogbrieven brieven,
            Accounts accounts,
            Pdfmaker pdf,
            Klok klok,
            @Value("${spil.adres}") String adres) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.brieven = brieven;
        this.accounts = accounts;
        this.pdf = pdf;
        this.klok = klok;
        this.adres = adres;
    }

    @GetMapping("/leerlingen/{leerling}/inlogbrieven")
    @Voor(Publiek.MEDEWERKER)
    ModelAndView index(Bezoeker wie, @PathVariable UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "inlogbrieven");
        if (!inzage.schrijft(Klasse.TOESTEMMING)) throw new NietGevonden();
        LeerlingKop kop = leerlingen.kop(inzage);
        return Html.pagina(
                "organisatie/inlogbrieven", new InlogbrievenPage(kop, inzage.waarom(), rijen(kop), klok.vandaag()));
    }

    @PostMapping("/leerlingen/{leerling}/inlogbrieven/{account}")
    @Voor(Publiek.MEDEWERKER)
    @Uitvoer(wat = "een brief met inlogcodes voor wie hem krijgt", bereik = Bereik.EIGEN)
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID account) {
        Inzage inzage = poort.open(wie, leerling, "brief met inlogcodes gemaakt");
        if (!inzage.schrijft(Klasse.TOESTEMMING)) throw new NietGevonden();
        LeerlingKop kop = leerlingen.kop(inzage);
        Rij rij = rijen(kop).stream()
                .filter(r -> r.stand().account().equals(account))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        return brief(
                wie,
                account,
                rij.naam(),
                kop.locatie().school() + ", " + kop.locatie().naam(),
                "/leerlingen/" + leerling + "/inlogbrieven");
    }

    @PostMapping("/beheer/mensen/{id}/inlogbrief")
    @Voor(Publiek.BEHEER)
    @Uitvoer(wat = "een brief met inlogcodes voor wie hem krijgt", bereik = Bereik.GEEN_LEERLING)
    ModelAndView createVoor(Bezoeker wie, @PathVariable UUID id) {
        Accounts.Account mens = accounts.lees(id).orElseThrow(NietGevonden::new);
        return brief(wie, id, mens.naam(), mens.plaats(), "/beheer/mensen/" + id);
    }

    /** A second press must not make the letter worthless that the first one just gave. */
    private ModelAndView brief(Bezoeker wie, UUID account, String naam, String school, String terug) {
        List<String> codes = brieven.maak(account);
        InlogbriefPage page = new InlogbriefPage(
                naam,
                school,
                wie.naam(),
                adres.replaceFirst("^https?://", "") + "/brief",
                codes,
                klok.vandaag(),
                klok.vandaag().plusDays(Inlogbrieven.GELDIG.toDays()));
        return new ModelAndView(
                new PdfAntwoord("brief-met-inlogcodes.pdf", pdf.maak("organisatie/inlogbrief.jte", page), terug));
    }

    private List<Rij> rijen(LeerlingKop kop) {
        Map<UUID, String> gezin = Stream.concat(
                        Stream.of(new Wie(kop.accountId(), kop.naam())),
                        kop.ouders().stream().map(o -> new Wie(o.accountId(), o.naam())))
                .filter(w -> w.account() != null)
                .collect(Collectors.toMap(w -> Objects.requireNonNull(w.account()), Wie::naam, (a, b) -> a));
        Map<UUID, Stand> standen =
                brieven.standen(gezin.keySet()).stream().collect(Collectors.toMap(Stand::account, Function.identity()));
        return gezin.entrySet().stream()
                .filter(e -> standen.containsKey(e.getKey()))
                .map(e -> new Rij(e.getValue(), Objects.requireNonNull(standen.get(e.getKey()))))
                .sorted(java.util.Comparator.comparing(Rij::naam))
                .toList();
    }

    private record Wie(@org.jspecify.annotations.Nullable UUID account, String naam) {}
}
