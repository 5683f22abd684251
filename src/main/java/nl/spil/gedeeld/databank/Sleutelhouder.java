package nl.spil.gedeeld.databank;

/** A module that keeps rows closed under the key outside the database, and can wrap them under a newer one. */
public interface Sleutelhouder {

    /** What it keeps, for the log of the server. */
    String wat();

    /** @return how many rows were still under an earlier key and are not any more */
    int herverpak();
}
