package nl.spil.overleg.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.overleg.Notulen;
import nl.spil.overleg.Notulenblad;
import nl.spil.overleg.Notulenblad.Vrijgegeven;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Soorten;
import nl.spil.overleg.Vastleggingen;
import nl.spil.overleg.Vrijgaven;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notulen to read: everything for the team, what was released for staff of the location. */
@Controller
@Voor(Publiek.MEDEWERKER)
class NotulenController {

    private final Overleggen overleggen;
    private final Notulen notulen;
    private final Notulenblad blad;
    private final Vrijgaven vrijgaven;
    private final Schoolplannen schoolplannen;
    private final Klok klok;
    private final Vastleggingen vastleggingen;

    NotulenController(
            Overleggen overleggen,
            Notulen notulen,
            Notulenblad blad,
            Vrijgaven vrijgaven,
            Schoolplannen schoolplannen,
            Klok klok,
            Vastleggingen vastleggingen) {
        this.overleggen = overleggen;
        this.notulen = notulen;
        this.blad = blad;
        this.vrijgaven = vrijgaven;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
        this.vastleggingen = vastleggingen;
    }

    @GetMapping("/overleg/{id}/notulen")
    ModelAndView team(Bezoeker wie, @PathVariable UUID id) {
        return Html.pagina("overleg/notulen", pagina(wie, overleggen.lees(wie, id), ""));
    }

    @PostMapping("/overleg/{id}/vrijgaven")
    ModelAndView create(Bezoeker wie, @PathVariable UUID id, @RequestParam(required = false) List<UUID> deel) {
        Overleg overleg = overleggen.lees(wie, id);
        int aantal = vrijgaven.stelVoor(wie, overleg.id(), Objects.requireNonNullElse(deel, List.of()));
        if (aantal == 0) {
            return Html.geweigerd(
                    "overleg/notulen", pagina(wie, overleg, "Kies ten minste één deel om vrij te geven."));
        }
        return Html.zieAnders(
                overleg.url() + "/notulen",
                (aantal == 1 ? "1 deel is" : aantal + " delen zijn") + " voorgelegd aan "
                        + plan(overleg).woorden().leiding() + ". Pas na dat akkoord lezen anderen het.");
    }

    private NotulenPage pagina(Bezoeker wie, Overleg overleg, String fout) {
        String bron = Soorten.vind(plan(overleg), overleg.soort())
                .map(Overlegsoort::bron)
                .orElse("");
        return new NotulenPage(
                overleg,
                notulen.algemeen(overleg).tekst(),
                blad.voorTeam(wie, overleg),
                plan(overleg).woorden().leiding(),
                bron,
                vastleggingen.afspraken(overleg),
                vastleggingen.acties(overleg),
                klok.vandaag(),
                fout);
    }

    private Schoolplan plan(Overleg overleg) {
        return schoolplannen.versie(overleg.planversie()).plan();
    }

    @GetMapping("/notulen")
    ModelAndView released(Bezoeker wie) {
        return Html.pagina("overleg/vrijgegeven", new VrijgegevenPage(blad.overleggen(wie)));
    }

    @GetMapping("/notulen/{id}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID id) {
        Vrijgegeven overleg = blad.overleg(wie, id).orElseThrow(NietGevonden::new);
        return Html.pagina(
                "overleg/vrijgegevendelen",
                new VrijgegevenDelenPage(overleg, blad.vrijgegeven(wie, id, overleg.titel()), klok.vandaag()));
    }
}
