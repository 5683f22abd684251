package nl.spil.wandeling;

import static nl.spil.wandeling.Wereld.Leerling.ANDERE_LOCATIE;
import static nl.spil.wandeling.Wereld.Leerling.KIND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.wandeling.Wereld.Leerling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows about each pupil of the walk, with a canary in every text field. What a row needs is read from the catalogue of the
 * database: a text column that comes tomorrow has its canary without anybody thinking of it, and a table that comes tomorrow
 * must be added here, or the walk fails.
 */
final class Vulling {

    /** Tables without text about a pupil, or that are filled by the import itself, and why they need no row here. */
    private static final Map<String, String> ELDERS = Map.ofEntries(
            Map.entry("organisatie.bestuur", "import"),
            Map.entry("organisatie.locatie", "import"),
            Map.entry("organisatie.schooljaar", "import"),
            Map.entry("organisatie.vakantie", "geen leerling"),
            Map.entry("organisatie.groep", "import"),
            Map.entry("organisatie.leerling", "import"),
            Map.entry("organisatie.inschrijving", "import, geen tekst"),
            Map.entry("organisatie.plaatsing", "import, geen tekst"),
            Map.entry("organisatie.ouder", "import"),
            Map.entry("organisatie.ouderschap", "import"),
            Map.entry("organisatie.medewerker", "import, geen leerling"),
            Map.entry("organisatie.functie", "import, geen leerling"),
            Map.entry("organisatie.bekwaamheid", "geen leerling"),
            Map.entry("organisatie.toekenning", "geen leerling"),
            Map.entry("organisatie.toekenningstap", "geen leerling"),
            Map.entry("dossier.bolletjesperiode", "geen leerling"),
            Map.entry("schoolplan.protocolstuk", "geen leerling"),
            Map.entry("schoolplan.contactpersoon", "geen leerling"),
            Map.entry("schoolplan.samenstelling", "geen leerling"),
            Map.entry("toegang.account", "import"),
            Map.entry("toegang.relatie", "import"),
            Map.entry("toegang.lidmaatschap", "import, geen tekst"),
            Map.entry("toegang.recht", "schoolplan"),
            Map.entry("toegang.plek", "schoolplan"),
            Map.entry("toegang.vaststeller", "schoolplan"),
            Map.entry("toegang.meekijken", "schoolplan"),
            Map.entry("toegang.noodregel", "schoolplan"),
            Map.entry("toegang.leeslog", "de poort zelf"),
            Map.entry("toegang.factor", "geen leerling; van het eigen account"),
            Map.entry("toegang.apparaat", "geen leerling; van het eigen account"),
            Map.entry("toegang.briefcode", "geen leerling; alleen voor de eigenaar van de databank"),
            Map.entry("toegang.aanbiederaccount", "geen leerling; alleen voor de eigenaar van de databank"),
            Map.entry("organisatie.stapherstel", "geen leerling"),
            Map.entry("toegang.zegel", "geen leerling, geen tekst"),
            Map.entry("toegang.belofte", "geen leerling, geen tekst"),
            Map.entry("toegang.leerlingtabel", "geen leerling"),
            Map.entry("toegang.vernietigde_regel", "geen leerling, geen tekst"),
            Map.entry("bewaren.vernietiging", "een voorstel verdwijnt met het dossier; AllesOverEenLeerlingTest"),
            Map.entry("toegang.zelfde_leerling", "geen tekst; SamenvoegenTest"),
            Map.entry("bewaren.rol", "schoolplan"),
            Map.entry("bewaren.termijn", "schoolplan"),
            Map.entry("bewaren.samenvoeging", "een besluit van iemand; SamenvoegenTest"),
            Map.entry("bewaren.bewijs", "geen leerling; alleen voor taken"),
            Map.entry("overleg.verplaatsing", "geen leerling"),
            Map.entry("toegang.klok", "geen leerling"),
            Map.entry("toegang.geheim", "geen leerling"),
            Map.entry("toegang.sessie", "geen leerling"),
            Map.entry("toegang.inlogpoging", "geen leerling"),
            Map.entry("toegang.ontvangst", "geen leerling"),
            Map.entry("toegang.eenmalige_link", "alleen voor de eigenaar van de databank"),
            Map.entry("delen.sleutel", "alleen voor de eigenaar van de databank"),
            Map.entry("toegang.eerste_code", "alleen voor de eigenaar van de databank"),
            Map.entry("kluis.dossier", "verzegeld; Kluisvulling maakt ze als mens"),
            Map.entry("kluis.stuk", "verzegeld; Kluisvulling maakt ze als mens"),
            Map.entry("kluis.sleutel", "verzegeld; Kluisvulling maakt ze als mens"),
            Map.entry("kluis.signaal", "verzegeld; Kluisvulling maakt ze als mens"),
            Map.entry("kluis.termijn", "verzegeld; Kluisvulling maakt ze als mens"),
            Map.entry("kluis.leeslog", "de kluis zelf"),
            Map.entry("kluis.noodinzage", "verzegeld; NoodinzageWebTest"),
            Map.entry("kluis.telling", "geen leerling, geen tekst"),
            Map.entry("schoolplan.versie", "geen leerling"),
            Map.entry("schoolplan.gelezen", "geen leerling"),
            Map.entry("schoolplan.leestaakbegin", "geen leerling"),
            Map.entry("schoolplan.leestaak", "geen leerling"),
            Map.entry("schoolplan.leestaakgelezen", "geen leerling"),
            Map.entry("schoolplan.document", "geen leerling"),
            Map.entry("schoolplan.passage", "geen leerling"),
            Map.entry("schoolplan.koppeling", "geen leerling"),
            Map.entry("schoolplan.in_gebruik", "geen leerling"),
            Map.entry("schoolplan.brontekst", "geen leerling"),
            Map.entry("schoolplan.overname", "geen leerling"),
            Map.entry("schoolplan.ontwerp", "geen leerling"),
            Map.entry("schoolplan.evaluatie", "geen leerling"),
            Map.entry("werkaantekening.bewijs", "zonder leerling en zonder tekst"),
            Map.entry("koppeling.bestand", "bestanden van de import zelf, alleen voor beheer"));

    private final Wereld wereld;
    private final Taak taak;
    private final JdbcClient jdbc;

    /** Table → name of column → type, for columns that take a value. */
    private final Map<String, Map<String, Kolom>> kolommen = new HashMap<>();

    private final Set<String> gevuld = new HashSet<>();

    /** What a path variable of each pupil may be: "notities/{notitie}" → pupil → values. */
    final Map<String, Map<Leerling, List<String>>> voorwerpen = new LinkedHashMap<>();

    /** Somebody who has a relation with the row itself, not with the pupil: the owner of a term. */
    final Map<String, String> eigenaars = new HashMap<>();

    private record Kolom(String type, boolean leeg) {}

    Vulling(Wereld wereld, Taak taak, JdbcClient jdbc) {
        this.wereld = wereld;
        this.taak = taak;
        this.jdbc = jdbc;
    }

    void vul() {
        taak.voor(wereld.bestuur.bestuur(), () -> {
            leesCatalogus();
            for (Leerling l : Leerling.values()) new Rijen(l).alles();
        });
    }

    /** The classes in which {@link #nogEen} files something, those that are read by much the same people together. */
    static final List<Set<Integer>> KLASSEN =
            List.of(Set.of(4), Set.of(8), Set.of(10), Set.of(11, 12), Set.of(3, 6, 13, 14));

    /** Files something more about this pupil in each of these classes, as a colleague would. */
    void nogEen(Leerling leerling, Set<Integer> klassen) {
        taak.voor(wereld.bestuur.bestuur(), () -> {
            for (int klasse : klassen) new Rijen(leerling).nogEen(klasse);
        });
    }

    /** Every way to fill the path with what belongs to this pupil. */
    List<List<String>> combinaties(Eindpunt e, Leerling leerling) {
        List<List<String>> uit = List.of(List.of());
        for (String plek : e.plekken()) {
            List<String> waarden = waarden(plek, leerling);
            uit = uit.stream()
                    .flatMap(begin -> waarden.stream().map(w -> erbij(begin, w)))
                    .toList();
        }
        return uit;
    }

    /** What only its owner has, so that whatever a stranger fills in is not there. */
    static final java.util.Set<String> VAN_ZICHZELF =
            java.util.Set.of("stappen/{stap}", "sessies/{sessie}", "apparaten/{apparaat}");

    List<String> waarden(String plek, Leerling leerling) {
        if (plek.equals("concepten/{plek}")) return List.of("notitie.tekst");
        if (plek.equals("l/{token}") || plek.equals("gedeeld/{deeltoken}") || plek.equals("agenda/{agendatoken}"))
            return List.of("geen-echte-link");
        if (plek.equals("via/{aanbieder}")) return List.of("geen-school");
        if (VAN_ZICHZELF.contains(plek)) return List.of(UUID.randomUUID().toString());
        return voorwerpen.getOrDefault(plek, Map.of()).getOrDefault(leerling, List.of());
    }

    private static List<String> erbij(List<String> begin, String waarde) {
        List<String> uit = new ArrayList<>(begin);
        uit.add(waarde);
        return uit;
    }

    /** Tables that nobody told the walk about. */
    Set<String> onbekend() {
        Set<String> uit = new TreeSet<>(taak.voor(
                wereld.bestuur.bestuur(),
                () -> jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')
                           and c.relname <> 'scheduled_tasks'
                        """).query(String.class).list()));
        uit.removeAll(gevuld);
        uit.removeAll(ELDERS.keySet());
        return uit;
    }

    private void leesCatalogus() {
        jdbc.sql("""
                select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, null), a.atthasdef or not a.attnotnull
                  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
                   and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                """).query(rs -> {
            kolommen.computeIfAbsent(rs.getString(1), k -> new LinkedHashMap<>())
                    .put(rs.getString(2), new Kolom(rs.getString(3), rs.getBoolean(4)));
        });
    }

    void voorwerp(String plek, Leerling leerling, Object waarde) {
        voorwerpen
                .computeIfAbsent(plek, k -> new HashMap<>())
                .computeIfAbsent(leerling, k -> new ArrayList<>())
                .add(waarde.toString());
    }

    /** Who may read a row, besides what its class says. */
    private record Wie(
            @Nullable String auteur,
            boolean vrij,
            Set<String> ook,
            Set<String> niet,
            @Nullable Set<String> alleen) {

        static final Wie GEWOON = new Wie(null, false, Set.of(), Set.of(), null);
        static final Wie VRIJ = new Wie(null, true, Set.of(), Set.of(), null);

        static Wie van(String auteur) {
            return new Wie(auteur, false, Set.of(), Set.of(), null);
        }

        static Wie enkel(String... wie) {
            return new Wie(null, false, Set.of(), Set.of(), Set.of(wie));
        }

        Wie ook(String... wie) {
            return new Wie(auteur, vrij, Set.of(wie), niet, alleen);
        }

        Wie niet(String... wie) {
            return new Wie(auteur, vrij, ook, Set.of(wie), alleen);
        }

        Wie metVrijgave() {
            return new Wie(auteur, true, ook, niet, alleen);
        }
    }

    /** Everything about one pupil. */
    private final class Rijen {

        private final Leerling leerling;
        private final UUID id;
        /** The staff of this pupil's location; those of Zuid know nothing of Noord. */
        private final String mentor;

        private final String docent;
        private final String oco;

        Rijen(Leerling leerling) {
            this.leerling = leerling;
            this.id = wereld.id(leerling);
            boolean zuid = leerling.opZuid();
            this.mentor =
                    zuid ? (leerling == Leerling.ANDERE_KLAS ? "mentor-andere-klas" : "mentor") : "oco-andere-locatie";
            this.docent =
                    zuid ? (leerling == Leerling.ANDERE_KLAS ? "mentor-andere-klas" : "docent") : "oco-andere-locatie";
            this.oco = zuid ? "oco" : "oco-andere-locatie";
        }

        void alles() {
            voorwerp("leerlingen/{leerling}", leerling, id);
            voorwerp("oud-leerlingen/{leerling}", leerling, id);
            // A proposal is made by two people only; BewarenWebTest walks there.
            voorwerp("voorstellen/{vernietiging}", leerling, UUID.randomUUID());
            voorwerp("bewijzen/{bewijs}", leerling, UUID.randomUUID());
            voorwerp("thuis/{leerling}", leerling, id);
            voorwerp("toestemmingen/{soort}", leerling, "extern");
            voorwerp("ondersteuningsplan/{sleutel}", leerling, "hpc-zuidwijk");
            // No other bestuur of the walk has this plan.
            voorwerp("schoolplannen/{sleutel}", leerling, "hpc-charlois");
            voorwerp("hoofdstukken/{hoofdstuk}", leerling, "niveaus");
            voorwerp("passages/{passage}", leerling, 1);
            school();
            gezin();
            concept();
            dossier();
            UUID zorgmelding = formulier();
            UUID zaak = zaak(zorgmelding);
            termijn(zaak);
            verzoeken();
            bericht();
            toestemming();
            rij(
                    "schoolplan.leerlingindeling",
                    7,
                    Wie.van(mentor),
                    "planversie_id=? soort=groep waarde=fase-1 criteria=[] door=? door_naam=?",
                    planversie(),
                    account(mentor),
                    "Mo Mentor");
            plan(zaak);
            overleg(zaak);
            registraties();
            inzet();
            plaatsvraag();
            inkijk();
            delen();
            werkaantekening();
            koppeling();
            // Whoever may hold a dossier, is not told apart by class here: nobody reads it on a page of a pupil at
            // school.
            rij(
                    "bewaren.stop",
                    1,
                    Wie.GEWOON,
                    "door=? opgeheven_op=? opgeheven_naam=",
                    account(oco),
                    java.time.OffsetDateTime.now());
        }

        /** Between who asked and the role that answers; the other parent and the rest of the team do not read it. */
        private void inkijk() {
            voorwerp("wie-keek-mee/{kijkregel}", leerling, 1);
            String vrager = familie().isEmpty() ? "" : familie().getLast();
            Wie lezers = familie().isEmpty() || leerling == Leerling.VERTROKKEN
                    ? Wie.enkel(leerling == Leerling.VERTROKKEN ? new String[0] : new String[] {oco})
                    : Wie.enkel(vrager, oco);
            UUID door = vrager.isEmpty() ? UUID.randomUUID() : account(vrager);
            UUID vraag = rij(
                    "inkijk.vraag",
                    8,
                    lezers,
                    "regel=1 over=? rol=oco door=? door_naam=Gezin over_rol=mentor",
                    account(mentor),
                    door);
            voorwerp("vragen/{inkijkvraag}", leerling, vraag);
            rij(
                    "inkijk.antwoord",
                    8,
                    lezers,
                    "vraag_id=? door=? door_naam=? door_rol=oco",
                    vraag,
                    account(oco),
                    "Olga Oco");
            // An emergency that is over: for who did it, who was told, who judges, and the family that reads who
            // looked.
            String deed = leerling == Leerling.VERTROKKEN ? "beheer" : oco;
            Set<String> weten = new HashSet<>(familie());
            weten.remove("ouder16");
            weten.add(deed);
            if (leerling.opZuid() && leerling != Leerling.VERTROKKEN) weten.add("schoolleider");
            Wie weet = Wie.enkel(weten.toArray(String[]::new));
            UUID nood = rij(
                    "toegang.noodtoegang",
                    8,
                    weet,
                    "locatie_id=? account_id=? klassen={1,5} hoort={oco,schoolleider} beoordeelt=schoolleider einde=?",
                    een("select id from organisatie.locatie where sleutel = ?", leerling.opZuid() ? "zuid" : "noord"),
                    account(deed),
                    java.time.OffsetDateTime.now().minusHours(20));
            voorwerp("noodtoegang/{noodtoegang}", leerling, nood);
            rij(
                    "toegang.noodoordeel",
                    8,
                    weet,
                    "noodtoegang_id=? door=? door_naam=?",
                    nood,
                    account("schoolleider"),
                    "Lea Leider");
        }

        private void delen() {
            UUID uitvoer = rij(
                    "delen.uitvoer", 8, Wie.van(oco), "klasse=8 gevraagd_door=? door_naam=?", account(oco), "Olga Oco");
            voorwerp("uitvoer/{uitvoer}", leerling, uitvoer);
            rij(
                    "delen.uitvoerstap",
                    8,
                    Wie.van(oco),
                    "klasse=8 uitvoer_id=? soort=akkoord door=? door_naam=?",
                    uitvoer,
                    account(oco),
                    "Olga Oco");
            // From sixteen it is the pupil's: parents read what they read of the plan, not what is shared.
            String[] thuis =
                    familie().stream().filter(w -> !w.equals("ouder16")).toArray(String[]::new);
            UUID deling = rij(
                    "delen.deling",
                    14,
                    Wie.van(oco).ook(thuis),
                    "aan_wie= deeldoel=overdracht-mbo grondslag=toestemming toestemming=extern gevers=[] planversie_id=? geldig_dagen=14 adres=iemand@ontvanger.example door=? door_naam=?",
                    planversie(),
                    account(oco),
                    "Olga Oco");
            voorwerp("delen/{deling}", leerling, deling);
            voorwerp("gedeeld/{deling}", leerling, deling);
            Wie lezers = Wie.van(oco).ook(thuis);
            for (int klasse : List.of(5, 8))
                rij(
                        "delen.deel",
                        klasse,
                        lezers,
                        "deling_id=? klasse=? stuk=? volgorde=? inhoud=? door=?",
                        deling,
                        klasse,
                        klasse == 5 ? "beeld" : "besluiten",
                        klasse,
                        "[{\"label\":\"%s\",\"tekst\":\"%s\"}]"
                                .formatted(
                                        kanarie(klasse, "deel.label", lezers), kanarie(klasse, "deel.tekst", lezers)),
                        account(oco));
            rij(
                    "delen.deelstap",
                    14,
                    Wie.van(oco).ook(thuis),
                    "deling_id=? soort=geopend tot=null door=null hoedanigheid=ontvanger",
                    deling);
            for (String wie : thuis)
                rij(
                        "delen.deelstap",
                        14,
                        Wie.van(wie)
                                .ook(wie)
                                .niet(familie().stream()
                                        .filter(w -> !w.equals(wie))
                                        .toArray(String[]::new)),
                        "deling_id=? soort=zienswijze tot=null door=? door_naam=Gezin hoedanigheid=?",
                        deling,
                        account(wie),
                        wie.startsWith("ouder") ? "ouder" : "leerling");
        }

        private void inzet() {
            UUID alleen = inzet(Wie.van(mentor), "individueel", null);
            inzetdeel("inzet.deelname", Wie.van(mentor), alleen, "tot=null");
            inzetdeel("inzet.evaluatie", Wie.van(mentor), alleen, "bereikt=ja vervolg=");
            // Of a group, without a pupil: for whoever reads class 6 at the location; and who of it takes part.
            if (leerling != KIND && leerling != ANDERE_LOCATIE) return;
            Wie hier = leerling == KIND ? Wie.van(mentor).ook("mentor-andere-klas") : Wie.van(mentor);
            UUID samen = inzet(
                    hier,
                    "groep",
                    een(
                            "select id from organisatie.groep where soort = 'klas' and locatie_id = ? order by code limit 1",
                            een(
                                    "select id from organisatie.locatie where sleutel = ?",
                                    leerling.opZuid() ? "zuid" : "noord")));
            inzetdeel("inzet.deelname", Wie.van(mentor), samen, "tot=null");
            inzetdeel("inzet.evaluatie", hier, samen, "leerling_id=null bereikt=deels vervolg=doorgaan");
        }

        private void werkaantekening() {
            // Of the writer alone, and closed: there is no text in it for anybody. Of these the key is not there
            // either.
            for (String wie : new java.util.LinkedHashSet<>(List.of(mentor, oco))) {
                UUID aantekening = UUID.randomUUID();
                jdbc.sql("""
                                insert into werkaantekening.aantekening (id, bestuur_id, leerling_id, auteur_id, soort, sleutel, gesloten, versie,
                                       begonnen_op, bijgewerkt_op, vraag_op, weg_op)
                                values (?, ?, ?, ?, 'aantekening', '\\x00', '\\x00', 1, current_date, now(), current_date + 28, current_date + 42)""")
                        .params(aantekening, wereld.bestuur.bestuur(), id, account(wie))
                        .update();
                voorwerp("aantekeningen/{aantekening}", leerling, aantekening);
            }
            gevuld.add("werkaantekening.aantekening");
        }

        private UUID inzet(Wie wie, String vorm, @Nullable UUID groep) {
            UUID inzet = rij(
                    "inzet.inzet",
                    6,
                    wie,
                    "locatie_id=? groep_id=? vorm=? niveau=basisplus plek=reguliere-klas uitvoerder_id=? planversie_id=? klasse=6 door=? door_naam=? door_rol=mentor afgewezen_op=null gestopt_op=null"
                            + (groep == null ? "" : " leerling_id=null"),
                    een("select id from organisatie.locatie where sleutel = ?", leerling.opZuid() ? "zuid" : "noord"),
                    groep,
                    vorm,
                    account(mentor),
                    planversie(),
                    account(mentor),
                    "Olga Oco");
            voorwerp("inzet/{inzet}", leerling, inzet);
            return inzet;
        }

        private void inzetdeel(String tabel, Wie wie, UUID inzet, String velden) {
            rij(tabel, 6, wie, "inzet_id=? klasse=6 door=? door_naam=? " + velden, inzet, account(mentor), "Olga Oco");
        }

        private void plaatsvraag() {
            // The coordinator of the other location reads what is asked, and of whom only with consent.
            boolean voorbij = leerling == Leerling.ANDERE_KLAS;
            Wie lezers = voorbij || !leerling.opZuid() || leerling == Leerling.VERTROKKEN
                    ? Wie.van(oco)
                    : Wie.van(oco).ook("oco-andere-locatie");
            UUID hier =
                    een("select id from organisatie.locatie where sleutel = ?", leerling.opZuid() ? "zuid" : "noord");
            UUID daar =
                    een("select id from organisatie.locatie where sleutel = ?", leerling.opZuid() ? "noord" : "zuid");
            UUID vraag = rij(
                    "plaatsvraag.vraag",
                    8,
                    leerling.opZuid() ? lezers : Wie.van(oco).ook("oco"),
                    "locatie_id=? door=? door_naam=?",
                    hier,
                    account(oco),
                    "Olga Oco");
            voorwerp("plaatsvragen/{plaatsvraag}", leerling, vraag);
            String ander = leerling.opZuid() ? "oco-andere-locatie" : "oco";
            rij(
                    "plaatsvraag.reactie",
                    8,
                    Wie.GEWOON.ook(ander),
                    "vraag_id=? locatie_id=? door=? door_naam=?",
                    vraag,
                    daar,
                    account(ander),
                    "Nel Noord");
            rij(
                    "plaatsvraag.keuze",
                    8,
                    Wie.van(oco),
                    "vraag_id=? locatie_id=? door=? door_naam=?",
                    vraag,
                    daar,
                    account(oco),
                    "Olga Oco");
            if (voorbij)
                rij(
                        "plaatsvraag.einde",
                        8,
                        Wie.van(oco),
                        "vraag_id=? uitkomst=geen-plek door=? door_naam=?",
                        vraag,
                        account(oco),
                        "Olga Oco");
        }

        private void registraties() {
            registratie(8, "loket-vraag", "gevraagd", oco, List.of("vraag", "gedaan"), false);
            registratie(8, "loket-vraag", "gevraagd", oco, List.of("vraag", "gedaan"), true);
            registratie(10, "expertisecentrum-aanvraag", "aangevraagd", oco, List.of("vraag", "reden"), false);
            registratie(4, "bpo-consult", "klaar", oco, List.of("met", "uitkomst"), false);
            registratie(6, "ondersteuning-op-maat", "loopt", mentor, List.of("wat"), false);
            // Of the school, without a pupil: for whoever reads class 15 there.
            if (leerling == KIND || leerling == ANDERE_LOCATIE)
                registratie(15, "smw-werkplan", "klaar", oco, List.of("afspraak"), false);
        }

        private void registratie(
                int klasse, String formulier, String stap, String door, List<String> velden, boolean gedeeld) {
            boolean school = klasse == 15;
            String zonder = school ? " leerling_id=null" : " groep=";
            Wie wie = Wie.van(door);
            Wie lezers = gedeeld ? wie.ook(familie().toArray(String[]::new)) : wie;
            UUID registratie = rij(
                    "registratie.registratie",
                    klasse,
                    lezers,
                    "locatie_id=? formulier=? planversie_id=? klasse=? door=? door_naam=? stap=? weg_op=null klaar_op=null ingetrokken_op=null gedeeld_op=?"
                            + zonder,
                    een("select id from organisatie.locatie where sleutel = ?", leerling.opZuid() ? "zuid" : "noord"),
                    formulier,
                    planversie(),
                    klasse,
                    account(door),
                    "Olga Oco",
                    stap,
                    gedeeld ? java.time.OffsetDateTime.now().minusDays(1) : null);
            voorwerp("registraties/{registratie}", leerling, registratie);
            String json = velden.stream()
                    .map(v -> "\"%s\":\"%s\"".formatted(v, kanarie(klasse, "versie." + v, lezers)))
                    .collect(java.util.stream.Collectors.joining(",", "{", "}"));
            String onder = school ? " leerling_id=null" : "";
            rij(
                    "registratie.versie",
                    klasse,
                    wie,
                    "registratie_id=? antwoorden=? door=? door_naam=? klasse=? van=?" + onder,
                    registratie,
                    json,
                    account(door),
                    "Olga Oco",
                    klasse,
                    account(door));
            rij(
                    "registratie.stap",
                    klasse,
                    wie,
                    "registratie_id=? stap=? door=? door_naam=? klasse=? van=?" + onder,
                    registratie,
                    stap,
                    account(door),
                    "Olga Oco",
                    klasse,
                    account(door));
        }

        private void school() {
            // Of the location, not of this pupil; Noord has its own.
            if (leerling != KIND && leerling != ANDERE_LOCATIE) return;
            String locatie = leerling == KIND ? "zuid" : "noord";
            UUID hier = een("select id from organisatie.locatie where sleutel = ?", locatie);
            voorwerp("locaties/{locatie}", leerling, hier);
            voorwerp("rollen/{rol}", leerling, "oco");
            UUID toekenning = UUID.randomUUID();
            jdbc.sql("""
                            insert into organisatie.toekenning (id, bestuur_id, medewerker_id, rol, locatie_id, als, van, vanaf, tot, gevoelig, door, door_naam, op)
                            select ?, bestuur_id, id, 'oco', ?, 'tijdelijk oco', '', current_date, current_date + 5, true, account_id, naam, now()
                              from organisatie.medewerker where account_id = ?
                            """).params(toekenning, hier, account(oco)).update();
            voorwerp("toekenningen/{id}", leerling, toekenning);
            UUID schoolzaak = rij(
                    "zaak.schoolzaak",
                    15,
                    Wie.van(oco),
                    "locatie_id=? groep_id=null zaaktype=ondersteuningsroute klasse=15 planversie_id=? fase=sot eigenaar_id=? gesloten_op=null",
                    hier,
                    planversie(),
                    account(oco));
            rij(
                    "zaak.schoolstap",
                    15,
                    Wie.van(oco),
                    "schoolzaak_id=? naar_fase=sot door=? door_naam=?",
                    schoolzaak,
                    account(oco),
                    "Olga Oco");
            voorwerp("schoolzaken/{schoolzaak}", leerling, schoolzaak);
            voorwerp("protocollen/{protocol}", leerling, "ondersteuningsroute");
            UUID stuk = UUID.randomUUID();
            jdbc.sql("""
                            insert into schoolplan.protocolstuk (id, bestuur_id, locatie_id, protocol, eigenaar, nummer, versie, bestandsnaam, bestand, door, door_naam, op)
                            select ?, bestuur_id, ?, 'ondersteuningsroute', 'oco', 1, '1', 'route.pdf', convert_to('%PDF-1.7', 'UTF8'), account_id, naam, now()
                              from organisatie.medewerker where account_id = ?
                            """).params(stuk, hier, account(oco)).update();
            voorwerp("protocolstukken/{id}", leerling, stuk);
            // Not about privacy, so no family reads it.
            voorwerp("privacystukken/{id}", leerling, stuk);
            UUID contact = UUID.randomUUID();
            jdbc.sql("""
                            insert into schoolplan.contactpersoon (id, bestuur_id, locatie_id, rol, naam, vanaf, door, door_naam, op)
                            select ?, bestuur_id, ?, 'bpo', 'Bo Begeleider', current_date, account_id, naam, now() from organisatie.medewerker where account_id = ?
                            """).params(contact, hier, account(oco)).update();
            voorwerp("contactpersonen/{id}", leerling, contact);
            UUID bekwaam = UUID.randomUUID();
            jdbc.sql("""
                            insert into organisatie.bekwaamheid (id, bestuur_id, account_id, scholing, behaald_op, door, door_naam)
                            select ?, bestuur_id, account_id, 'meldcode', current_date, account_id, naam from organisatie.medewerker where account_id = ?
                            """).params(bekwaam, account(oco)).update();
            voorwerp("bekwaamheden/{id}", leerling, bekwaam);
            UUID leestaak = een("""
                            insert into schoolplan.leestaak (id, bestuur_id, locatie_id, account_id, taak, nieuw, sinds, voor)
                            select gen_random_uuid(), bestuur_id, ?, account_id, 'route', true, current_date, current_date + 14
                              from organisatie.medewerker where account_id = ?
                            on conflict (locatie_id, taak, account_id) do update set nieuw = true returning id
                            """, hier, account(oco));
            voorwerp("leestaken/{leestaak}", leerling, leestaak);
            voorwerp(
                    "klassen/{id}",
                    leerling,
                    een(
                            "select id from organisatie.groep where soort = 'klas' and locatie_id = ? order by code limit 1",
                            hier));
            jdbc.sql("""
                            insert into organisatie.stapherstel (id, bestuur_id, account_id, reden, gevraagd_door)
                            select gen_random_uuid(), bestuur_id, id, 'telefoon weg', id from toegang.account where id = ?
                            on conflict do nothing
                            """).params(account(oco)).update();
            voorwerp(
                    "tweede-stap/{stapherstel}",
                    leerling,
                    een("select id from organisatie.stapherstel where account_id = ?", account(oco)));
            voorwerp("mensen/{id}", leerling, account(oco));
            voorwerp("mensen/{id}", leerling, leerling == KIND ? account("ouder1") : account(mentor));
        }

        private UUID een(String sql, Object... waarden) {
            return jdbc.sql(sql).params(List.of(waarden)).query(UUID.class).single();
        }

        private void gezin() {
            for (String wie : familie()) {
                voorwerp("codes/{account}", leerling, account(wie));
                voorwerp("inlogbrieven/{account}", leerling, account(wie));
            }
        }

        private List<String> familie() {
            return switch (leerling) {
                case KIND -> List.of("ouder1", "ouder2", "leerling");
                case OUDER_DAN_16 -> List.of("ouder16", "leerling16");
                case ANDERE_KLAS -> List.of("ouder-andere-klas");
                case VERTROKKEN, ANDERE_LOCATIE -> List.of();
            };
        }

        private void concept() {
            // What is typed and not yet filed is the writer's own; also a family types.
            for (String wie : new java.util.LinkedHashSet<>(List.of(mentor, oco))) {
                for (String plek : List.of("notitie.tekst", "zorgmelding.hulpvraag", "vreemd." + wie)) {
                    rij("concept.concept", 4, Wie.enkel(wie), "account_id=? plek=? versie=1", account(wie), plek);
                }
            }
            for (String wie : familie()) {
                rij("concept.concept", 7, Wie.enkel(wie), "account_id=? plek=inbreng.tekst versie=1", account(wie));
            }
        }

        private void dossier() {
            notitie(4, "observatie", mentor, Wie.van(mentor), false);
            notitie(4, "gesprek-leerling", docent, Wie.van(docent), false);
            notitie(4, "contact-ouders", oco, Wie.van(oco), false);
            notitie(4, "incident", mentor, Wie.van(mentor).metVrijgave(), true);
            notitie(10, "extern-contact", oco, Wie.van(oco), false);
            // The other classes, as if somebody filed it here: the page must leave it out all the same.
            for (int klasse : List.of(2, 3, 6, 8, 9, 11, 12, 13, 14, 15, 16)) {
                notitie(klasse, "advies", oco, Wie.van(oco), false);
            }
            rij(
                    "dossier.bolletje",
                    4,
                    Wie.van(docent),
                    "groep_id=? les=2 kleur=rood auteur_id=? auteur_naam=?",
                    een(
                            "select id from organisatie.groep where soort = 'klas' and locatie_id = (select id from organisatie.locatie where sleutel = ?) order by code limit 1",
                            leerling.opZuid() ? "zuid" : "noord"),
                    account(docent),
                    "Dirk Docent");
            for (String vak : List.of("kunnen", "willen", "presteren", "doen", "helpt", "hindert")) {
                UUID regel = rij(
                        "dossier.beeldregel",
                        5,
                        Wie.van(mentor),
                        "vak=? trend= auteur_id=? auteur_naam=? auteur_rol=mentor",
                        vak,
                        account(mentor),
                        "Mo Mentor");
                voorwerp("beeldregels/{regel}", leerling, regel);
            }
        }

        private void notitie(int klasse, String soort, String door, Wie wie, boolean vrij) {
            UUID notitie = rij(
                    "dossier.notitie",
                    klasse,
                    wie,
                    "klasse=? soort=? auteur_id=? auteur_naam=? auteur_rol=medewerker vrijgegeven=?",
                    klasse,
                    soort,
                    account(door),
                    door,
                    vrij);
            if (klasse == 4 || klasse == 10) voorwerp("notities/{notitie}", leerling, notitie);
        }

        private UUID formulier() {
            Map<String, String> antwoorden = new LinkedHashMap<>();
            for (String veld : List.of(
                    "hulpvraag",
                    "wat-geprobeerd",
                    "wat-werkte",
                    "contact-leerling",
                    "contact-leerling-niet",
                    "contact-ouders",
                    "contact-ouders-niet",
                    "gewenste-uitkomst")) {
                antwoorden.put(veld, kanarie(8, "invulling." + veld.replace('-', '_'), Wie.van(mentor)));
            }
            StringBuilder json = new StringBuilder("{\"toestemming\":\"gegeven\"");
            antwoorden.forEach((veld, woord) -> json.append(",\"%s\":\"%s\"".formatted(veld, woord)));
            return rij(
                    "formulier.invulling",
                    8,
                    Wie.van(mentor),
                    "formulier=zorgmelding planversie_id=? antwoorden=? ingediend_door=? ingediend_naam=? ingediend_rol=mentor klasse=8",
                    planversie(),
                    json + "}",
                    account(mentor),
                    "Mo Mentor");
        }

        private UUID zaak(UUID invulling) {
            // The mentor reads what was decided about an own pupil; the docent does not (class 8).
            UUID zaak = null;
            for (boolean gesloten : List.of(true, false)) {
                String nummer = Zaaknummers.nieuw();
                // Who is invited from outside to the open zaak of KIND reads what was decided in it.
                Wie wie = leerling == KIND && !gesloten ? Wie.VRIJ.ook("externe") : Wie.VRIJ;
                voorwerp("uitgenodigd/{nummer}", leerling, nummer);
                zaak = rij(
                        "zaak.zaak",
                        8,
                        wie,
                        "nummer=? zaaktype=? planversie_id=? fase=sot eigenaar_id=? gesloten_op=? gesloten_door=?",
                        nummer,
                        "ondersteuningsroute",
                        planversie(),
                        account(oco),
                        gesloten ? java.time.OffsetDateTime.now().minusDays(3) : null,
                        gesloten ? account(oco) : null);
                voorwerp("zaken/{nummer}", leerling, nummer);
                voorwerp("zaak-id/{zaak}", leerling, zaak);
                rij(
                        "zaak.aanspreekpunt",
                        8,
                        Wie.van(oco).metVrijgave(),
                        "zaak_id=? klasse=8 account_id=? door=? door_naam=?",
                        zaak,
                        account(mentor),
                        account(oco),
                        "Olga Oco");
                rij(
                        "zaak.overgang",
                        8,
                        Wie.VRIJ,
                        "zaak_id=? soort=gestart van= naar=sot door=? door_naam=?",
                        zaak,
                        account(oco),
                        "Olga Oco");
                UUID besluit = rij(
                        "zaak.besluit",
                        8,
                        wie,
                        "zaak_id=? soort=basisplus van_fase=sot naar_fase=sot door=? door_naam=? door_rol=oco uitvoerder_id=? plansoort= niveau=extra",
                        zaak,
                        account(oco),
                        "Olga Oco",
                        account(mentor));
                voorwerp("besluiten/{besluit}", leerling, besluit);
                if (!gesloten) continue;
                rij(
                        "zaak.effect",
                        8,
                        Wie.VRIJ,
                        "zaak_id=? besluit_id=? bereikt=deels door=? door_naam=?",
                        zaak,
                        besluit,
                        account(oco),
                        "Olga Oco");
            }
            Objects.requireNonNull(zaak);
            UUID melding = rij(
                    "zaak.zorgmelding",
                    8,
                    Wie.van(mentor).metVrijgave(),
                    "zaak_id=? invulling_id=? indiener=? indiener_naam=? overlegsoort=sot toegelaten_door=?",
                    zaak,
                    invulling,
                    account(mentor),
                    "Mo Mentor",
                    account(oco));
            voorwerp("meldingen/{melding}", leerling, melding);
            // The answer of the school is shared with pupil and parents (ROUTE-27).
            rij(
                    "zaak.antwoord",
                    8,
                    Wie.VRIJ.ook(metExterne(familie())),
                    "zaak_id=? zorgmelding_id=? door=? door_naam=?",
                    zaak,
                    melding,
                    account(oco),
                    "Olga Oco");
            return zaak;
        }

        /** With who is invited from outside, when it is about KIND. */
        private String[] metExterne(List<String> mensen) {
            return java.util.stream.Stream.concat(
                            mensen.stream(),
                            leerling == KIND ? java.util.stream.Stream.of("externe") : java.util.stream.Stream.empty())
                    .toArray(String[]::new);
        }

        /** One that holds, for KIND; for the others one that was recalled, is over, or never had the consent. */
        private void uitnodiging(UUID zaak) {
            boolean verlopen = leerling == Leerling.OUDER_DAN_16;
            UUID uitnodiging = rij(
                    "toegang.uitnodiging",
                    8,
                    Wie.VRIJ.ook(metExterne(familie())),
                    "klasse=8 zaak_id=? account_id=? contact_id=? naam=? organisatie=Jeugdhulp rol=externe-hulpverlener als=hulpverlener vanaf=? tot=? toestemming=extern aan_wie=jeugdhulp gevers=? bron=Proefplan door=? door_naam=?",
                    zaak,
                    wereld.account("Ext Extern"),
                    een("select id from schoolplan.contactpersoon where naam = 'Bo Begeleider' limit 1"),
                    "Ext Extern",
                    java.time.LocalDate.now().minusDays(9),
                    java.time.LocalDate.now().plusDays(verlopen ? 0 : 9),
                    "[{\"partij\":\"ouder\",\"tot\":16},{\"partij\":\"leerling\",\"vanaf\":16}]",
                    account(oco),
                    "Olga Oco");
            voorwerp("uitnodigingen/{uitnodiging}", leerling, uitnodiging);
            if (leerling != KIND && leerling != Leerling.VERTROKKEN) {
                rij(
                        "toegang.uitnodigingstap",
                        8,
                        Wie.VRIJ.ook(familie().toArray(String[]::new)),
                        "klasse=8 uitnodiging_id=? soort=? tot=? door=? door_naam=?",
                        uitnodiging,
                        leerling == Leerling.ANDERE_KLAS ? "ingetrokken" : "verlengd",
                        java.time.LocalDate.now().plusDays(verlopen ? 0 : 9),
                        account(oco),
                        "Olga Oco");
            }
            // What this person wrote in the zaak, and what somebody of the school keeps to itself there.
            rij(
                    "dossier.notitie",
                    10,
                    Wie.van("externe"),
                    "klasse=10 soort=extern-contact auteur_id=? auteur_naam=? auteur_rol=hulpverlener vrijgegeven=false zaak_id=?",
                    wereld.account("Ext Extern"),
                    "Ext Extern",
                    zaak);
            rij(
                    "dossier.notitie",
                    10,
                    Wie.van(oco),
                    "klasse=10 soort=extern-contact auteur_id=? auteur_naam=? auteur_rol=medewerker vrijgegeven=false zaak_id=?",
                    account(oco),
                    oco,
                    zaak);
            termijn(8, leerling == KIND ? "externe" : oco, "actie", "zaak", zaak);
        }

        private void termijn(UUID zaak) {
            uitnodiging(zaak);
            termijn(8, oco, "zorgmelding-bespreken", "zaak", zaak);
            termijn(7, mentor, "opp-evalueren");
            termijn(8, oco, "actie");
            termijn(4, docent, "actie");
            termijn(10, oco, "actie");
        }

        private void termijn(int klasse, String eigenaar, String soort) {
            termijn(klasse, eigenaar, soort, "actie", UUID.randomUUID());
        }

        private void termijn(int klasse, String eigenaar, String soort, String onderwerp, UUID onderwerpId) {
            // What is next in a zaak is known to whoever knows the zaak.
            termijn(
                    klasse,
                    eigenaar,
                    soort,
                    onderwerp,
                    onderwerpId,
                    (onderwerp.equals("zaak") ? Wie.VRIJ : Wie.GEWOON).ook(eigenaar));
        }

        private void termijn(int klasse, String eigenaar, String soort, String onderwerp, UUID onderwerpId, Wie wie) {
            termijn(klasse, eigenaar, soort, onderwerp, onderwerpId, wie, wie);
        }

        /** @param regel who reads on which rule the term rests */
        private void termijn(
                int klasse, String eigenaar, String soort, String onderwerp, UUID onderwerpId, Wie wie, Wie regel) {
            UUID termijn = rij(
                    "termijn.termijn",
                    klasse,
                    wie,
                    "bron=? locatie_id=null onderwerp_soort=? onderwerp_id=? soort=? klasse=? url=? lengte=14 eenheid=kalenderdagen vast_op=null verloopt_op=? eigenaar_id=? eigenaar_rol=oco escalatie_rol= meer_eenheid= stil_sinds=null gehaald_op=null gehaald_door=null bewijs=null vervallen_op=null vervallen_reden=null gemaakt_door=?",
                    kanarie(klasse, "termijn.bron", regel),
                    onderwerp,
                    onderwerpId,
                    soort,
                    klasse,
                    "/leerlingen/" + id,
                    java.time.LocalDate.now().plusDays(3),
                    account(eigenaar),
                    account(oco));
            voorwerp("termijnen/{id}", leerling, termijn);
            voorwerp("acties/{actie}", leerling, termijn);
            eigenaars.put(termijn.toString(), eigenaar);
            rij(
                    "termijn.pauze",
                    klasse,
                    wie,
                    "termijn_id=? tot=?",
                    termijn,
                    java.time.LocalDate.now().plusDays(1));
            rij(
                    "termijn.verlenging",
                    klasse,
                    wie,
                    "termijn_id=? volgorde=1 lengte=1 eenheid=kalenderdagen door=?",
                    termijn,
                    "Olga Oco");
            rij("termijn.gebeurtenis", klasse, wie, "termijn_id=? soort=verlengd door=?", termijn, "Olga Oco");
            rij(
                    "termijn.melding",
                    klasse,
                    wie,
                    "termijn_id=? soort=op vervaldatum=? aan=?",
                    termijn,
                    java.time.LocalDate.now(),
                    new UUID[] {account(eigenaar)});
        }

        /** What each of the family asked from home: for who deals with it, and for who asked; not for the others of the family or of the team. */
        private void verzoeken() {
            for (String wie : familie()) {
                Wie school = Wie.enkel(oco, "schoolleider");
                Wie beide = Wie.enkel(oco, "schoolleider", wie);
                String nummer = Zaaknummers.nieuw();
                UUID zaak = rij(
                        "zaak.zaak",
                        8,
                        school,
                        "nummer=? zaaktype=inzage planversie_id=? fase=inzage-gevraagd eigenaar_id=? gesloten_op=null gesloten_door=null lezers={oco,schoolleider} verzoeker_id=?",
                        nummer,
                        planversie(),
                        account(oco),
                        account(wie));
                voorwerp("zaken/{nummer}", leerling, nummer);
                rij(
                        "zaak.overgang",
                        8,
                        school,
                        "zaak_id=? soort=gestart van= naar=inzage-gevraagd door=? door_naam=?",
                        zaak,
                        account(oco),
                        "Olga Oco");
                // Who asked reads by when there is an answer, and by which rule.
                termijn(8, oco, "avg-antwoord", "zaak", zaak, school, beide);
                UUID verzoek = rij(
                        "rechten.verzoek",
                        8,
                        beide,
                        "zaak_id=? klasse=8 recht=inzage zaaktype=inzage hoedanigheid=? wijze=portaal verzoeker_id=? verzoeker_naam=? door=? door_naam=?",
                        zaak,
                        wie.startsWith("ouder") ? "ouder" : "leerling",
                        account(wie),
                        "Gezin",
                        account(wie),
                        "Gezin");
                voorwerp("verzoeken/{verzoek}", leerling, verzoek);
                rij(
                        "rechten.bericht",
                        8,
                        beide,
                        "verzoek_id=? klasse=8 soort=afspraak besluit_id=null begin=09:30 medewerker_id=null door=? door_naam=?",
                        verzoek,
                        account(oco),
                        "Olga Oco");
                UUID pakket = rij(
                        "rechten.pakket",
                        8,
                        school,
                        "verzoek_id=? klasse=8 zonder={11} lak=? door=? door_naam=? vrijgegeven_op=null vrijgegeven_naam=",
                        verzoek,
                        "{" + kanarie(8, "pakket.lak", school) + "}",
                        account(oco),
                        "Olga Oco");
                UUID regel = rij(
                        "rechten.pakketregel",
                        4,
                        Wie.enkel(oco),
                        "pakket_id=? klasse=4 volgnr=1 velden=?",
                        pakket,
                        "{\"Tekst\": \"" + kanarie(4, "pakketregel.velden", Wie.enkel(oco)) + "\"}");
                voorwerp("regels/{pakketregel}", leerling, regel);
                rij(
                        "rechten.kopie",
                        8,
                        beide,
                        "verzoek_id=? klasse=8 wijze=papier door=? door_naam=?",
                        verzoek,
                        account(oco),
                        "Olga Oco");
            }
        }

        private void bericht() {
            for (String wie : familie()) {
                // Nobody reads another's mail; beheer sees that it is under way and what it is about, not what it says.
                String onderwerp = kanarie(7, "uitgaand.onderwerp", Wie.enkel("beheer"));
                String fout = kanarie(7, "uitgaand.fout", Wie.enkel("beheer"));
                UUID uitgaand = rij(
                        "bericht.uitgaand",
                        7,
                        Wie.enkel(),
                        "aan_account=? soort=instemming onderwerp=? fout=? status=verzonden message_id=? sleutel=?",
                        account(wie),
                        onderwerp,
                        fout,
                        "<" + UUID.randomUUID() + "@wandel>",
                        UUID.randomUUID().toString());
                voorwerp("berichten/{id}", leerling, uitgaand);
            }
            for (String wie : new java.util.LinkedHashSet<>(List.of(mentor, oco))) {
                rij("bericht.melding", 8, Wie.enkel(wie), "account_id=? url=?", account(wie), "/leerlingen/" + id);
            }
        }

        private void toestemming() {
            for (String wie : familie()) {
                String ander = wie.equals("ouder1") ? "ouder2" : "ouder1";
                UUID toestemming = rij(
                        "toestemming.toestemming",
                        14,
                        Wie.van(wie).niet(ander).ook(wie),
                        "soort=extern aan_wie=jeugdhulp antwoord=ja geldig_tot=null gegeven_door=? gegeven_door_naam=Gezin hoedanigheid=? partij= wijze=gesprek vastgelegd_door=? vastgelegd_naam=?",
                        account(wie),
                        wie.startsWith("ouder") ? "ouder" : "leerling",
                        account(oco),
                        "Olga Oco");
                voorwerp("toestemmingen/{toestemming}", leerling, toestemming);
            }
        }

        private void plan(UUID zaak) {
            String[] gezin = familie().toArray(String[]::new);
            Wie vrij = leerling == KIND ? Wie.VRIJ.ook("externe") : Wie.VRIJ;
            UUID vast = plan(zaak, 1, "vastgesteld", vrij);
            UUID concept = plan(zaak, 2, "concept", Wie.GEWOON.niet(gezin));
            // The handelingsdeel of a plan that holds is for docenten too, and for the parents of who is sixteen.
            doelEnSectie(vast, vrij, true);
            doelEnSectie(vast, Wie.GEWOON, false);
            doelEnSectie(concept, Wie.GEWOON.niet(gezin), false);
            voorwerp("versies/{nummer}", leerling, 1);
            voorwerp("versies/{nummer}", leerling, 2);
            for (UUID plan : List.of(vast, concept)) {
                Wie wie = plan.equals(vast) ? Wie.GEWOON : Wie.GEWOON.niet(gezin);
                rij(
                        "plan.hoorrecht",
                        7,
                        wie,
                        "plan_id=? reden_niet= auteur_id=? auteur_naam=?",
                        plan,
                        account(mentor),
                        "Mo Mentor");
                rij(
                        "plan.overlegverslag",
                        7,
                        wie,
                        "plan_id=? auteur_id=? auteur_naam=?",
                        plan,
                        account(mentor),
                        "Mo Mentor");
            }
            // What one of the family answers, says or refuses, the others do not read (OUDER-12).
            for (String wie : familie()) {
                Wie zelf = Wie.van(wie)
                        .niet(familie().stream().filter(f -> !f.equals(wie)).toArray(String[]::new))
                        .ook(wie);
                String partij = wie.startsWith("ouder") ? "ouder" : "leerling";
                rij(
                        "plan.instemming",
                        7,
                        zelf,
                        "plan_id=? doel_id=null stam_id=null uitgave=1 account_id=? naam=Gezin partij=? antwoord=ja-met-opmerking wijze=zelf vastgelegd_door= vingerafdruk=x",
                        vast,
                        account(wie),
                        partij);
                rij(
                        "plan.weigering",
                        7,
                        zelf,
                        "plan_id=? account_id=? naam=Gezin partij=? auteur_id=? auteur_naam=?",
                        vast,
                        account(wie),
                        partij,
                        account(mentor),
                        "Mo Mentor");
                rij("plan.inbreng", 7, zelf, "soort=opp account_id=? naam=Gezin partij=?", account(wie), partij);
            }
        }

        private UUID plan(UUID zaak, int nummer, String staat, Wie wie) {
            return rij(
                    "plan.plan",
                    7,
                    wie,
                    "soort=opp versienummer=? staat=? planversie_id=? zaak_id=? auteur_id=? auteur_naam=? vastgesteld_door=?",
                    nummer,
                    staat,
                    planversie(),
                    zaak,
                    account(mentor),
                    "Mo Mentor",
                    "Olga Oco");
        }

        private void doelEnSectie(UUID plan, Wie wie, boolean vrij) {
            String sectie = vrij ? "begeleiding" : "beginsituatie";
            rij(
                    "plan.sectie",
                    7,
                    wie,
                    "plan_id=? sleutel=? handelingsdeel=? vrijgegeven=? gewijzigd_door=?",
                    plan,
                    sectie,
                    vrij,
                    vrij,
                    "Mo Mentor");
            if (!voorwerpen.getOrDefault("secties/{sleutel}", Map.of()).containsKey(leerling)) {
                for (String s : List.of("begeleiding", "beginsituatie")) voorwerp("secties/{sleutel}", leerling, s);
            }
            UUID stam = UUID.randomUUID();
            UUID doel = rij(
                    "plan.doel",
                    7,
                    wie,
                    "plan_id=? stam_id=? volgorde=1 vrijgegeven=? gewijzigd_door=? uitgave=1 vervallen_op=null niveau=extra",
                    plan,
                    stam,
                    vrij,
                    "Mo Mentor");
            voorwerp("doelen/{doel}", leerling, doel);
            // What is not yet agreed is not yet evaluated.
            if (wie.niet().size() > 0) return;
            rij(
                    "plan.evaluatie",
                    7,
                    wie,
                    "plan_id=? doel_id=? stam_id=? uitkomst=deels vrijgegeven=? auteur_id=? auteur_naam=?",
                    plan,
                    doel,
                    stam,
                    vrij,
                    account(mentor),
                    "Mo Mentor");
        }

        /** A talk to come, to which a parent was asked: at home stands when it is, and nothing of what is written about it. */
        private void gesprekMetGezin(UUID zaak) {
            UUID gesprek = rij(
                    "overleg.overleg",
                    16,
                    Wie.GEWOON,
                    "locatie_id=? soort=mdo naam=MDO planversie_id=? dag=? plaats= staat=gepland herkomst=handmatig voorzitter_id=null voorzitter= begonnen_op=null afgesloten_op=null inleveren_tot=null afgelast_op=null afgelast_door= afgelast_reden= over=een-leerling klasse=8 thema= groep_id=null",
                    een("select id from organisatie.locatie where sleutel = ?", "zuid"),
                    planversie(),
                    java.time.LocalDate.now().plusDays(7));
            rij(
                    "overleg.deelnemer",
                    16,
                    Wie.GEWOON,
                    "overleg_id=? account_id=? naam=? rol=oco",
                    gesprek,
                    account(oco),
                    "Olga Oco");
            UUID punt = rij(
                    "overleg.agendapunt",
                    8,
                    Wie.VRIJ,
                    "overleg_id=? klasse=8 zaak_id=? zorgmelding_id=null volgorde=1 herkomst=handmatig toegelaten_op=null toegelaten_door=null toegelaten_naam= toegelaten_reden= besproken_op=null doorgeschoven_naar=null doorgeschoven_reden=",
                    gesprek,
                    zaak);
            rij(
                    "overleg.genodigde",
                    8,
                    Wie.GEWOON,
                    "overleg_id=? agendapunt_id=? klasse=8 account_id=? kring=gezin door=?",
                    gesprek,
                    punt,
                    account("ouder1"),
                    account(oco));
        }

        private void overleg(UUID zaak) {
            if (leerling == KIND) gesprekMetGezin(zaak);
            String locatie = leerling.opZuid() ? "zuid" : "noord";
            UUID overleg = rij(
                    "overleg.overleg",
                    16,
                    Wie.GEWOON,
                    "locatie_id=? soort=sot naam=SOT planversie_id=? dag=? plaats= staat=afgesloten herkomst=schoolplan voorzitter_id=? voorzitter=? inleveren_tot=null afgelast_op=null afgelast_door= afgelast_reden= over=leerlingen klasse=8 thema= groep_id=null",
                    een("select id from organisatie.locatie where sleutel = ?", locatie),
                    planversie(),
                    java.time.LocalDate.now().minusDays(7L + leerling.ordinal()),
                    account(oco),
                    "Olga Oco");
            voorwerp("overleg/{id}", leerling, overleg);
            voorwerp("notulen/{id}", leerling, overleg);
            rij(
                    "overleg.deelnemer",
                    16,
                    Wie.GEWOON,
                    "overleg_id=? account_id=? naam=? rol=oco",
                    overleg,
                    account(oco),
                    "Olga Oco");
            // What is not about a pupil is still the team's own.
            Wie team = leerling.opZuid() ? Wie.enkel("oco", "smw", "teamleider") : Wie.enkel(oco);
            rij("overleg.algemeen", 8, team, "overleg_id=? door=? door_naam=?", overleg, account(oco), "Olga Oco");
            // Of a person and not of a pupil: one is enough.
            if (leerling == KIND)
                voorwerp(
                        "links/{agendalink}",
                        leerling,
                        rij(
                                "overleg.agendalink",
                                16,
                                Wie.GEWOON,
                                "account_id=? locatie_id=null token_hash=? ingetrokken_op=null uur=null gelezen=0",
                                account(oco),
                                UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            UUID punt = rij(
                    "overleg.agendapunt",
                    8,
                    Wie.VRIJ,
                    "overleg_id=? klasse=8 zaak_id=? zorgmelding_id=null volgorde=1 herkomst=handmatig toegelaten_door=? toegelaten_naam=? doorgeschoven_naar=?",
                    overleg,
                    zaak,
                    account(oco),
                    "Olga Oco",
                    overleg);
            voorwerp("punten/{punt}", leerling, punt);
            rij(
                    "overleg.openstelling",
                    10,
                    Wie.GEWOON,
                    "grond=reden open=false door=? door_naam=?",
                    account(oco),
                    "Olga Oco");
            rij(
                    "overleg.vastlegging",
                    8,
                    Wie.van(oco),
                    "overleg_id=? agendapunt_id=? klasse=8 soort=besluit dag=null door=? door_naam=?",
                    overleg,
                    punt,
                    account(oco),
                    "Olga Oco");
            rij(
                    "overleg.genodigde",
                    8,
                    Wie.GEWOON,
                    "overleg_id=? agendapunt_id=? klasse=8 account_id=null kring=extern door=?",
                    overleg,
                    punt,
                    account(oco));
            rij(
                    "overleg.afspraak",
                    8,
                    team,
                    "overleg_id=? soort=besluit door=? door_naam=?",
                    overleg,
                    account(oco),
                    "Olga Oco");
            // The MT reads what it is asked to release; the others only what was released.
            Wie mt = Wie.GEWOON.ook(leerling.opZuid() ? "schoolleider" : oco);
            for (String deel : List.of("intern", "vrijgeefbaar")) {
                UUID notulendeel = rij(
                        "overleg.notulendeel",
                        8,
                        Wie.GEWOON,
                        "overleg_id=? agendapunt_id=? klasse=8 deel=? door=? door_naam=?",
                        overleg,
                        punt,
                        deel,
                        account(oco),
                        "Olga Oco");
                voorwerp("delen/{deel}", leerling, notulendeel);
                rij(
                        "overleg.notulenversie",
                        8,
                        Wie.GEWOON,
                        "notulendeel_id=? overleg_id=? klasse=8 door=? door_naam=?",
                        notulendeel,
                        overleg,
                        account(oco),
                        "Olga Oco");
                for (int versie : List.of(1, 2, 3)) {
                    UUID voorstel = rij(
                            "overleg.voorstel",
                            8,
                            mt,
                            "overleg_id=? notulendeel_id=? versie=? door=? door_naam=?",
                            overleg,
                            notulendeel,
                            versie,
                            account(oco),
                            "Olga Oco");
                    switch (versie) {
                        case 1 ->
                            rij(
                                    "overleg.vrijgave",
                                    9,
                                    Wie.VRIJ,
                                    "overleg_id=? voorstel_id=? besloten_door_sot=? sot_naam=? besloten_door_mt=? mt_naam=?",
                                    overleg,
                                    voorstel,
                                    account(oco),
                                    "Olga Oco",
                                    account("schoolleider"),
                                    "Lea Leider");
                        case 2 ->
                            rij(
                                    "overleg.afwijzing",
                                    8,
                                    mt,
                                    "voorstel_id=? overleg_id=? door=? door_naam=?",
                                    voorstel,
                                    overleg,
                                    account("schoolleider"),
                                    "Lea Leider");
                        default -> voorwerp("vrijgaven/{id}", leerling, voorstel);
                    }
                }
            }
        }

        private void koppeling() {
            if (leerling != KIND && leerling != ANDERE_LOCATIE) return;
            UUID imp = rij(
                    "koppeling.import",
                    1,
                    Wie.enkel("beheer"),
                    "door=? door_naam=? staat=toegepast schooljaar=2026-2027 rapport=null",
                    wereld.bestuur.beheerder(),
                    "Bert Beheer");
            voorwerp("import/{id}", leerling, imp);
        }

        /** One that runs beside the route: of that there is one at a time. */
        private void zaakErbij(String zaaktype, String fase) {
            UUID zaak = rij(
                    "zaak.zaak",
                    8,
                    Wie.VRIJ,
                    "nummer=? zaaktype=? klasse=8 planversie_id=? fase=? eigenaar_id=? gesloten_op=null gesloten_door=null",
                    Zaaknummers.nieuw(),
                    zaaktype,
                    planversie(),
                    fase,
                    account(oco));
            rij(
                    "zaak.overgang",
                    8,
                    Wie.VRIJ,
                    "zaak_id=? soort=gestart van= naar=? door=? door_naam=?",
                    zaak,
                    fase,
                    account(oco),
                    "Olga Oco");
            termijn(8, oco, "actie", "zaak", zaak);
        }

        void nogEen(int klasse) {
            notitie(klasse, klasse == 10 ? "extern-contact" : "advies", oco, Wie.van(oco), false);
            switch (klasse) {
                case 4 -> registratie(4, "bpo-consult", "klaar", oco, List.of("met", "uitkomst"), false);
                case 6 -> inzet(Wie.van(oco), "individueel", null);
                case 8 -> {
                    formulier();
                    zaakErbij("vso", "vso-verzoek");
                    registratie(8, "loket-vraag", "gevraagd", oco, List.of("vraag", "gedaan"), false);
                    termijn(8, oco, "actie");
                }
                case 10 -> {
                    registratie(10, "expertisecentrum-aanvraag", "aangevraagd", oco, List.of("vraag", "reden"), false);
                    termijn(10, oco, "actie");
                }
                default -> {
                    // A notitie is what there is in the other classes.
                }
            }
        }

        // Making a row ------------------------------------------------------------------------------------------------

        private UUID account(String wie) {
            return Objects.requireNonNull(wereld.persoon(wie).account());
        }

        private UUID planversie() {
            return jdbc.sql("""
                    select g.versie_id from schoolplan.in_gebruik g join organisatie.locatie l on l.id = g.locatie_id where l.sleutel = ?
                    """)
                    .param(leerling.opZuid() ? "zuid" : "noord")
                    .query(UUID.class)
                    .single();
        }

        private String kanarie(int klasse, String wat, Wie w) {
            return wereld.kanarie(leerling, klasse, wat, w.auteur(), w.vrij(), w.ook(), w.niet(), w.alleen());
        }

        /**
         * A row with these values ("soort=actie eigenaar_id=?", an unnamed one for each question mark); every text column that
         * is not named gets a canary, every other one something that fits.
         */
        private UUID rij(String tabel, int klasse, Wie wie, String velden, @Nullable Object... gegeven) {
            gevuld.add(tabel);
            Map<String, Kolom> alle = Objects.requireNonNull(
                    kolommen.get(tabel), () -> "de wandeling vult " + tabel + ", maar die tabel is er niet");
            Map<String, @Nullable Object> waarden = new LinkedHashMap<>();
            int n = 0;
            for (String veld : velden.isEmpty() ? new String[0] : velden.split(" ")) {
                String naam = veld.substring(0, veld.indexOf('='));
                String waarde = veld.substring(naam.length() + 1);
                if (!alle.containsKey(naam))
                    throw new AssertionError("de wandeling vult " + tabel + "." + naam + ", maar die is er niet");
                waarden.put(naam, waarde.equals("?") ? gegeven[n++] : waarde.equals("null") ? null : waarde);
            }
            UUID sleutel = UUID.randomUUID();
            alle.forEach((naam, kolom) -> {
                if (waarden.containsKey(naam)) return;
                Object waarde = standaard(tabel, klasse, wie, sleutel, naam, kolom);
                if (waarde != null || !kolom.leeg()) waarden.put(naam, waarde);
            });
            String plekken = waarden.keySet().stream()
                    .map(k -> "cast(:" + k + " as "
                            + Objects.requireNonNull(alle.get(k)).type() + ")")
                    .collect(java.util.stream.Collectors.joining(", "));
            var sql = jdbc.sql(
                    "insert into " + tabel + " (" + String.join(", ", waarden.keySet()) + ") values (" + plekken + ")");
            for (Map.Entry<String, @Nullable Object> e : waarden.entrySet()) sql = sql.param(e.getKey(), e.getValue());
            sql.update();
            return sleutel;
        }

        private @Nullable Object standaard(String tabel, int klasse, Wie wie, UUID sleutel, String naam, Kolom kolom) {
            return switch (naam) {
                case "id" -> sleutel;
                case "bestuur_id" -> wereld.bestuur.bestuur();
                case "leerling_id" -> id;
                case "versie" -> 1;
                default ->
                    switch (kolom.type()) {
                        case "text" -> kanarie(klasse, tabel.substring(tabel.indexOf('.') + 1) + "." + naam, wie);
                        case "timestamp with time zone" ->
                            java.time.OffsetDateTime.now().minusDays(1);
                        case "date" -> java.time.LocalDate.now().minusDays(1);
                        case "smallint", "integer", "bigint" -> kolom.leeg() ? null : 1;
                        case "boolean" -> kolom.leeg() ? null : Boolean.TRUE;
                        default -> null;
                    };
            };
        }
    }
}
