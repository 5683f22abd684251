package nl.spil.overleg;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Meetings as iCalendar (RFC 5545): what, when and where; never about whom. */
public final class ICalendar {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter HIER = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAG = DateTimeFormatter.BASIC_ISO_DATE;

    // Summer time as it is in Europe since 1996.
    private static final List<String> TIJDZONE = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Amsterdam",
            "BEGIN:STANDARD",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:19810329T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "END:DAYLIGHT",
            "END:VTIMEZONE");

    private ICalendar() {}

    public static String van(List<Agendalinks.Afspraak> afspraken, Instant nu) {
        return van(afspraken, nu, "");
    }

    /** @param merk who took it, when and what for; empty where nobody did */
    public static String van(List<Agendalinks.Afspraak> afspraken, Instant nu, String merk) {
        StringBuilder uit = new StringBuilder();
        regel(uit, "BEGIN:VCALENDAR");
        regel(uit, "VERSION:2.0");
        regel(uit, "PRODID:-//Spil//Overleg//NL");
        regel(uit, "CALSCALE:GREGORIAN");
        regel(uit, "X-WR-CALNAME:Overleg");
        if (!merk.isEmpty()) regel(uit, "X-WR-CALDESC:" + tekst(merk));
        TIJDZONE.forEach(r -> regel(uit, r));
        for (Agendalinks.Afspraak a : afspraken) afspraak(uit, a, nu);
        regel(uit, "END:VCALENDAR");
        return uit.toString();
    }

    private static void afspraak(StringBuilder uit, Agendalinks.Afspraak a, Instant nu) {
        regel(uit, "BEGIN:VEVENT");
        regel(uit, "UID:" + a.id() + "@spil");
        regel(uit, "DTSTAMP:" + UTC.format(nu.atOffset(ZoneOffset.UTC)));
        regel(uit, "SEQUENCE:" + a.versie());
        if (a.begin() == null) {
            regel(uit, "DTSTART;VALUE=DATE:" + DAG.format(a.dag()));
            regel(uit, "DTEND;VALUE=DATE:" + DAG.format(a.dag().plusDays(1)));
        } else {
            LocalDateTime begin = a.dag().atTime(a.begin());
            regel(uit, "DTSTART;TZID=Europe/Amsterdam:" + HIER.format(begin));
            regel(uit, "DTEND;TZID=Europe/Amsterdam:" + HIER.format(begin.plusHours(1)));
        }
        regel(uit, "SUMMARY:" + tekst(a.naam()));
        String waar = a.plaats().isEmpty() ? a.locatie() : a.plaats() + ", " + a.locatie();
        regel(uit, "LOCATION:" + tekst(waar));
        regel(uit, "STATUS:" + (a.afgelast() ? "CANCELLED" : "CONFIRMED"));
        regel(uit, "END:VEVENT");
    }

    private static String tekst(String ruw) {
        return ruw.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** A line of at most 75 bytes; what is longer goes on with a space, never in the middle of a letter. */
    private static void regel(StringBuilder uit, String regel) {
        int bytes = 0;
        for (int i = 0; i < regel.length(); ) {
            int teken = regel.codePointAt(i);
            String letter = Character.toString(teken);
            int lengte = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + lengte > 75) {
                uit.append("\r\n ");
                bytes = 1;
            }
            uit.append(letter);
            bytes += lengte;
            i += Character.charCount(teken);
        }
        uit.append("\r\n");
    }
}
