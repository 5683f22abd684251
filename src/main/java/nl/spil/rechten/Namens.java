package nl.spil.rechten;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Verzoekopslag.Vrager;
import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.GeenEigenaar;
import nl.spil.zaak.Gezinszaken;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school records what somebody asked in a talk, by telephone or in a letter: it runs as if they had asked it at home. */
@Service
@Transactional
public class Namens {

    private static final List<String> WIJZEN = List.of("gesprek", "telefoon", "brief");

    private final Verzoekopslag opslag;
    private final Gezinszaken zaken;
    private final Klok klok;

    Namens(Verzoekopslag opslag, Gezinszaken zaken, Klok klok) {
        this.opslag = opslag;
        this.zaken = zaken;
        this.klok = klok;
    }

    /** What this member of staff may record. */
    @Transactional(readOnly = true)
    public List<Zaaktype> soorten(Inzage inzage) {
        return zaken.planversie(inzage).plan().zaaktypen().stream()
                .filter(z -> z.doorGezin() != null && zaken.magNamens(inzage, z))
                .toList();
    }

    /** Who of the family can have asked: account to name. */
    public static Map<String, String> gezin(LeerlingKop kop) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (LeerlingKop.Ouder o : kop.oudersMetGezag())
            if (o.accountId() != null) uit.put(o.accountId().toString(), o.naam());
        if (kop.accountId() != null) uit.put(kop.accountId().toString(), kop.naam());
        return uit;
    }

    /** What somebody filled in. */
    public record Invoer(
            String zaaktype,
            String account,
            String wijze,
            String tekst,
            @Nullable LocalDate dag) {}

    /** What came of it: the zaak, or field to sentence. */
    public record Uitkomst(Optional<Zaak> zaak, Map<String, String> fouten) {}

    public Uitkomst leg(Bezoeker wie, Inzage inzage, LeerlingKop kop, Invoer in) {
        Map<String, String> fouten = new LinkedHashMap<>();
        Schoolplan plan = zaken.planversie(inzage).plan();
        Optional<Zaaktype> type = soorten(inzage).stream()
                .filter(z -> z.id().equals(in.zaaktype()))
                .findFirst();
        if (type.isEmpty()) fouten.put("zaaktype", "Kies wat er is gevraagd.");
        String naam = gezin(kop).get(in.account());
        boolean leerling = String.valueOf(kop.accountId()).equals(in.account());
        if (naam == null) fouten.put("account", "Kies wie het vroeg.");
        else if (type.isPresent() && !mag(type.get(), leerling, kop.leeftijd()))
            fouten.put(
                    "account",
                    naam + " kan dit op deze leeftijd niet vragen volgens het schoolplan (" + bron(type.get()) + ").");
        if (!WIJZEN.contains(in.wijze())) fouten.put("wijze", "Kies hoe het verzoek binnenkwam.");
        if (in.tekst().length() > Verzoeken.LANGSTE)
            fouten.put("tekst", "Houd het bij " + Verzoeken.LANGSTE + " tekens.");
        LocalDate dag = in.dag() == null ? klok.vandaag() : in.dag();
        if (dag.isAfter(klok.vandaag())) fouten.put("dag", "Deze dag moet nog komen.");
        if (fouten.isEmpty() && type.isPresent() && naam != null) {
            UUID account = UUID.fromString(in.account());
            boolean loopt = opslag.vanLeerling(inzage.leerling()).stream()
                    .anyMatch(v -> v.loopt()
                            && v.verzoeker().equals(account)
                            && v.zaaktype().equals(in.zaaktype()));
            if (loopt) fouten.put("zaaktype", "Dit verzoek van " + naam + " loopt al.");
        }
        if (!fouten.isEmpty() || type.isEmpty() || naam == null) return new Uitkomst(Optional.empty(), fouten);
        UUID account = UUID.fromString(in.account());
        Zaak zaak;
        try {
            zaak = zaken.beginNamens(
                    wie, inzage, type.get(), account, "Gevraagd door " + naam + " (" + in.wijze() + ")", dag);
        } catch (GeenEigenaar e) {
            return new Uitkomst(Optional.empty(), Map.of("zaaktype", e.zin()));
        }
        DoorGezin d = java.util.Objects.requireNonNull(type.get().doorGezin());
        opslag.maak(
                wie,
                zaak,
                d.recht(),
                plan.zaaktype(in.zaaktype()).orElseThrow().naam(),
                in.tekst().strip(),
                "",
                new Vrager(account, naam, leerling, in.wijze()));
        return new Uitkomst(Optional.of(zaak), Map.of());
    }

    private static boolean mag(Zaaktype type, boolean leerling, int leeftijd) {
        DoorGezin d = type.doorGezin();
        return d != null && d.mag(leerling ? Partij.LEERLING : Partij.OUDER_MET_GEZAG, leeftijd);
    }

    private static String bron(Zaaktype type) {
        DoorGezin d = type.doorGezin();
        return d == null ? type.bron() : d.bron();
    }
}
