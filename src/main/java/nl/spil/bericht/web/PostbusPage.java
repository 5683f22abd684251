package nl.spil.bericht.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.bericht.Postkamer.Brief;

/**
 * The mailbox of the demo.
 *
 * @param mensen account to name of everyone who got mail
 * @param aan whose mail is shown, or empty for everyone's
 */
public record PostbusPage(
        List<Brief> brieven, Map<String, String> mensen, String aan, String adres, LocalDate vandaag) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private static final int HOOGSTENS = 20;

    /** The newest mails; the rest is found by choosing a person. */
    public List<Brief> getoond() {
        return brieven.subList(0, Math.min(HOOGSTENS, brieven.size()));
    }

    public int meer() {
        return brieven.size() - getoond().size();
    }

    /** A piece of text; with {@code url} a link. */
    public record Deel(String tekst, String url) {}

    /** The paragraphs of a mail, each in lines, each line in pieces. A link of our own works on whatever port this runs. */
    public List<List<List<Deel>>> alineas(Brief brief) {
        List<List<List<Deel>>> uit = new ArrayList<>();
        for (String alinea : brief.tekst().split("\n\n")) {
            uit.add(alinea.lines().map(this::delen).toList());
        }
        return uit;
    }

    private List<Deel> delen(String regel) {
        List<Deel> uit = new ArrayList<>();
        Matcher m = LINK.matcher(regel);
        int van = 0;
        while (m.find()) {
            if (m.start() > van) uit.add(new Deel(regel.substring(van, m.start()), ""));
            String url = m.group();
            boolean eigen = url.startsWith(adres + "/");
            uit.add(new Deel(url, eigen ? url.substring(adres.length()) : ""));
            van = m.end();
        }
        if (van < regel.length()) uit.add(new Deel(regel.substring(van), ""));
        return uit;
    }
}
