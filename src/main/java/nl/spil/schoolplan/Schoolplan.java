package nl.spil.schoolplan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ondersteuningsplan of a bestuur, school or location, complete: what it inherits is already in it. The components are
 * the keys of the file (docs/schoolplan.md).
 *
 * @param id name of the plan and of its file
 * @param soort for whom the plan is written
 * @param erft the plan that this one was laid over
 * @param document the printed document that this plan expresses, as the short form in {@code bron} names it
 * @param kleur of a location; a plan does not inherit it
 */
public record Schoolplan(
        String id,
        String naam,
        Soort soort,
        @Nullable String erft,
        String document,
        @Nullable Kleur kleur,
        Geldigheid geldigheid,
        Samenwerkingsverband samenwerkingsverband,
        @Nullable Indeling indeling,
        @Nullable Onderwijs onderwijs,
        List<Schakelaar> schakelaars,
        @Nullable Bolletjes bolletjes,
        List<Niveau> niveaus,
        List<Aspect> aspecten,
        List<Beeldvak> beeld,
        List<Kenmerksoort> kenmerken,
        @Nullable Dossierhouder dossierhouder,
        List<Rol> rollen,
        List<Team> teams,
        List<Overlegsoort> overlegsoorten,
        List<Zaaktype> zaaktypen,
        List<Plansoort> plansoorten,
        List<Formulier> formulieren,
        List<Termijnsoort> termijnen,
        List<Toestemmingsoort> toestemmingen,
        List<Deeldoel> deeldoelen,
        List<Compartiment> compartimenten,
        List<Gegevensklasse> gegevensklassen,
        List<Toegang> toegang,
        List<Besprekingsset> besprekingssets,
        List<Periode> perioden,
        List<Jaarplicht> jaarkalender,
        List<Thema> themas,
        List<Bewaartermijn> bewaartermijnen,
        @Nullable Werkaantekeningen werkaantekeningen,
        List<Basisafspraak> basisafspraken,
        List<Aanbod> aanbod,
        List<Instrument> instrumenten,
        List<Criterium> criteria,
        List<Registratie> registraties,
        List<Protocol> protocollen,
        List<Partner> partners,
        @Nullable Uitnodigen uitnodigen,
        @Nullable ContactNaarBuiten contactNaarBuiten,
        @Nullable WieKeekMee wieKeekMee,
        @Nullable Noodtoegang noodtoegang,
        List<Privacyonderwerp> privacy,
        List<Scholing> scholing,
        List<Leestaak> leestaken,
        @Nullable Plaatsvraag plaatsvraag,
        @Nullable Ondersteuningsverslag ondersteuningsverslag,
        List<Meldcode> meldcodes,
        List<Hulpvraag> hulpvragen,
        @Nullable Dossierbeheer dossierbeheer,
        List<Kengetal> kengetallen,
        List<Schoolgegeven> schoolgegevens,
        @Nullable Profielopzet profiel,
        List<Openvraag> openVragen,
        List<Plantekst> teksten,
        List<Bouwsteen> bouwstenen) {

    /**
     * For whom a plan is written; a location inherits from its school, and a school from its bestuur. Nobody works under the
     * base: it is what every plan may begin with.
     */
    public enum Soort {
        BASIS,
        BESTUUR,
        SCHOOL,
        LOCATIE
    }

    public Schoolplan {
        schakelaars = Lijst.van(schakelaars);
        niveaus = Lijst.van(niveaus);
        aspecten = Lijst.van(aspecten);
        beeld = Lijst.van(beeld);
        kenmerken = Lijst.van(kenmerken);
        rollen = Lijst.van(rollen);
        teams = Lijst.van(teams);
        overlegsoorten = Lijst.van(overlegsoorten);
        zaaktypen = Lijst.van(zaaktypen);
        plansoorten = Lijst.van(plansoorten);
        formulieren = Lijst.van(formulieren);
        termijnen = Lijst.van(termijnen);
        toestemmingen = Lijst.van(toestemmingen);
        deeldoelen = Lijst.van(deeldoelen);
        compartimenten = Lijst.van(compartimenten);
        gegevensklassen = Lijst.van(gegevensklassen);
        toegang = Lijst.van(toegang);
        besprekingssets = Lijst.van(besprekingssets);
        perioden = Lijst.van(perioden);
        jaarkalender = Lijst.van(jaarkalender);
        themas = Lijst.van(themas);
        bewaartermijnen = Lijst.van(bewaartermijnen);
        basisafspraken = Lijst.van(basisafspraken);
        aanbod = Lijst.van(aanbod);
        instrumenten = Lijst.van(instrumenten);
        criteria = Lijst.van(criteria);
        registraties = Lijst.van(registraties);
        protocollen = Lijst.van(protocollen);
        partners = Lijst.van(partners);
        scholing = Lijst.van(scholing);
        leestaken = Lijst.van(leestaken);
        meldcodes = Lijst.van(meldcodes);
        hulpvragen = Lijst.van(hulpvragen);
        kengetallen = Lijst.van(kengetallen);
        schoolgegevens = Lijst.van(schoolgegevens);
        privacy = Lijst.van(privacy);
        openVragen = Lijst.van(openVragen);
        teksten = Lijst.van(teksten);
        bouwstenen = Lijst.van(bouwstenen);
    }

    public Optional<Niveau> niveau(String id) {
        return Lijst.vind(niveaus, Niveau::id, id);
    }

    public Optional<Beeldvak> beeldvak(String id) {
        return Lijst.vind(beeld, Beeldvak::id, id);
    }

    public Optional<Rol> rol(String id) {
        return Lijst.vind(rollen, Rol::id, id);
    }

    /** The role that takes this place here, whatever the school calls it. */
    public Optional<Rol> rol(Rol.Plek plek) {
        return rollen.stream().filter(r -> r.plek() == plek).findFirst();
    }

    /** The id of that role; nothing that a role is called when the plan names none. */
    public String rolId(Rol.Plek plek) {
        return rol(plek).map(Rol::id).orElse("");
    }

    /** The plan at a pupil with extra support that the law asks for. */
    public Optional<Plansoort> wettelijkPlan() {
        return plansoorten.stream().filter(Plansoort::wettelijk).findFirst();
    }

    /** The form by which somebody asks the team for help. */
    public Optional<Formulier> aanmelding() {
        return formulieren.stream().filter(Formulier::aanmelding).findFirst();
    }

    /** The consent to speak with helpers outside the school. */
    public Optional<Toestemmingsoort> toestemmingBuitenDeSchool() {
        return toestemmingen.stream().filter(Toestemmingsoort::buitenDeSchool).findFirst();
    }

    public Optional<Overlegsoort> overlegsoort(String id) {
        return Lijst.vind(overlegsoorten, Overlegsoort::id, id);
    }

    public Optional<Zaaktype> zaaktype(String id) {
        return Lijst.vind(zaaktypen, Zaaktype::id, id);
    }

    public Optional<Plansoort> plansoort(String id) {
        return Lijst.vind(plansoorten, Plansoort::id, id);
    }

    public Optional<Formulier> formulier(String id) {
        return Lijst.vind(formulieren, Formulier::id, id);
    }

    public Optional<Termijnsoort> termijn(String id) {
        return Lijst.vind(termijnen, Termijnsoort::id, id);
    }

    public Optional<Toestemmingsoort> toestemming(String id) {
        return Lijst.vind(toestemmingen, Toestemmingsoort::id, id);
    }

    public Optional<Deeldoel> deeldoel(String id) {
        return Lijst.vind(deeldoelen, Deeldoel::id, id);
    }

    public Optional<Kenmerksoort> kenmerk(String id) {
        return Lijst.vind(kenmerken, Kenmerksoort::id, id);
    }

    /** The number of the class of data to which zaken of this type belong. */
    public int klasseVan(Zaaktype zaaktype) {
        var eigen = zaaktype.klasse();
        return eigen == null
                ? Gegevensklasse.BESLUITEN
                : Lijst.vind(gegevensklassen, Gegevensklasse::id, eigen)
                        .map(Gegevensklasse::nummer)
                        .orElse(Gegevensklasse.BESLUITEN);
    }

    /** How the school works by its meldcode, when the plan says so. */
    public @Nullable Meldcode meldcode() {
        return meldcodes.isEmpty() ? null : meldcodes.getFirst();
    }

    /** Whether this procedure runs in the vault: the meldcode and what is said in confidence, never among the ordinary zaken. */
    public boolean inKluis(Zaaktype zaaktype) {
        int klasse = klasseVan(zaaktype);
        return klasse == Gegevensklasse.MELDCODE || klasse == Gegevensklasse.VERTROUWELIJK;
    }

    /** What this school calls things, for in a sentence. */
    public Woorden woorden() {
        return new Woorden(this);
    }

    /**
     * What opens for a role when its holder has a part in an open zaak of the pupil. For staff of the school only: who comes from
     * outside is invited ({@link #genodigd}). The meldcode and the vertrouwenspersoon never open this way.
     */
    public List<Toegangsregel.Opening> bijZaak(String rol, int klasse) {
        if (klasse == Gegevensklasse.MELDCODE || klasse == Gegevensklasse.VERTROUWELIJK) return List.of();
        if (rol(rol).filter(r -> r.kring() == Rol.Kring.INTERN).isEmpty()) return List.of();
        return toegang(rol, klasse).opent().stream()
                .filter(o -> o.bij() == Toegangsregel.Grond.BETROKKEN_BIJ_ZAAK)
                .limit(1)
                .toList();
    }

    /** How somebody of a partner is invited to one zaak. */
    public Uitnodigen uitnodiging() {
        return uitnodigen == null ? Uitnodigen.STANDAARD : uitnodigen;
    }

    /** What the family reads of who looked. */
    public WieKeekMee meekijken() {
        return wieKeekMee == null ? WieKeekMee.STANDAARD : wieKeekMee;
    }

    /** Who judges an emergency, in this order: the roles that the plan names, and whoever decides beside the team. */
    public List<String> beoordelaarsInNood() {
        if (noodtoegang == null) return List.of();
        return naastHetTeam();
    }

    /** Who looks at what the team itself did: whoever the plan names for an emergency, and whoever decides beside the team. */
    public List<String> naastHetTeam() {
        return Stream.concat(
                        noodtoegang == null ? Stream.of() : noodtoegang.beoordeelt().stream(),
                        toegang.stream()
                                .map(Toegang::id)
                                .filter(rol ->
                                        toegang(rol, Gegevensklasse.BESLUITEN).beslissen()
                                                && !toegang(rol, Gegevensklasse.BESLUITEN)
                                                        .schrijven()))
                .distinct()
                .toList();
    }

    /** The numbers of the classes that open in an emergency; what is kept apart never does. */
    public List<Integer> klassenInNood() {
        List<String> open = noodtoegang == null ? List.of() : noodtoegang.klassen();
        return gegevensklassen.stream()
                .filter(k -> open.contains(k.id()))
                .map(Gegevensklasse::nummer)
                .filter(n -> n != Gegevensklasse.MELDCODE && n != Gegevensklasse.VERTROUWELIJK)
                .toList();
    }

    /** The consent without which nobody in this role is invited. */
    public Optional<Toestemmingsoort> toestemmingVoor(String rol) {
        return Lijst.vind(uitnodiging().toestemmingen(), Uitnodigen.BijRol::id, rol)
                .flatMap(b -> toestemming(b.toestemming()))
                .or(this::toestemmingBuitenDeSchool);
    }

    /**
     * What somebody from outside in this role may do in the zaak to which he or she is invited: what the plan gives the role, and what it
     * opens for who has a part in the zaak. The meldcode and the vertrouwenspersoon never open this way.
     */
    public Optional<Toegangsregel.Opening> genodigd(String rol, int klasse) {
        if (klasse == Gegevensklasse.MELDCODE || klasse == Gegevensklasse.VERTROUWELIJK) return Optional.empty();
        if (rol(rol).filter(r -> r.kring() == Rol.Kring.EXTERN).isEmpty()) return Optional.empty();
        Toegangsregel regel = toegang(rol, klasse);
        var uit = new Toegangsregel.Opening(
                Toegangsregel.Grond.BETROKKEN_BIJ_ZAAK, regel.lezen(), regel.schrijven(), false);
        for (Toegangsregel.Opening o : regel.opent()) {
            if (o.bij() != Toegangsregel.Grond.BETROKKEN_BIJ_ZAAK) continue;
            uit = new Toegangsregel.Opening(
                    o.bij(),
                    o.lezen().compareTo(uit.lezen()) > 0 ? o.lezen() : uit.lezen(),
                    o.schrijven() || uit.schrijven(),
                    false);
        }
        return uit.lezen() == Toegangsregel.Leesrecht.GEEN ? Optional.empty() : Optional.of(uit);
    }

    /** What opens for a role of the school on a ground that somebody keeps for each pupil: a reason, or that the case is not complex. */
    public List<Toegangsregel.Opening> opGrond(String rol, int klasse) {
        if (klasse == Gegevensklasse.MELDCODE || klasse == Gegevensklasse.VERTROUWELIJK) return List.of();
        if (rol(rol).filter(r -> r.kring() == Rol.Kring.INTERN).isEmpty()) return List.of();
        return toegang(rol, klasse).opent().stream()
                .filter(o -> o.bij() == Toegangsregel.Grond.REDEN || o.bij() == Toegangsregel.Grond.ZAAK_NIET_COMPLEX)
                .toList();
    }

    /** What a role may do with a class of data; nothing when the plan does not name it. */
    public Toegangsregel toegang(String rol, int klasse) {
        var soort = gegevensklassen.stream()
                .filter(kandidaat -> kandidaat.nummer() == klasse)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Gegevensklasse %d bestaat niet".formatted(klasse)));
        return Lijst.vind(toegang, Toegang::id, rol)
                .flatMap(rechten -> Lijst.vind(rechten.regels(), Toegangsregel::id, soort.id()))
                .orElseGet(() -> Toegangsregel.niets(soort));
    }
}
