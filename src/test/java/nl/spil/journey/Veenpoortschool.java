package nl.spil.journey;

/**
 * De Veenpoort as the files of its administration: a school that runs a plan of its own, which Spil does not ship. Mats Duin
 * of the Voorhof is twelve, so he gives consent himself beside his mother.
 */
final class Veenpoortschool {

    static final String VAKLEERKRACHT = "Fenna Riet";
    static final String COACH = "Wout Wilg";
    static final String ZORGCOORDINATOR = "Nora Es";
    static final String HOFMEESTER = "Hugo Els";
    static final String JONGERENWERKER = "Lotte Lis";
    static final String RECTOR = "Selma Beuk";
    static final String MOEDER = "Mira Duin";

    private Veenpoortschool() {}

    static Schoolopening.Bestanden bestanden() {
        return new Schoolopening.Bestanden()
                .zet("locaties", """
                    locatie;school;naam;schoolplan;telefoon
                    veen;De Veenpoort;Veenpoort;veenpoort;0591 55 01 00
                    """)
                .zet("vakanties", """
                    naam;van;tot_en_met
                    Kerstvakantie;2026-12-19;2027-01-03
                    Voorjaarsvakantie;2027-02-20;2027-02-28
                    Meivakantie;2027-04-24;2027-05-09
                    Zomervakantie;2027-07-10;2027-08-22
                    """)
                .zet("medewerkers", """
                    nummer;naam;email
                    RIE;Fenna Riet;f.riet@veenpoort.example
                    WIL;Wout Wilg;w.wilg@veenpoort.example
                    ESN;Nora Es;n.es@veenpoort.example
                    ELS;Hugo Els;h.els@veenpoort.example
                    LIS;Lotte Lis;l.lis@veenpoort.example
                    BEU;Selma Beuk;s.beuk@veenpoort.example
                    """)
                .zet("klassen", """
                    locatie;klas;mentor
                    veen;Voorhof A;WIL
                    """)
                .zet("functies", """
                    medewerker;rol;locatie;vanaf
                    ESN;zorgcoordinator;veen;
                    ELS;hofmeester;veen;
                    LIS;jongerenwerker;veen;
                    BEU;rector;veen;
                    """)
                .zet("lesgroepen", """
                    locatie;lesgroep;vak;docent;klas;leerling
                    veen;VA-hout;hout;RIE;Voorhof A;
                    veen;VA-taal;taal;WIL;Voorhof A;
                    """)
                .zet("leerlingen", """
                    nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf
                    8001;Mats;;Duin;2014-05-04;mats.duin@leerling.example;veen;Voorhof A;1;2027-01-11
                    8002;Bo;;Zanger;2014-02-17;;veen;Voorhof A;1;2027-01-11
                    """)
                .zet("ouders", """
                    leerling;nummer;aanhef;naam;email;telefoon;soort;gezag
                    8001;W1;mevrouw;Mira Duin;mira.duin@ouder.example;06 555 80 01;moeder;ja
                    8002;W2;mevrouw;Anna Zanger;anna.zanger@ouder.example;06 555 80 02;moeder;ja
                    """);
    }
}
