package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.verwacht;
import static org.assertj.core.api.Assertions.assertThat;

import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A plan is judged as a whole: what it refers to exists, and a zaak never gets stuck in it. */
class PlansamenhangTest {

    @Nested
    class Verwijzingen {

        @Test
        void een_rol_bestaat() {
            verwacht("spil: oco", "spil: ▲occ", "Dit plan heeft geen rol 'occ'. Bedoel je 'oco'?");
        }

        @Test
        void een_rol_in_een_lijst_bestaat() {
            verwacht(
                    "vast: [oco, mentor]",
                    "vast: [oco, ▲mentro]",
                    "Dit plan heeft geen rol 'mentro'. Bedoel je 'mentor'?");
        }

        @Test
        void wie_tekent_is_een_rol_of_partij() {
            verwacht(
                    "{partij: ouder-met-gezag, voor: handelingsdeel",
                    "{partij: ▲ouder-met-gezagg, voor: handelingsdeel",
                    "Dit plan heeft geen rol of partij 'ouder-met-gezagg'. Bedoel je 'ouder-met-gezag'?");
        }

        @Test
        void een_voorwaarde_is_een_voorwaarde_die_spil_kan_toetsen() {
            verwacht(
                    "voorwaarden: [logboek-advies]",
                    "voorwaarden: [▲logboek-advise]",
                    "Spil kent de voorwaarde 'logboek-advise' niet. Bedoel je 'logboek-advies'?");
        }

        @Test
        void een_termijn_begint_bij_een_feit_dat_spil_kent() {
            verwacht(
                    "start: fase-begonnen",
                    "start: ▲fase-begonen",
                    "Spil kent het feit 'fase-begonen' niet. Bedoel je 'fase-begonnen'?");
        }

        @Test
        void wat_vooraf_wordt_ingevuld_kan_spil_opzoeken() {
            verwacht(
                    "vooringevuld-uit: logboek-wat-geprobeerd",
                    "vooringevuld-uit: ▲dagboek",
                    "Spil kent de invulbron 'dagboek' niet.");
        }

        @Test
        void wat_een_veld_vervangt_staat_in_hetzelfde_formulier() {
            verwacht(
                    "soort: lang, verplicht: ja, vooringevuld-uit: logboek-wat-geprobeerd}",
                    "soort: lang, verplicht: ja, tenzij: ▲toestemmign}",
                    "Formulier 'zorgmelding' heeft geen ander veld 'toestemmign'. Bedoel je 'toestemming'?");
        }

        @Test
        void wat_leeg_mag_blijven_heeft_geen_reden_nodig() {
            verwacht(
                    "soort: lang, verplicht: ja, vooringevuld-uit: logboek-wat-geprobeerd}",
                    "soort: lang, tenzij: ▲toestemming}",
                    "Veld 'hulpvraag' mag al leeg blijven; zet er 'verplicht: ja' bij of laat 'tenzij' weg.");
        }

        @Test
        void alleen_een_datum_kan_geweest_zijn() {
            verwacht(
                    "soort: lang, verplicht: ja, vooringevuld-uit: logboek-wat-geprobeerd}",
                    "soort: lang, verplicht: ja, geweest: ▲ja}",
                    "Veld 'hulpvraag' is geen datum, dus 'geweest' zegt er niets; maak er 'soort: datum' van.");
        }

        @Test
        void een_formulier_bestaat() {
            verwacht(
                    "inleverdag: vrijdag-ervoor\n    formulier: zorgmelding",
                    "inleverdag: vrijdag-ervoor\n    formulier: ▲zorgmeling",
                    "Dit plan heeft geen formulier 'zorgmeling'. Bedoel je 'zorgmelding'?");
        }

        @Test
        void een_termijn_bestaat() {
            verwacht(
                    "voorwaarden: [logboek-advies]\n        termijnen: [kijken]",
                    "voorwaarden: [logboek-advies]\n        termijnen: [▲kijkne]",
                    "Dit plan heeft geen termijn 'kijkne'. Bedoel je 'kijken'?");
        }

        @Test
        void een_niveau_bestaat() {
            verwacht("niveau: basis", "niveau: ▲baas", "Dit plan heeft geen niveau 'baas'.");
        }

        @Test
        void een_overlegsoort_bestaat() {
            verwacht("overleggen: [sot]", "overleggen: [▲mdo]", "Dit plan heeft geen overlegsoort 'mdo'.");
        }

        @Test
        void een_plansoort_bestaat() {
            verwacht(
                    "plansoorten: [opp]",
                    "plansoorten: [▲oppp]",
                    "Dit plan heeft geen plansoort 'oppp'. Bedoel je 'opp'?");
        }

        @Test
        void een_toestemming_bestaat() {
            verwacht(
                    "toestemming: delen",
                    "toestemming: ▲dele",
                    "Dit plan heeft geen toestemming 'dele'. Bedoel je 'delen'?");
        }

        @Test
        void een_gegevensklasse_bestaat() {
            verwacht("verslag: k8", "verslag: ▲verslagen", "Dit plan heeft geen gegevensklasse 'verslagen'.");
        }

        @Test
        void een_leerjaar_of_fase_bestaat() {
            verwacht(
                    "voor-groepen: [leerjaar-1]",
                    "voor-groepen: [▲leerjaar-9]",
                    "De indeling van dit plan heeft geen leerjaar of fase 'leerjaar-9'. Bedoel je 'leerjaar-1'?");
        }
    }

    @Nested
    class Route {

        @Test
        void een_besluit_leidt_naar_een_fase_die_bestaat() {
            verwacht("naar: eind", "naar: ▲einde", "Deze route heeft geen fase 'einde'. Bedoel je 'eind'?");
        }

        @Test
        void iedereen_kan_in_elke_fase_komen() {
            verwacht(
                    "- id: hulp\n        naam: Hulp",
                    "- ▲{id: los, naam: Los, eigenaar: oco, termijnen: [kijken], besluiten: [{id: klaar, naam: Klaar, naar: eind, door: [oco]}]}\n      - id: hulp\n        naam: Hulp",
                    "Niemand kan in fase 'los' komen: geen besluit leidt ernaartoe (naar: los).");
        }

        @Test
        void uit_elke_fase_komt_een_zaak_weer_weg() {
            verwacht(
                    "- id: hulp\n        naam: Hulp\n        eigenaar: oco\n        formulier: zorgmelding\n        overleggen: [sot]\n        plansoorten: [opp]\n        voorwaarden: [logboek-advies]\n        termijnen: [kijken]\n        besluiten:\n          - {id: klaar, naam: Klaar, naar: eind, door: [oco]}",
                    "- ▲id: hulp\n        naam: Hulp\n        eigenaar: oco\n        termijnen: [kijken]\n        besluiten:\n          - {id: klaar, naam: Klaar, naar: hulp, door: [oco]}",
                    "Uit fase 'hulp' komt een zaak niet meer weg: geen besluit leidt naar een eindfase.");
        }

        @Test
        void een_zaak_kan_klaar_zijn() {
            verwacht(
                    "- id: route\n    naam: Route",
                    "- ▲id: route\n    naam: Route",
                    "eind: ja",
                    "eind: nee",
                    "Een zaak 'route' kan nooit klaar zijn: geef de laatste fase 'eind: ja'.");
        }

        @Test
        @Eis("ROUTE-02")
        void in_elke_fase_loopt_een_klok() {
            verwacht(
                    "- id: begin\n        naam: Begin\n        niveau: basis\n        eigenaar: mentor\n        betrokken: [mentor, leerling]\n        termijnen: [kijken]",
                    "- ▲id: begin\n        naam: Begin\n        niveau: basis\n        eigenaar: mentor\n        betrokken: [mentor, leerling]",
                    "In fase 'begin' loopt geen termijn, dus een zaak kan er ongezien stilstaan.");
        }

        @Test
        void wie_op_een_besluit_wacht_dat_er_niet_is_hoort_dat_een_keer() {
            assertThat(Proefplan.fouten(Proefplan.TEKST.replace("na: [aanpak]", "na: [aanpka]")))
                    .extracting(Planfout::zin)
                    .containsExactly("Fase 'begin' heeft geen ander besluit 'aanpka'. Bedoel je 'aanpak'?");
        }

        @Test
        void besluiten_wachten_niet_op_elkaar() {
            verwacht(
                    "{id: aanpak, naam: Aanpak,",
                    "▲{id: aanpak, naam: Aanpak, na: [door],",
                    "Besluit 'aanpak' kan nooit worden genomen, omdat het op een ander besluit wacht dat op dit besluit wacht.");
        }

        @Test
        void een_besluit_volgt_op_een_ander_besluit_van_dezelfde_fase() {
            verwacht("na: [aanpak]", "na: [▲door]", "Fase 'begin' heeft geen ander besluit 'door'.");
        }
    }

    @Nested
    class Rechten {

        @Test
        void alle_zestien_gegevensklassen_zijn_er() {
            verwacht(
                    "gegevensklassen:\n  - {id: k1, nummer: 1,",
                    "gegevensklassen:\n  ▲- {id: k1, nummer: 0,",
                    "De gegevensklasse met nummer 1 ontbreekt.");
        }

        @Test
        void een_gegevensklasse_heeft_een_nummer_tot_en_met_16() {
            verwacht(
                    "{id: k16, nummer: 16,",
                    "{id: k16, nummer: ▲17,",
                    "Een gegevensklasse heeft een nummer van 1 tot en met 16.");
        }

        @Test
        void elk_nummer_is_van_een_gegevensklasse() {
            verwacht("{id: k16, nummer: 16,", "{id: k16, nummer: ▲15,", "Nummer 15 is al van gegevensklasse 'k15'.");
        }

        @Test
        void wie_een_besluit_mag_nemen_mag_het_opschrijven() {
            verwacht(
                    "naam: Klaar, naar: eind, door: [oco]",
                    "naam: Klaar, naar: eind, door: [oco, ▲hulpverlener]",
                    "Rol 'hulpverlener' mag besluit 'klaar' nemen, maar schrijft of beslist niet in 'k8', waar het besluit komt te staan; geef dat recht bij 'toegang', of haal de rol hier weg.");
        }

        @Test
        void een_zaak_in_een_andere_klasse_wordt_daar_beslist() {
            verwacht(
                    "voor-wie: leerling\n",
                    "voor-wie: leerling\n    klasse: k1\n",
                    "naam: Klaar, naar: eind, door: [oco]",
                    "naam: Klaar, naar: eind, door: [▲oco]",
                    "Rol 'oco' mag besluit 'klaar' nemen, maar schrijft of beslist niet in 'k1', waar het besluit komt te staan; geef dat recht bij 'toegang', of haal de rol hier weg.");
        }

        @Test
        void een_rol_van_buiten_krijgt_niets_in_een_compartiment() {
            verwacht(
                    "jaarkalender:\n",
                    "  - {id: hulpverlener, bron: Proef §11, regels: [▲{id: k8, lezen: geen, opent: [{bij: reden, lezen: alle}]}]}\njaarkalender:\n",
                    "Rol 'hulpverlener' krijgt hier iets in 'k8', maar hoort niet in het compartiment 'sot'.");
        }

        @Test
        void wie_schrijft_leest_minstens_het_eigene() {
            verwacht(
                    "{id: k8, lezen: eigen, schrijven: ja",
                    "{id: k8, lezen: ▲geen, schrijven: ja",
                    "Wie 'k8' schrijft of daarover beslist, leest minstens het eigene of het vrijgegevene; zet anders ook 'schrijven: nee' en 'beslissen: nee'.");
        }

        @Test
        void wat_al_open_is_gaat_niet_nog_eens_open() {
            verwacht(
                    "{id: k8, lezen: eigen, schrijven: ja, opent: [",
                    "{id: k8, lezen: alle, schrijven: ja, opent: ▲[",
                    "'k8' is al helemaal te lezen; wat op een grond opengaat, voegt niets toe.");
        }
    }

    @Nested
    class Onderdelen {

        @Test
        void een_schakelaar_staat_in_een_van_haar_standen() {
            verwacht(
                    "waarde: vrijdag",
                    "waarde: ▲vrijdg",
                    "Schakelaar 'inleveren' kan niet 'vrijdg' zijn; kies uit vrijdag, vrij. Bedoel je 'vrijdag'?");
        }

        @Test
        void wat_een_stand_regelt_is_een_stuk_plan() {
            verwacht(
                    "regelt: {overlegsoorten: [{id: sot, inleverdag: geen}]}",
                    "regelt: ▲inleverdag",
                    "Onder 'regelt' staat een stuk van een plan, zoals 'overlegsoorten:' met een lijst eronder.");
        }

        @Test
        void een_schakelaar_regelt_geen_andere_schakelaar() {
            verwacht(
                    "regelt: {overlegsoorten:",
                    "regelt: {▲schakelaars: [], overlegsoorten:",
                    "Een schakelaar kan 'schakelaars' niet regelen; haal het hier weg.");
        }

        @Test
        void een_keuze_heeft_antwoorden() {
            verwacht(
                    "{id: hulpvraag, label: Hulpvraag, soort: lang",
                    "▲{id: hulpvraag, label: Hulpvraag, soort: keuze",
                    "Veld 'hulpvraag' is een keuze: noem bij 'keuzes' minstens twee antwoorden.");
        }

        @Test
        void alleen_een_keuze_heeft_antwoorden() {
            verwacht(
                    "soort: keuze\n        keuzes:\n          - {id: gegeven",
                    "soort: janee\n        keuzes:\n          ▲- {id: gegeven",
                    "Veld 'toestemming' heeft keuzes, maar is geen keuze; maak er 'soort: keuze' van.");
        }

        @Test
        void hoogstens_is_niet_minder_dan_minstens() {
            verwacht("hoogstens: 2", "hoogstens: ▲0", "'hoogstens' (0) is minder dan 'minstens' (1).");
        }

        @Test
        void precies_zo_vaak_mag_ook() {
            assertThat(Proefplan.fouten(Proefplan.TEKST.replace("hoogstens: 2", "hoogstens: 1")))
                    .isEmpty();
        }

        @Test
        void een_plan_begint_voordat_het_eindigt() {
            verwacht(
                    "tot-en-met: 2030-07-31",
                    "tot-en-met: ▲2020-07-31",
                    "Dit plan eindigt (2020-07-31) voordat het begint (2026-08-01).");
        }

        @Test
        void leeftijden_liggen_op_volgorde() {
            verwacht(
                    "tot-leeftijd: 23",
                    "tot-leeftijd: ▲12",
                    "'tot-leeftijd' (12) ligt niet boven 'vanaf-leeftijd' (16).");
        }

        @Test
        void wie_voor_het_handelingsdeel_tekent_heeft_een_handelingsdeel() {
            verwacht(
                    "ondertekenaars:\n      - {partij: ouder-met-gezag, voor: handelingsdeel, verplicht: ja}",
                    "ondertekenaars:\n      ▲- {partij: ouder-met-gezag, voor: handelingsdeel, verplicht: ja}",
                    "handelingsdeel: ja}\nformulieren:",
                    "handelingsdeel: nee}\nformulieren:",
                    "Er wordt getekend voor het handelingsdeel, maar geen sectie van 'opp' heeft 'handelingsdeel: ja'.");
        }

        @Test
        void een_overleg_met_mensen_van_buiten_noemt_de_toestemming() {
            verwacht(
                    "- id: sot\n    naam: SOT",
                    "- ▲id: sot\n    naam: SOT",
                    "    toestemming: delen\n",
                    "",
                    "Aan 'sot' doen mensen van buiten de school mee: noem bij 'toestemming' welke toestemming daarvoor nodig is.");
        }

        @Test
        @Eis("SOT-11")
        void wie_een_inleverdag_heeft_heeft_ook_een_formulier() {
            verwacht(
                    "inleverdag: vrijdag-ervoor\n    formulier: zorgmelding\n",
                    "inleverdag: ▲vrijdag-ervoor\n",
                    "'sot' heeft een inleverdag, maar geen formulier om in te leveren.");
        }
    }
}
