package nl.spil.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.spil.dossier.Beeld;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Klassen.Groep;
import nl.spil.organisatie.Klassen.Leerling;
import nl.spil.organisatie.Schooljaar;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What happened at the demo school since the summer, told through the services by the people who would have done it. */
@Component
@ConditionalOnBooleanProperty("spil.demo")
class Verhaal {

    private static final long ZAAD = 20261120;

    private final Demo demo;
    private final Sessies sessies;
    private final Poort poort;
    private final Demowerk demowerk;
    private final Schoolkalender schoolkalender;
    private final Logboek logboek;
    private final Beeld beeld;
    private final Opps opps;
    private final Zorg zorg;
    private final Klok klok;
    private final Random toeval = new Random(ZAAD);

    Verhaal(
            Demo demo,
            Sessies sessies,
            Poort poort,
            Demowerk demowerk,
            Schoolkalender schoolkalender,
            Logboek logboek,
            Beeld beeld,
            Opps opps,
            Zorg zorg,
            Klok klok) {
        this.demo = demo;
        this.sessies = sessies;
        this.poort = poort;
        this.demowerk = demowerk;
        this.schoolkalender = schoolkalender;
        this.logboek = logboek;
        this.beeld = beeld;
        this.opps = opps;
        this.zorg = zorg;
        this.klok = klok;
    }

    /** @return how many pieces were written */
    int vertel() {
        int stukken = 0;
        for (String mentor : Demoschool.mentoren()) {
            stukken += demowerk.als(mentor, wie -> mentorschrijft(wie));
        }
        stukken += demowerk.als("Rana Koc", this::docentschrijft);
        stukken += demowerk.als("Joris de Wit", this::overNoor);
        stukken += demowerk.als("Sana Meijer", this::maatschappelijkwerk);
        stukken += plannen();
        stukken += zorg();
        return stukken;
    }

    private int mentorschrijft(Bezoeker wie) {
        int n = 0;
        Kalender kalender = schoolkalender.kalender();
        for (Leerling leerling : demowerk.eigenKlas(wie)) {
            Inzage inzage = poort.open(wie, leerling.id(), "logboek");
            int aantal = 1 + toeval.nextInt(4);
            for (int i = 0; i < aantal; i++) {
                Voorbeeld v = Namen.kies(Voorbeelden.MENTOR, toeval);
                noteer(wie, inzage, v, schooldag(kalender), leerling);
                n++;
            }
            if (toeval.nextInt(3) > 0) {
                for (String vak : List.of("kunnen", "willen", "presteren", "doen", "helpt", "hindert")) {
                    List<String> regels = Voorbeelden.beeld(vak);
                    if (toeval.nextInt(4) > 0) {
                        punt(wie, inzage, vak, Namen.kies(regels, toeval), "", schooldag(kalender));
                        n++;
                    }
                }
            }
        }
        return n;
    }

    private int docentschrijft(Bezoeker wie) {
        int n = 0;
        Kalender kalender = schoolkalender.kalender();
        for (Groep groep : demowerk.groepen(wie)) {
            for (Leerling leerling : demowerk.leerlingen(wie, groep)) {
                if (toeval.nextInt(3) == 0) {
                    Inzage inzage = poort.open(wie, leerling.id(), "logboek");
                    noteer(wie, inzage, Namen.kies(Voorbeelden.DOCENT, toeval), schooldag(kalender), leerling);
                    n++;
                }
            }
        }
        return n;
    }

    private int overNoor(Bezoeker wie) {
        Leerling noor = demowerk.leerling(wie, "Noor");
        Inzage inzage = poort.open(wie, noor.id(), "logboek");
        LocalDate dag = klok.vandaag();
        List<NieuweNotitie> stukken = List.of(
                notitie(
                        Soort.OBSERVATIE,
                        "rekenen",
                        "Noor raakt de draad kwijt bij opdrachten met meer dan twee stappen. Ze vraagt dan niets en begint te tekenen.",
                        "",
                        dag.minusDays(52),
                        true),
                notitie(
                        Soort.CONTACT_OUDERS,
                        "telefoon",
                        "Moeder herkent het: thuis ook moeite met beginnen. Ze wil graag horen wat op school helpt.",
                        "Over drie weken weer bellen.",
                        dag.minusDays(45),
                        false),
                notitie(
                        Soort.GESPREK_LEERLING,
                        "mentoruur",
                        "Noor zegt dat ze het niet durft te vragen als anderen het horen. Een kaartje op tafel leek haar wel wat.",
                        "Vanaf maandag een hulpkaartje.",
                        dag.minusDays(41),
                        true),
                notitie(
                        Soort.INTERNE_ONDERSTEUNING,
                        "hulpkaartje en korte instructie",
                        "Vier weken een hulpkaartje op tafel en de opdracht in stappen op papier, bij rekenen en Nederlands.",
                        "",
                        dag.minusDays(12),
                        true),
                notitie(
                        Soort.RENDEMENT,
                        "na vier weken",
                        "Het kaartje gebruikte ze 16 van de 25 lessen. Ze begint sneller. Bij toetsen blokkeert ze nog.",
                        "",
                        dag.minusDays(6),
                        false),
                notitie(
                        Soort.ADVIES,
                        "",
                        "Doorgaan met het kaartje en bespreken in het SOT wat er bij toetsen nodig is.",
                        "",
                        dag.minusDays(3),
                        false));
        stukken.forEach(s -> eis(logboek.noteer(wie, inzage, s)));
        punt(wie, inzage, "kunnen", "Rekenen inzicht DLE 31, automatiseren DLE 22", "", dag.minusDays(160));
        punt(wie, inzage, "willen", "Welbevinden laag, vooral bij toetsen", "daalt", dag.minusDays(30));
        punt(
                wie,
                inzage,
                "presteren",
                "Nederlands voldoende, rekenen onder het niveau van de groep",
                "",
                dag.minusDays(14));
        punt(wie, inzage, "doen", "Begint sneller met het kaartje, haakt af bij drukte", "stijgt", dag.minusDays(7));
        punt(wie, inzage, "helpt", "Opdracht in stappen op papier", "", dag.minusDays(12));
        punt(wie, inzage, "helpt", "Hulp vragen zonder dat anderen het horen", "", dag.minusDays(41));
        punt(wie, inzage, "hindert", "Onverwachte beurten en tijdsdruk", "", dag.minusDays(20));
        return stukken.size() + 7;
    }

    /** Seven pupils for the SOT. Noor is not among them: her mentor still has to hand in. */
    private int zorg() {
        List<String[]> meldingen = List.of(
                new String[] {
                    "Joris de Wit",
                    "Jayden",
                    "Hoe houden we Jayden in de les als het druk is?",
                    "Vaste plek, korte opdrachten en een time-outkaart.",
                    "De kaart helpt, de vaste plek niet."
                },
                new String[] {
                    "Joris de Wit",
                    "Sara",
                    "Wat is er nodig zodat Sara op maandag komt?",
                    "Elke maandag bellen en opwachten bij de deur.",
                    "Opwachten hielp drie van de vijf keer."
                },
                new String[] {
                    "Dennis Grift",
                    "Yara",
                    "Hoe bereiden we Yara voor op haar eerste stage?",
                    "Twee oefendagen in de schoolwinkel.",
                    "De eerste dag ging goed, de tweede was te lang."
                },
                new String[] {
                    "Youssef Ouali",
                    "Emre",
                    "Welke hulp past bij het lezen van Emre?",
                    "Extra leestijd en voorleessoftware.",
                    "De software helpt bij toetsen."
                },
                new String[] {
                    "Cheryl Manuel",
                    "Shanice",
                    "Hoe vangen we Shanice op nu het thuis onrustig is?",
                    "Wekelijks gesprek met maatschappelijk werk.",
                    "Ze komt graag en vertelt meer."
                },
                new String[] {
                    "Tess Bakker",
                    "Sam",
                    "Hoe stemmen we af met twee huizen?",
                    "Een schrift dat meegaat en vaste beldagen.",
                    "Het schrift raakt kwijt, bellen werkt."
                },
                new String[] {
                    "Sibel Aksoy",
                    "Milan",
                    "Is Milan toe aan een langere stage?",
                    "Stage van één dag, met begeleiding.",
                    "Hij is elke week op tijd."
                });
        for (String[] m : meldingen) {
            demowerk.als(m[0], wie -> {
                Leerling leerling = demowerk.leerling(wie, m[1]);
                zorg.meld(wie, poort.open(wie, leerling.id(), "zorgmelding"), m[2], m[3], m[4]);
                return leerling;
            });
        }
        demowerk.als("Ilse Bos", wie -> {
            zorg.zetOpEersteSot(wie);
            return wie;
        });
        return meldingen.size();
    }

    /** Three plans of 2B at different points; the family of Noor has hers to read, and one answer of the parents is in. */
    private int plannen() {
        LocalDate dag = klok.vandaag();
        UUID noor = demowerk.als("Joris de Wit", wie -> {
            Leerling leerling = demowerk.leerling(wie, "Noor");
            opps.schrijf(
                    wie,
                    poort.open(wie, leerling.id(), "OPP"),
                    "Noor",
                    List.of(
                            opps.doel(
                                    "Noor vraagt hulp met haar kaartje, in vier van de vijf lessen",
                                    "Noor vraagt nu zelden hulp en wacht tot de docent langskomt.",
                                    "Vier van de vijf lessen, vier weken lang",
                                    "aandacht",
                                    "Joris de Wit",
                                    "Elke docent ziet het kaartje en komt binnen twee minuten.",
                                    "Noor legt het kaartje neer zodra ze vastloopt.",
                                    dag.plusWeeks(8)),
                            opps.doel(
                                    "Noor maakt een rekentoets af in een rustige ruimte",
                                    "Van de laatste drie toetsen maakte ze er één af.",
                                    "Drie toetsen achter elkaar af",
                                    "ruimte",
                                    "Petra Verhoeven",
                                    "De school regelt een rustige plek en een kwartier extra.",
                                    "Noor zegt de dag ervoor of ze de plek wil gebruiken.",
                                    dag.plusWeeks(10))),
                    Opps.Tot.VOORGELEGD);
            Leerling sara = demowerk.leerling(wie, "Sara");
            opps.schrijf(
                    wie,
                    poort.open(wie, sara.id(), "OPP"),
                    "Sara",
                    List.of(opps.doel(
                            "Sara is op maandag op tijd, drie weken achter elkaar",
                            "Van de laatste acht maandagen zes keer te laat",
                            "Drie maandagen om 8.30 uur binnen",
                            "aandacht",
                            "Joris de Wit",
                            "De mentor wacht Sara op bij de deur.",
                            "Sara zet twee wekkers.",
                            dag.plusWeeks(6))),
                    Opps.Tot.GEHOORD);
            Leerling jayden = demowerk.leerling(wie, "Jayden");
            opps.schrijf(wie, poort.open(wie, jayden.id(), "OPP"), "Jayden", List.of(), Opps.Tot.GESCHREVEN);
            return leerling.id();
        });
        demo.account("Kemal Yılmaz", "ouder")
                .ifPresent(vader -> sessies.als(vader, wie -> {
                    opps.stemtIn(wie, poort.open(wie, noor, "OPP"));
                    return noor;
                }));
        UUID milan = demowerk.als("Sibel Aksoy", wie -> {
            Leerling leerling = demowerk.leerling(wie, "Milan");
            opps.schrijf(
                    wie,
                    poort.open(wie, leerling.id(), "OPP"),
                    "Milan",
                    List.of(opps.doel(
                            "Milan belt zelf af als hij niet naar zijn stage kan",
                            "De laatste drie keer belde zijn moeder.",
                            "Twee maanden zelf gebeld",
                            "samenwerking",
                            "Sibel Aksoy",
                            "De school oefent het telefoongesprek en zet het nummer in zijn telefoon.",
                            "Milan belt voor acht uur.",
                            dag.plusWeeks(9))),
                    Opps.Tot.VOORGELEGD);
            return leerling.id();
        });
        demo.account("Anke Peters", "ouder")
                .ifPresent(moeder -> sessies.als(moeder, wie -> {
                    opps.stemtIn(wie, poort.open(wie, milan, "OPP"));
                    return milan;
                }));
        return 4;
    }

    private int maatschappelijkwerk(Bezoeker wie) {
        int n = 0;
        for (String wieOver : List.of("Jayden", "Shanice", "Emre")) {
            for (Groep groep : demowerk.groepen(wie)) {
                for (Leerling leerling : demowerk.leerlingen(wie, groep)) {
                    if (!leerling.naam().startsWith(wieOver + " ")) continue;
                    Inzage inzage = poort.open(wie, leerling.id(), "logboek");
                    eis(logboek.noteer(
                            wie,
                            inzage,
                            notitie(
                                    Soort.GESPREK_LEERLING,
                                    "spreekkamer",
                                    Namen.roepnaam(leerling.naam())
                                            + " kwam zelf langs. Thuis is het onrustig; op school lukt het op de meeste dagen.",
                                    "Elke donderdag een kwartier.",
                                    klok.vandaag().minusDays(9),
                                    false)));
                    n++;
                }
            }
        }
        return n;
    }

    private void noteer(Bezoeker wie, Inzage inzage, Voorbeeld v, LocalDate dag, Leerling leerling) {
        eis(logboek.noteer(
                wie,
                inzage,
                notitie(
                        v.soort(),
                        v.waarbij(),
                        v.tekst().replace("{naam}", Namen.roepnaam(leerling.naam())),
                        v.afspraak(),
                        dag,
                        toeval.nextInt(3) == 0)));
    }

    private void punt(Bezoeker wie, Inzage inzage, String vak, String tekst, String trend, LocalDate dag) {
        if (beeld.voegToe(wie, inzage, vak, tekst, trend, dag, null) instanceof Beeld.Uitkomst.Onvolledig(var fouten)) {
            throw new IllegalStateException("De demo schrijft iets onvolledigs: " + fouten.keySet());
        }
    }

    private static void eis(Logboek.Uitkomst uitkomst) {
        if (uitkomst instanceof Logboek.Uitkomst.Onvolledig(var fouten)) {
            throw new IllegalStateException("De demo schrijft iets onvolledigs: " + fouten.keySet());
        }
    }

    private static NieuweNotitie notitie(
            Soort soort, String waarbij, String tekst, String afspraak, LocalDate dag, boolean vrij) {
        return new NieuweNotitie(soort, waarbij, tekst, afspraak, dag, vrij, null, null);
    }

    /** A school day between the summer and yesterday. */
    private LocalDate schooldag(Kalender kalender) {
        LocalDate begin = Schooljaar.van(klok.vandaag()).begin().plusDays(24);
        int dagen = (int) Math.max(1, klok.vandaag().toEpochDay() - begin.toEpochDay());
        LocalDate dag = kalender.schooldagTot(klok.vandaag().minusDays(1L + toeval.nextInt(dagen)));
        return dag.isAfter(klok.vandaag()) ? klok.vandaag() : dag;
    }
}
