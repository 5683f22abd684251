package nl.spil.zaak;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Functies;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.Zaakopslag.Overgang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a zaak comes to be: with an owner, its history and its first clocks. */
@Component
class Zaakbegin {

    private final Zaakopslag opslag;
    private final Zaakklok klokken;
    private final Functies functies;
    private final Klok klok;

    Zaakbegin(Zaakopslag opslag, Zaakklok klokken, Functies functies, Klok klok) {
        this.opslag = opslag;
        this.klokken = klokken;
        this.functies = functies;
        this.klok = klok;
    }

    /** Who would own it; nobody when the location has nobody in that role. */
    Optional<UUID> eigenaar(Zaaktype type, UUID leerling) {
        return functies.account(type.eigenaar(), leerling);
    }

    /**
     * The row and its history; whoever calls this starts the clocks.
     *
     * @throws GeenEigenaar when nobody at the location can own it
     */
    Zaak rij(Bezoeker wie, UUID leerling, Planversie versie, Zaaktype type, Fase fase, String reden) {
        return rij(wie, leerling, versie, type, fase, reden, null);
    }

    private Zaak rij(
            Bezoeker wie,
            UUID leerling,
            Planversie versie,
            Zaaktype type,
            Fase fase,
            String reden,
            @Nullable UUID verzoeker) {
        UUID eigenaar = eigenaar(type, leerling)
                .orElseThrow(
                        () -> new GeenEigenaar(Zaakplan.van(versie, type.id()).rolNaam(type.eigenaar())));
        Klasse klasse = new Zaakplan(versie, type).klasse();
        Zaak zaak = opslag.maak(wie, leerling, type, klasse, versie.id(), fase.id(), eigenaar, verzoeker, klok.nu());
        opslag.noteer(wie, zaak, Overgang.GESTART, "", fase.id(), reden, klok.nu());
        return zaak;
    }

    /**
     * The same with its clocks.
     *
     * @param dag on which happened what the first phase reports
     */
    Zaak begin(Bezoeker wie, UUID leerling, Planversie versie, Zaaktype type, Fase fase, String reden, LocalDate dag) {
        Zaak zaak = rij(wie, leerling, versie, type, fase, reden);
        klokken.komBinnen(wie, zaak, versie.plan(), fase, dag);
        klokken.zorgVoorVolgendeStap(wie, zaak, versie.plan(), fase);
        return zaak;
    }

    /**
     * The school begins it for somebody of the family who asked it in a talk, by telephone or in a letter.
     *
     * @throws GeenEigenaar when nobody at the location can own it
     */
    Zaak beginNamens(
            Bezoeker wie,
            UUID leerling,
            Planversie versie,
            Zaaktype type,
            String reden,
            UUID verzoeker,
            LocalDate dag) {
        Fase fase = type.beginfase();
        Zaak zaak = rij(wie, leerling, versie, type, fase, reden, verzoeker);
        klokken.begin(wie, zaak, versie.plan(), fase, dag);
        return zaak;
    }

    /**
     * A family begins it: they do not read the zaak, so nothing is looked up in it.
     *
     * @throws GeenEigenaar when nobody at the location can own it
     */
    Zaak beginVoorGezin(Bezoeker wie, UUID leerling, Planversie versie, Zaaktype type) {
        UUID eigenaar = eigenaar(type, leerling)
                .orElseThrow(
                        () -> new GeenEigenaar(Zaakplan.van(versie, type.id()).rolNaam(type.eigenaar())));
        Fase fase = type.beginfase();
        Zaak zaak = opslag.maakVoorGezin(
                leerling, type, new Zaakplan(versie, type).klasse(), versie.id(), fase.id(), eigenaar, klok.nu());
        klokken.begin(wie, zaak, versie.plan(), fase, klok.vandaag());
        return zaak;
    }
}
