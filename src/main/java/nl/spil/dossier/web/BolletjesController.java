package nl.spil.dossier.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spil.dossier.Bolletjesboek;
import nl.spil.dossier.Bolletjesboek.Boek;
import nl.spil.dossier.Bolletjesboek.Bolletje;
import nl.spil.dossier.Bolletjesboek.Kleur;
import nl.spil.dossier.Bolletjesboek.Oordeel;
import nl.spil.dossier.Bolletjesboek.Periode;
import nl.spil.dossier.web.BolletjesPage.Rij;
import nl.spil.dossier.web.BolletjesPage.Vak;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Klassen.Leerling;
import nl.spil.schoolplan.Bolletjes;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the lessons of a group went, pupil by pupil. */
@Controller
@RequestMapping("/klassen/{id}")
@Voor(Publiek.MEDEWERKER)
class BolletjesController {

    private final Bolletjesboek bolletjes;
    private final Klok klok;

    BolletjesController(Bolletjesboek bolletjes, Klok klok) {
        this.bolletjes = bolletjes;
        this.klok = klok;
    }

    @GetMapping("/bolletjes")
    ModelAndView show(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String les) {
        LocalDate gekozen = NotitieForm.dag(dag);
        return Html.pagina(
                "dossier/bolletjes",
                pagina(wie, id, gekozen == null ? klok.vandaag() : gekozen, les(les), Map.of(), Map.of()));
    }

    @PostMapping("/bolletjes")
    ModelAndView create(Bezoeker wie, @PathVariable UUID id, @RequestParam Map<String, String> velden) {
        int les = les(velden.getOrDefault("les", ""));
        BolletjesPage nu = pagina(wie, id, klok.vandaag(), les, Map.of(), velden);
        List<Oordeel> nieuw = new ArrayList<>();
        for (Rij rij : nu.rijen())
            for (Vak vak : rij.vakken()) {
                String kleur = velden.getOrDefault(vak.veld(), vak.kleur());
                if (!kleur.equals(vak.kleur()))
                    nieuw.add(new Oordeel(
                            rij.leerling(), vak.naam(), Kleur.van(kleur).orElseThrow(NietGevonden::new)));
            }
        Map<String, String> fouten = bolletjes.geef(wie, id, les, nieuw);
        return fouten.isEmpty()
                ? Html.zieAnders(nu.url() + "?les=" + les, "Bolletjes van les " + les + " vastgelegd")
                : Html.geweigerd("dossier/bolletjes", pagina(wie, id, klok.vandaag(), les, fouten, velden));
    }

    @PostMapping("/bolletjesperioden")
    ModelAndView begin(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String totEnMet,
            @RequestParam(defaultValue = "") String reden) {
        Map<String, String> fouten = bolletjes.zetIn(wie, id, NotitieForm.dag(totEnMet), reden);
        return fouten.isEmpty()
                ? Html.zieAnders("/klassen/" + id + "/bolletjes", "De bolletjes lopen tot de gekozen dag")
                : Html.geweigerd(
                        "dossier/bolletjes",
                        pagina(wie, id, klok.vandaag(), 1, fouten, Map.of("totEnMet", totEnMet, "reden", reden)));
    }

    private BolletjesPage pagina(
            Bezoeker wie, UUID id, LocalDate dag, int les, Map<String, String> fouten, Map<String, String> invoer) {
        Boek boek = bolletjes.boek(wie, id, dag).orElseThrow(NietGevonden::new);
        Bolletjes afspraak = boek.afspraak();
        String code = boek.klas().groep().code();
        return new BolletjesPage(
                id,
                boek.klas().groep().soort().equals("klas") ? "klas " + code : code,
                afspraak.naam(),
                afspraak.bron(),
                dag.toString(),
                Datum.dag(dag),
                dag.equals(klok.vandaag()),
                les,
                IntStream.rangeClosed(1, Bolletjesboek.LESSEN).boxed().toList(),
                boek.geeft(),
                boek.loopt(),
                boek.zetIn(),
                periode(boek),
                boek.klas().leerlingen().stream().map(l -> rij(boek, l, les)).toList(),
                fouten,
                invoer);
    }

    private static Rij rij(Boek boek, Leerling leerling, int les) {
        List<Bolletje> eigen = boek.bolletjes().stream()
                .filter(b -> b.leerling().equals(leerling.id()))
                .toList();
        List<String> waarop = boek.afspraak().waarop();
        List<Vak> vakken = new ArrayList<>();
        for (int i = 0; i < waarop.size(); i++) {
            String naam = waarop.get(i);
            vakken.add(new Vak(
                    "b" + i + "-" + leerling.id(),
                    naam,
                    eigen.stream()
                            .filter(b -> b.les() == les && b.waarop().equals(naam))
                            .map(b -> b.kleur().sleutel())
                            .findFirst()
                            .orElse("")));
        }
        return new Rij(
                leerling.id(),
                leerling.naam(),
                vakken,
                waarop.stream()
                        .map(naam -> dagbeeld(naam, eigen))
                        .filter(zin -> !zin.isEmpty())
                        .toList());
    }

    private static String dagbeeld(String waarop, List<Bolletje> eigen) {
        String telling = java.util.Arrays.stream(Kleur.values())
                .map(k -> {
                    long n = eigen.stream()
                            .filter(b -> b.waarop().equals(waarop) && b.kleur() == k)
                            .count();
                    return n == 0 ? "" : n + " " + k.woord();
                })
                .filter(zin -> !zin.isEmpty())
                .collect(Collectors.joining(", "));
        return telling.isEmpty() ? "" : waarop.toLowerCase(Locale.ROOT) + " " + telling;
    }

    private static String periode(Boek boek) {
        if (boek.afspraak().duur() == Bolletjes.Duur.VAST) return "";
        Periode p = boek.periode();
        if (p == null || !boek.loopt()) return "Nu niet in deze groep";
        return "Van " + Datum.lang(p.vanaf()) + " tot en met " + Datum.lang(p.totEnMet()) + ", omdat: " + p.reden()
                + " (" + p.door() + ")";
    }

    private static int les(String tekst) {
        return tekst.matches("[0-9]{1,2}") ? Integer.parseInt(tekst) : 1;
    }
}
