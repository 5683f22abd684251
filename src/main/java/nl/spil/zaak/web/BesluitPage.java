package nl.spil.zaak.web;

import java.util.List;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Besluitblad;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Zaak;

/**
 * Taking one decision.
 *
 * @param ontbreekt what must be there first
 * @param ingehaald somebody else changed the zaak since this form was opened
 */
public record BesluitPage(Zaak zaak, LeerlingKop kop, Besluitblad blad, List<Ontbreekt> ontbreekt, boolean ingehaald) {

    public String actie() {
        return zaak.url() + (blad.keuze().eindigt() ? "/sluiting" : "/besluiten");
    }
}
