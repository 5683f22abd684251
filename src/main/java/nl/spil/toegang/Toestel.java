package nl.spil.toegang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody recognises a device by: "Chrome op Windows". Only for reading; nothing is decided by it. */
public final class Toestel {

    private Toestel() {}

    private record Kenmerk(String teken, String naam) {}

    private static final List<Kenmerk> BROWSERS = List.of(
            new Kenmerk("Edg/", "Edge"),
            new Kenmerk("Firefox/", "Firefox"),
            new Kenmerk("Chrome/", "Chrome"),
            new Kenmerk("Safari/", "Safari"));

    private static final List<Kenmerk> SYSTEMEN = List.of(
            new Kenmerk("CrOS", "Chromebook"),
            new Kenmerk("Android", "Android"),
            new Kenmerk("iPhone", "iPhone"),
            new Kenmerk("iPad", "iPad"),
            new Kenmerk("Windows", "Windows"),
            new Kenmerk("Macintosh", "Mac"),
            new Kenmerk("Linux", "Linux"));

    public static String naam(@Nullable String kenmerk) {
        if (kenmerk == null) return "onbekend apparaat";
        String browser = eerste(BROWSERS, kenmerk);
        String systeem = eerste(SYSTEMEN, kenmerk);
        if (browser.isEmpty() && systeem.isEmpty()) return "onbekend apparaat";
        if (browser.isEmpty() || systeem.isEmpty()) return browser + systeem;
        return browser + " op " + systeem;
    }

    private static String eerste(List<Kenmerk> kenmerken, String tekst) {
        return kenmerken.stream()
                .filter(k -> tekst.contains(k.teken()))
                .map(Kenmerk::naam)
                .findFirst()
                .orElse("");
    }
}
