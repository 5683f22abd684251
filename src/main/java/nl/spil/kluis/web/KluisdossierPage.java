package nl.spil.kluis.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.web.Stap;
import nl.spil.kluis.Kluisblad;
import nl.spil.kluis.Kluisdossier;
import nl.spil.kluis.Kluiskeuze;
import nl.spil.kluis.Kluisvelden;
import nl.spil.kluis.Stuk;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Meldcode;
import nl.spil.schoolplan.Zaaktype;
import org.jspecify.annotations.Nullable;

/**
 * One file of the vault.
 *
 * @param kandidaten who can be added
 * @param wie who looks
 */
public record KluisdossierPage(
        Kluisblad blad,
        List<Medewerker> kandidaten,
        UUID wie,
        Map<String, String> ingevuld,
        Map<String, String> fouten) {

    private static final int MELDCODE = 11;

    public static Map<String, String> jaNee() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("ja", "Ja");
        uit.put("nee", "Nee");
        return uit;
    }

    /** What somebody can write down. */
    public static Map<String, String> soorten() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("waarneming", "Waarneming");
        uit.put("consultatie", "Overleg");
        uit.put("gesprek", "Gesprek");
        return uit;
    }

    public Kluisdossier dossier() {
        return blad.dossier();
    }

    public String adres() {
        return "/kluis/dossiers/" + dossier().id();
    }

    public String waarde(String veld) {
        return ingevuld.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public String titel() {
        Zaaktype type = blad.type();
        return type == null ? "In vertrouwen" : type.naam();
    }

    public @Nullable Fase fase() {
        Zaaktype type = blad.type();
        return type == null ? null : type.fase(dossier().fase()).orElse(null);
    }

    /** The phases, with where the file is. */
    public List<Stap> stappen() {
        Zaaktype type = blad.type();
        if (type == null) return List.of();
        List<Stap> uit = new ArrayList<>();
        boolean voorbij = true;
        for (Fase f : type.fasen()) {
            boolean nu = f.id().equals(dossier().fase());
            if (nu) voorbij = false;
            uit.add(new Stap(f.naam(), "", nu ? (f.eind() ? "klaar" : "nu") : voorbij ? "klaar" : "later"));
        }
        return uit;
    }

    /** How the school works by its meldcode, in a file of that class. */
    public @Nullable Meldcode meldcode() {
        return dossier().klasse() == MELDCODE ? blad.plan().meldcode() : null;
    }

    public List<Meldcode.Afweging> afwegingen() {
        Meldcode meldcode = meldcode();
        return meldcode == null ? List.of() : meldcode.afwegingen();
    }

    public String antwoord(String afweging) {
        String nu = ingevuld.get("antwoord-" + afweging);
        if (nu != null) return nu;
        Stuk was = dossier().afwegingen().get(afweging);
        return was == null ? "" : was.veld("antwoord");
    }

    public String waarom(String afweging) {
        String nu = ingevuld.get("waarom-" + afweging);
        if (nu != null) return nu;
        Stuk was = dossier().afwegingen().get(afweging);
        return was == null ? "" : was.veld("tekst");
    }

    /** That the answer to this question asks to report at once. */
    public boolean direct(Meldcode.Afweging a) {
        Stuk was = dossier().afwegingen().get(a.id());
        Meldcode.Antwoord bij = a.meldenBij();
        return was != null && bij != null && was.veld("antwoord").equals(bij == Meldcode.Antwoord.JA ? "ja" : "nee");
    }

    public boolean directMelden() {
        return afwegingen().stream().anyMatch(this::direct);
    }

    public Meldcode.@Nullable Verwijsindex verwijsindex() {
        Meldcode meldcode = meldcode();
        return meldcode == null ? null : meldcode.verwijsindex();
    }

    public Map<String, String> redenen() {
        Map<String, String> uit = new LinkedHashMap<>();
        Meldcode.Verwijsindex index = verwijsindex();
        if (index != null) index.redenen().forEach(r -> uit.put(r.id(), r.naam()));
        return uit;
    }

    public String bevoegd() {
        Meldcode.Verwijsindex index = verwijsindex();
        return index == null ? "" : blad.plan().woorden().rollen(index.door());
    }

    public List<Kluiskeuze> kan() {
        return blad.keuzes().stream().filter(Kluiskeuze::kan).toList();
    }

    public List<Kluiskeuze> kanNogNiet() {
        return blad.keuzes().stream().filter(k -> !k.kan()).toList();
    }

    public Map<String, String> besluiten() {
        Map<String, String> uit = new LinkedHashMap<>();
        kan().forEach(k -> uit.put(k.id(), k.naam()));
        return uit;
    }

    public Map<String, String> uitleg() {
        Map<String, String> uit = new LinkedHashMap<>();
        kan().forEach(k -> {
            String zin = (k.naar().isEmpty() ? "" : "Daarna: " + k.naar() + ". ")
                    + (k.tweede() ? "Een tweede persoon bevestigt dit." : "");
            if (!zin.isEmpty()) uit.put(k.id(), zin.strip());
        });
        return uit;
    }

    public Map<String, String> vragen() {
        return Kluisvelden.vragen(kan());
    }

    public boolean vraagtTweede() {
        return kan().stream().anyMatch(Kluiskeuze::tweede);
    }

    public boolean vraagtMelding() {
        return kan().stream().anyMatch(Kluiskeuze::melding);
    }

    public @Nullable Stuk voorstel() {
        return dossier().voorstel().orElse(null);
    }

    /** Whether this person can be the second. */
    public boolean magBevestigen() {
        Stuk wacht = voorstel();
        return wacht != null && !wacht.door().equals(wie);
    }

    public Map<String, String> collegas() {
        Map<String, String> uit = new LinkedHashMap<>();
        kandidaten.forEach(m -> uit.put(Objects.requireNonNull(m.accountId()).toString(), m.naam()));
        return uit;
    }

    /** What was recorded, the newest first. */
    public List<Stuk> tijdlijn() {
        return dossier().stukken().reversed();
    }

    /** One piece in a sentence: its heading. */
    public String kop(Stuk s) {
        return switch (s.soort()) {
            case BEGIN -> "Dossier begonnen";
            case WAARNEMING -> s.veld("met").isEmpty() ? "Waarneming" : "Waarneming van " + s.veld("met");
            case CONSULTATIE -> "Overleg met " + s.veld("met");
            case GESPREK -> s.veld("met").isEmpty() ? "Gesprek" : "Gesprek met " + s.veld("met");
            case BERICHT -> "Bericht";
            case AFWEGING -> vraag(s.veld("vraag")) + " " + (s.veld("antwoord").equals("ja") ? "Ja." : "Nee.");
            case VERWIJSINDEX ->
                indexnaam() + (s.veld("gegeven").equals("ja") ? ": signaal gegeven" : ": geen signaal gegeven");
            case VOORSTEL -> "Voorgesteld: " + s.veld("naam");
            case AFGEWEZEN -> "Het voorstel gaat niet door";
            case STAP -> "Besloten: " + s.veld("naam");
            case TOEGEVOEGD -> s.veld("naam") + " kijkt mee";
            case WEGGEHAALD -> s.veld("naam") + " kijkt niet meer mee";
            case GESLOTEN -> "Gesloten";
        };
    }

    /** What it says, question by question. */
    public Map<String, String> regels(Stuk s) {
        Map<String, String> uit = new LinkedHashMap<>();
        zet(uit, "", s.veld("tekst"));
        zet(uit, "Klacht", s.veld("klacht"));
        if (s.soort() == Stuk.Soort.WAARNEMING && !s.veld("dag").isEmpty())
            zet(uit, "Gezien of gehoord op", Datum.lang(LocalDate.parse(s.veld("dag"))));
        if (s.soort() == Stuk.Soort.VERWIJSINDEX && s.veld("gegeven").equals("ja"))
            zet(uit, "Reden", redenen().getOrDefault(s.veld("reden"), ""));
        zet(uit, "Waarom", s.veld("motivatie"));
        zet(uit, "Uitkomst", s.veld("resultaat"));
        zet(uit, "Leerling", s.veld("leerling-gehoord"));
        zet(uit, "Ouders", s.veld("ouders-betrokken"));
        if (!s.veld("melden").isEmpty()) {
            zet(uit, "Melden bij Veilig Thuis", s.veld("melden"));
            zet(uit, "Voldoende hulp mogelijk", s.veld("hulp"));
            zet(uit, "Nummer van Veilig Thuis", s.veld("vt-nummer"));
            zet(uit, "Voorgesteld door", s.veld("voorgesteld-door"));
            zet(uit, "Bij de bevestiging", s.veld("bij-bevestiging"));
        }
        return uit;
    }

    private static void zet(Map<String, String> uit, String vraag, String tekst) {
        if (!tekst.isEmpty()) uit.put(vraag, tekst);
    }

    private String vraag(String id) {
        return afwegingen().stream()
                .filter(a -> a.id().equals(id))
                .map(Meldcode.Afweging::vraag)
                .findFirst()
                .orElse(id);
    }

    private String indexnaam() {
        Meldcode.Verwijsindex index = verwijsindex();
        return index == null ? "Verwijsindex" : index.naam();
    }
}
