package nl.spil.plan.web;

import nl.spil.plan.Doelgegevens;
import org.jspecify.annotations.Nullable;

/** A goal as it comes in. */
public record DoelForm(
        @Nullable String tekst,
        @Nullable String uitgangssituatie,
        @Nullable String streven,
        @Nullable String aspect,
        @Nullable String niveau,
        @Nullable String uitvoerder,
        @Nullable String watDoetSchool,
        @Nullable String watDoetLeerling,
        @Nullable String leerlingZegt,
        @Nullable String evaluatieOp,
        @Nullable Integer versie) {

    static DoelForm leeg(String uitvoerder) {
        return new DoelForm("", "", "", "", "", uitvoerder, "", "", "", "", 0);
    }

    static DoelForm van(Doelgegevens d, int versie) {
        return new DoelForm(
                d.tekst(),
                d.uitgangssituatie(),
                d.streven(),
                d.aspect(),
                d.niveau(),
                d.uitvoerder(),
                d.watDoetSchool(),
                d.watDoetLeerling(),
                d.leerlingZegt(),
                d.evaluatieOp() == null ? "" : d.evaluatieOp().toString(),
                versie);
    }

    Doelgegevens gegevens() {
        return new Doelgegevens(
                Tekst.van(tekst),
                Tekst.van(uitgangssituatie),
                Tekst.van(streven),
                Tekst.van(aspect),
                Tekst.van(niveau),
                Tekst.van(uitvoerder),
                Tekst.van(watDoetSchool),
                Tekst.van(watDoetLeerling),
                Tekst.van(leerlingZegt),
                Tekst.dag(evaluatieOp));
    }

    /** The same values for a page that may show nothing that is null. */
    public String waarde(String veld) {
        return Tekst.van(
                switch (veld) {
                    case "tekst" -> tekst;
                    case "uitgangssituatie" -> uitgangssituatie;
                    case "streven" -> streven;
                    case "aspect" -> aspect;
                    case "niveau" -> niveau;
                    case "uitvoerder" -> uitvoerder;
                    case "watDoetSchool" -> watDoetSchool;
                    case "watDoetLeerling" -> watDoetLeerling;
                    case "leerlingZegt" -> leerlingZegt;
                    case "evaluatieOp" -> evaluatieOp;
                    default -> throw new IllegalArgumentException(veld);
                });
    }
}
