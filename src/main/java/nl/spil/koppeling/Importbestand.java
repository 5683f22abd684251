package nl.spil.koppeling;

/** A file as it was handed in. */
public record Importbestand(String naam, byte[] inhoud) {}
