package nl.spil.gedeeld;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes CSV that a spreadsheet opens as it is meant: UTF-8 with a mark, and no cell that is executed. */
public final class Csv {

    private static final String GEVAARLIJK = "=+-@\t\r";

    private Csv() {}

    public static String schrijf(List<List<String>> rijen) {
        StringWriter uit = new StringWriter();
        uit.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(uit)) {
            rijen.forEach(rij -> csv.writeRecord(rij.stream().map(Csv::veilig).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toString();
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe, so that it stays text. */
    public static String veilig(String cel) {
        return !cel.isEmpty() && GEVAARLIJK.indexOf(cel.charAt(0)) >= 0 ? "'" + cel : cel;
    }
}
