package nl.spil.organisatie;

/** What a term is counted in. The schoolplan names it in lower case. */
public enum Eenheid {
    DAGEN,
    WEKEN,
    MAANDEN,
    /** Monday to Friday, holidays left out. */
    SCHOOLDAGEN,
    /** Weeks with at least one school day. */
    SCHOOLWEKEN
}
