package nl.spil.koppeling.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.CsvAntwoord;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Merk;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.koppeling.Import;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Imports;
import nl.spil.koppeling.Importstaat;
import nl.spil.koppeling.Rapport;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Upload, look at the preview, apply. */
@Controller
@Voor(Publiek.BEHEER)
class ImportController {

    private static final int MEESTE_BESTANDEN = 20;

    private final Imports imports;

    private final Klok klok;

    ImportController(Imports imports, Klok klok) {
        this.imports = imports;
        this.klok = klok;
    }

    @GetMapping("/beheer/import")
    ModelAndView index() {
        return Html.pagina("koppeling/imports", new ImportsPage(imports.recente(20), ""));
    }

    @PostMapping("/beheer/import")
    ModelAndView create(Bezoeker wie, @RequestParam(name = "bestanden", required = false) List<MultipartFile> bestanden)
            throws IOException {
        List<Importbestand> gekozen = new ArrayList<>();
        for (MultipartFile b : bestanden == null ? List.<MultipartFile>of() : bestanden) {
            String naam = b.getOriginalFilename();
            if (naam != null && !naam.isBlank()) gekozen.add(new Importbestand(naam, b.getBytes()));
        }
        if (gekozen.isEmpty()) return geweigerd("Kies eerst de bestanden: allemaal tegelijk, in één keer.");
        if (gekozen.size() > MEESTE_BESTANDEN)
            return geweigerd("Dat zijn te veel bestanden. Kies alleen de bestanden van deze import.");
        Optional<String> onleesbaar = gekozen.stream()
                .map(Importbestand::onleesbaar)
                .flatMap(Optional::stream)
                .findFirst();
        if (onleesbaar.isPresent()) return geweigerd(onleesbaar.get());
        return Html.zieAnders("/beheer/import/" + imports.ontvang(wie, gekozen));
    }

    @GetMapping("/beheer/import/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return Html.pagina("koppeling/import", new ImportPage(lees(id), ""));
    }

    @GetMapping("/beheer/import/{id}/fouten")
    @Uitvoer(wat = "wat er mis is in een import", bereik = Bereik.ALGEMEEN)
    ModelAndView fouten(Bezoeker wie, @PathVariable UUID id) {
        Rapport rapport = lees(id).rapport();
        if (rapport == null) throw new NietGevonden();
        List<List<String>> rijen = new ArrayList<>(List.of(List.of("bestand", "regel", "kolom", "wat er mis is")));
        rapport.fouten().forEach(f -> rijen.add(List.of(f.bestand(), String.valueOf(f.rij()), f.kolom(), f.tekst())));
        return new ModelAndView(
                new CsvAntwoord("fouten.csv", rijen, new Merk(wie.naam(), klok.vandaag(), "de import herstellen")));
    }

    @PostMapping("/beheer/import/{id}/toepassing")
    ModelAndView apply(Bezoeker wie, @PathVariable UUID id, @RequestParam(defaultValue = "") String zeker) {
        Import nu = lees(id);
        Rapport rapport = nu.rapport();
        if (nu.staat() == Importstaat.GECONTROLEERD && rapport != null && rapport.veelVertrokken() && zeker.isEmpty()) {
            return Html.geweigerd(
                    "koppeling/import",
                    new ImportPage(
                            nu,
                            "Er vertrekken veel mensen. Zet een vinkje als dat klopt, of lever een volledig bestand in."));
        }
        imports.pasToe(wie, id);
        return Html.zieAnders("/beheer/import/" + id);
    }

    @PostMapping("/beheer/import/{id}/intrekking")
    ModelAndView delete(@PathVariable UUID id) {
        imports.trekIn(id);
        return Html.zieAnders("/beheer/import", "De import is ingetrokken. Er is niets veranderd.");
    }

    @PostMapping("/beheer/import/{id}/hervatting")
    ModelAndView resume(Bezoeker wie, @PathVariable UUID id) {
        imports.hervat(wie, id);
        return Html.zieAnders("/beheer/import/" + id);
    }

    private Import lees(UUID id) {
        return imports.lees(id).orElseThrow(NietGevonden::new);
    }

    private ModelAndView geweigerd(String fout) {
        return Html.geweigerd("koppeling/imports", new ImportsPage(imports.recente(20), fout));
    }
}
