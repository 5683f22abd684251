package nl.spil.wandeling;

import static nl.spil.wandeling.Wereld.Leerling.ANDERE_LOCATIE;
import static nl.spil.wandeling.Wereld.Leerling.KIND;

import java.util.List;
import java.util.UUID;
import nl.spil.wandeling.Wereld.Leerling;
import org.jspecify.annotations.Nullable;

/** What the school writes down about a pupil from day to day. */
final class Dossierrijen extends Rijmaker {

    Dossierrijen(Vulling vulling, Leerling leerling) {
        super(vulling, leerling);
    }

    void dossier() {
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

    void notitie(int klasse, String soort, String door, Wie wie, boolean vrij) {
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

    void concept() {
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

    void inzet() {
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

    UUID inzet(Wie wie, String vorm, @Nullable UUID groep) {
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

    void inzetdeel(String tabel, Wie wie, UUID inzet, String velden) {
        rij(tabel, 6, wie, "inzet_id=? klasse=6 door=? door_naam=? " + velden, inzet, account(mentor), "Olga Oco");
    }

    void registraties() {
        registratie(8, "loket-vraag", "gevraagd", oco, List.of("vraag", "gedaan"), false);
        registratie(8, "loket-vraag", "gevraagd", oco, List.of("vraag", "gedaan"), true);
        registratie(10, "expertisecentrum-aanvraag", "aangevraagd", oco, List.of("vraag", "reden"), false);
        registratie(4, "bpo-consult", "klaar", oco, List.of("met", "uitkomst"), false);
        // With readers of its own: nobody else, whatever they read of class 10 (PRIVACY-19).
        registratie(
                10,
                "gevoelig-stuk",
                "klaar",
                oco,
                List.of("van", "inhoud"),
                false,
                leerling.opZuid() ? Wie.enkel("oco", "smw", "schoolpsycholoog") : Wie.enkel("oco-andere-locatie"),
                "{oco,smw,schoolpsycholoog}");
        registratie(6, "ondersteuning-op-maat", "loopt", mentor, List.of("wat"), false);
        // Of the school, without a pupil: for whoever reads class 15 there.
        if (leerling == KIND || leerling == ANDERE_LOCATIE)
            registratie(15, "smw-werkplan", "klaar", oco, List.of("afspraak"), false, vanDeSchool(), "{}");
    }

    void registratie(int klasse, String formulier, String stap, String door, List<String> velden, boolean gedeeld) {
        registratie(klasse, formulier, stap, door, velden, gedeeld, Wie.van(door), "{}");
    }

    private void registratie(
            int klasse,
            String formulier,
            String stap,
            String door,
            List<String> velden,
            boolean gedeeld,
            Wie wie,
            String rollen) {
        boolean school = klasse == 15;
        String zonder = (school ? " leerling_id=null" : " groep=") + " tijdens= lezers=" + rollen;
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
        if (school && leerling.opZuid()) vulling.vanDeSchool.add(registratie.toString());
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

    void werkaantekening() {
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
        vulling.gevuld.add("werkaantekening.aantekening");
    }
}
