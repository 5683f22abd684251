package nl.spil.schoolplan.web;

import nl.spil.schoolplan.Rol;

/** What a role is, in the words of a reader. */
final class Rolblad {

    private Rolblad() {}

    /** "Eerste lijn · werkt voor de school". */
    static String soort(Rol rol) {
        String kring = switch (rol.kring()) {
            case INTERN -> "werkt voor de school";
            case EXTERN -> "werkt voor een andere organisatie";
            case GEZIN -> "van thuis";
        };
        Rol.Lijn lijn = rol.lijn();
        if (lijn == null) return Character.toUpperCase(kring.charAt(0)) + kring.substring(1);
        return switch (lijn) {
                    case EERSTE -> "Eerste lijn";
                    case TWEEDE -> "Tweede lijn";
                    case DERDE -> "Derde lijn";
                }
                + " · " + kring;
    }
}
