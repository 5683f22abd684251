package nl.spil.journey;

/**
 * A school of its own for one story, as the files of its administration: HPC Zuidwijk with the people around Lina Duiker of
 * 2A, whose parents live apart and both have gezag.
 */
final class Verhaalschool {

    static final String WACHTWOORD = "vier losse woorden hier";
    static final String BEHEER = "beheer@verhaal.example";
    static final String DOCENT = "Fenna Kaya";
    static final String MENTOR = "Wout Smit";
    static final String OCO = "Nora Blom";
    static final String SMW = "Hugo Dijk";
    static final String SCHOOLLEIDER = "Selma Kaan";
    static final String ANDERE_DOCENT = "Jip Maas";
    static final String MOEDER = "Mira Duiker";
    static final String VADER = "Pascal Reiger";

    private final Schoolopening.Bestanden bestanden = new Schoolopening.Bestanden();

    Verhaalschool() {
        bestanden.zet("locaties", """
                locatie;school;naam;schoolplan;telefoon
                zuidwijk;HPC Zuidwijk;Zuidwijk;hpc-zuidwijk;010 555 02 00
                """);
        bestanden.zet("vakanties", """
                naam;van;tot_en_met
                Kerstvakantie;2026-12-19;2027-01-03
                Voorjaarsvakantie;2027-02-20;2027-02-28
                Goede Vrijdag en Pasen;2027-03-26;2027-03-29
                Meivakantie;2027-04-24;2027-05-09
                Zomervakantie;2027-07-10;2027-08-22
                """);
        bestanden.zet("medewerkers", """
                nummer;naam;email
                KAY;Fenna Kaya;f.kaya@verhaal.example
                SMI;Wout Smit;w.smit@verhaal.example
                BLO;Nora Blom;n.blom@verhaal.example
                DIJ;Hugo Dijk;h.dijk@verhaal.example
                PRI;Lotte Prins;l.prins@verhaal.example
                KAA;Selma Kaan;s.kaan@verhaal.example
                MAA;Jip Maas;j.maas@verhaal.example
                """);
        bestanden.zet("klassen", """
                locatie;klas;mentor
                zuidwijk;2A;SMI
                zuidwijk;3C;MAA
                """);
        bestanden.zet("functies", """
                medewerker;rol;locatie;vanaf
                BLO;oco;zuidwijk;
                DIJ;smw;zuidwijk;
                PRI;svk;zuidwijk;
                KAA;schoolleider;zuidwijk;
                """);
        bestanden.zet("lesgroepen", """
                locatie;lesgroep;vak;docent;klas;leerling
                zuidwijk;2A-gr;groen;KAY;2A;
                zuidwijk;3C-gr;groen;MAA;3C;
                """);
        bestanden.zet("leerlingen", """
                nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf
                7001;Lina;;Duiker;2013-05-04;lina.duiker@leerling.example;zuidwijk;2A;2;2027-01-11
                7002;Bo;;Zanger;2013-02-17;;zuidwijk;2A;2;2027-01-11
                7003;Ravi;van;Loon;2012-09-30;;zuidwijk;3C;3;2027-01-11
                """);
        bestanden.zet("ouders", """
                leerling;nummer;aanhef;naam;email;telefoon;soort;gezag
                7001;V1;mevrouw;Mira Duiker;mira.duiker@ouder.example;06 555 70 01;moeder;ja
                7001;V2;meneer;Pascal Reiger;pascal.reiger@ouder.example;06 555 70 02;vader;ja
                7002;V3;mevrouw;Anna Zanger;anna.zanger@ouder.example;06 555 70 03;moeder;ja
                7003;V4;meneer;Karel van Loon;karel.vanloon@ouder.example;06 555 70 04;vader;ja
                """);
    }

    static String inlognaam(String naam) {
        int spatie = naam.indexOf(' ');
        return (naam.charAt(0) + "." + naam.substring(spatie + 1)).toLowerCase(java.util.Locale.ROOT)
                + "@verhaal.example";
    }

    Verhaalschool vervang(String bestand, String oud, String nieuw) {
        bestanden.vervang(bestand, oud, nieuw);
        return this;
    }

    Schoolopening.Bestanden bestanden() {
        return bestanden;
    }
}
