package nl.spil.schoolplan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** By which names a schoolprofiel may take over parts of the plan. */
final class Hoofdstuknamen {

    private final Set<String> namen = new HashSet<>();

    private Hoofdstuknamen() {}

    static Set<String> van(Schoolplan plan) {
        var uit = new Hoofdstuknamen();
        uit.en("bedoeling", plan.teksten(), Plantekst::id);
        uit.en("schoolgegevens", plan.schoolgegevens(), Schoolgegeven::id);
        uit.en("basisafspraken", plan.basisafspraken(), Basisafspraak::id);
        uit.en("niveaus", plan.niveaus(), Niveau::id);
        uit.en("aspecten", plan.aspecten(), Aspect::id);
        if (plan.dossierhouder() != null) uit.namen.addAll(Set.of("dossierhouder", "dossierhouder/regel"));
        for (Zaaktype z : plan.zaaktypen()) uit.en("zaak-" + z.id(), z.fasen(), Fase::id);
        uit.en("rollen", plan.rollen(), Rol::id);
        uit.en("teams", plan.teams(), Team::id);
        uit.en("overlegsoorten", plan.overlegsoorten(), Overlegsoort::id);
        uit.en("plansoorten", plan.plansoorten(), Plansoort::id);
        uit.en("aanbod", plan.aanbod(), Aanbod::id);
        for (Niveau n : plan.niveaus()) uit.namen.add("aanbod@" + n.id());
        uit.en("instrumenten", plan.instrumenten(), Instrument::id);
        uit.en("criteria", plan.criteria(), Criterium::id);
        uit.en("termijnen", plan.termijnen(), Termijnsoort::id);
        uit.en("toestemmingen", plan.toestemmingen(), Toestemmingsoort::id);
        uit.en("deeldoelen", plan.deeldoelen(), Deeldoel::id);
        uit.en("compartimenten", plan.compartimenten(), Compartiment::id);
        uit.en("bewaartermijnen", plan.bewaartermijnen(), Bewaartermijn::id);
        uit.en("formulieren", plan.formulieren(), Formulier::id);
        uit.en("besprekingssets", plan.besprekingssets(), Besprekingsset::id);
        uit.en("perioden", plan.perioden(), Periode::id);
        uit.en("jaarkalender", plan.jaarkalender(), Jaarplicht::id);
        uit.en("themas", plan.themas(), Thema::id);
        uit.en("registraties", plan.registraties(), Registratie::id);
        uit.en("protocollen", plan.protocollen(), Protocol::id);
        if (plan.soort() == Schoolplan.Soort.BESTUUR) uit.en("bouwstenen", plan.bouwstenen(), Bouwsteen::id);
        uit.en("privacy", plan.privacy(), Privacyonderwerp::id);
        uit.en("partners", plan.partners(), Partner::id);
        uit.en("scholing", plan.scholing(), Scholing::id);
        uit.en("leestaken", plan.leestaken(), Leestaak::id);
        uit.en("kengetallen", plan.kengetallen(), Kengetal::id);
        uit.en("hulpvragen", plan.hulpvragen(), Hulpvraag::id);
        if (plan.meldcode() != null) uit.namen.add("meldcode");
        uit.namen.add("samenwerkingsverband");
        if (plan.ondersteuningsverslag() != null) uit.namen.add("ondersteuningsverslag");
        if (plan.dossierbeheer() != null) uit.namen.add("dossierbeheer");
        if (plan.contactNaarBuiten() != null) uit.namen.add("contact-naar-buiten");
        if (plan.wieKeekMee() != null) uit.namen.add("wie-keek-mee");
        if (plan.werkaantekeningen() != null) uit.namen.add("werkaantekeningen");
        if (plan.noodtoegang() != null) uit.namen.add("noodtoegang");
        if (plan.plaatsvraag() != null) uit.namen.add("plaatsvraag");
        return Set.copyOf(uit.namen);
    }

    private <T> void en(String hoofdstuk, List<T> onderdelen, Function<T, String> id) {
        namen.add(hoofdstuk);
        onderdelen.forEach(o -> namen.add(hoofdstuk + "/" + id.apply(o)));
    }
}
