package nl.spil.gedeeld.web;

import java.lang.reflect.Method;

/** The one place that every file passes on its way out. */
public final class Uitvoerwacht {

    /** About more pupils than this, a file weighs as much as one beyond the general part. */
    public static final int LEERLINGEN = 30;

    private Uitvoerwacht() {}

    /** @throws IllegalStateException when this endpoint did not say what it lets out, or the file lacks what that takes */
    public static void laatDoor(Method methode, Uitvoerbestand bestand) {
        Uitvoer uitvoer = methode.getAnnotation(Uitvoer.class);
        if (uitvoer == null)
            throw new IllegalStateException(
                    methode + " geeft een bestand mee. Zet er @Uitvoer op: wat het is, en wat erin staat.");
        Merk merk = bestand.merk();
        Uitvoer.Bereik bereik = uitvoer.bereik() == Uitvoer.Bereik.ALGEMEEN && bestand.leerlingen() > LEERLINGEN
                ? Uitvoer.Bereik.ZWAAR
                : uitvoer.bereik();
        switch (bereik) {
            case GEEN_LEERLING, EIGEN -> {}
            case ALGEMEEN -> {
                if (merk == null) throw new IllegalStateException(methode + " geeft een bestand mee zonder merk.");
            }
            case ZWAAR -> {
                if (merk == null || merk.akkoord().isEmpty() || merk.doel().isBlank())
                    throw new IllegalStateException(
                            methode + " geeft een bestand mee zonder doel of zonder het akkoord van een tweede.");
            }
        }
    }
}
