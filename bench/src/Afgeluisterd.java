import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the statements of one page from the server's log and writes them as a pgbench script, values filled in. */
final class Afgeluisterd {

    private static final Pattern UITGEVOERD = Pattern.compile("LOG:\\s+(?:execute [^:]+: (.*)|statement: (BEGIN|COMMIT))");
    private static final Pattern WAARDEN = Pattern.compile("DETAIL:\\s+[Pp]arameters: (.*)");
    private static final Pattern WAARDE = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");

    private Afgeluisterd() {}

    static int schrijf(List<String> log, Path script) throws IOException {
        List<String> opdrachten = new ArrayList<>();
        StringBuilder nu = null;
        for (String regel : log) {
            Matcher u = UITGEVOERD.matcher(regel);
            Matcher w = WAARDEN.matcher(regel);
            if (u.find()) {
                if (nu != null) opdrachten.add(nu.toString());
                nu = new StringBuilder(u.group(1) == null ? u.group(2) : u.group(1));
            } else if (w.find() && nu != null) {
                opdrachten.add(vulIn(nu.toString(), w.group(1)));
                nu = null;
            } else if (nu != null && regel.matches("\\d{4}-.* (LOG|STATEMENT|WARNING|ERROR):.*")) {
                opdrachten.add(nu.toString());
                nu = null;
            } else if (nu != null) {
                // A comment ends with its line, and the lines become one.
                nu.append(' ').append(regel.replaceAll("--.*$", "").strip());
            }
        }
        if (nu != null) opdrachten.add(nu.toString());
        // Without its transaction nobody is signed in, and every question is cheap because it finds nothing; jobs do not belong to it.
        int begin = opdrachten.indexOf("BEGIN");
        int eind = opdrachten.lastIndexOf("COMMIT");
        if (begin < 0 || eind < begin) return 0;
        opdrachten = opdrachten.subList(begin, eind + 1);
        List<String> uit = new ArrayList<>();
        for (String o : opdrachten) uit.add(o.replaceAll("\\s+", " ").strip().replaceAll(";$", "") + ";");
        Files.write(script, uit);
        return uit.size();
    }

    private static String vulIn(String sql, String waarden) {
        List<String> op = new ArrayList<>();
        Matcher m = WAARDE.matcher(waarden);
        while (m.find()) op.add(m.group(2));
        for (int i = op.size(); i >= 1; i--) sql = sql.replaceAll("\\$" + i + "(?!\\d)", Matcher.quoteReplacement(op.get(i - 1)));
        return sql;
    }
}
