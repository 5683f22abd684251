package nl.spil.koppeling;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.koppeling.Cel.Fout;
import nl.spil.koppeling.Cel.Waarde;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads a CSV file into a temporary table, cell by cell, and says per cell what cannot be read. A cell that begins with
 * {@code =} is text like any other.
 */
@Component
class Inlezer {

    static final int GROOTSTE_BESTAND = 40 * 1024 * 1024;
    private static final int MEESTE_RIJEN = 2_000_000;
    private static final int BLOK = 1 << 16;

    private final JdbcTemplate jdbc;

    Inlezer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the temporary tables of this transaction. */
    void maakTabellen() {
        for (Bestand b : Bestand.values()) {
            jdbc.execute("create temp table " + b.tabel() + " (regel int not null, "
                    + b.kolommen().stream()
                            .map(k -> k.naam() + " " + k.soort().type())
                            .collect(Collectors.joining(", "))
                    + extra(b) + ") on commit drop");
        }
    }

    // People get their keys while they are read; who is known already gets the known ones later.
    private static String extra(Bestand b) {
        return switch (b) {
            case LEERLINGEN, MEDEWERKERS ->
                ", id uuid not null default koppeling.nieuw_id(), account_id uuid not null default koppeling.nieuw_id(),"
                        + " bekend boolean not null default false";
            case LOCATIES, VAKANTIES, KLASSEN, OUDERS, FUNCTIES, LESGROEPEN -> "";
        };
    }

    /** @return the number of rows read; what is wrong is in {@code fouten} */
    int lees(Bestand bestand, byte[] inhoud, Bevindingen fouten) {
        if (inhoud.length > GROOTSTE_BESTAND) {
            fouten.meld(
                    bestand,
                    0,
                    "",
                    "Het bestand is groter dan " + (GROOTSTE_BESTAND >> 20) + " MB. Lever per locatie aan.");
            return 0;
        }
        String tekst;
        try {
            tekst = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(inhoud))
                    .toString();
        } catch (CharacterCodingException e) {
            fouten.meld(
                    bestand,
                    0,
                    "",
                    "Het bestand is niet opgeslagen als UTF-8. Kies bij opslaan 'CSV UTF-8' en lever het opnieuw in.");
            return 0;
        }
        if (tekst.startsWith("\uFEFF")) tekst = tekst.substring(1);
        try (CsvReader<CsvRecord> lezer = CsvReader.builder()
                .fieldSeparator(scheiding(tekst))
                .skipEmptyLines(true)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(tekst)) {
            return leesRijen(bestand, lezer, fouten);
        } catch (CsvParseException e) {
            fouten.meld(
                    bestand,
                    0,
                    "",
                    "Het bestand is niet als CSV te lezen. Vaak staat er een aanhalingsteken te veel of te weinig in.");
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static char scheiding(String tekst) {
        int einde = tekst.indexOf('\n');
        String kop = einde < 0 ? tekst : tekst.substring(0, einde);
        return kop.chars().filter(c -> c == ';').count()
                                >= kop.chars().filter(c -> c == ',').count()
                        && kop.indexOf(';') >= 0
                ? ';'
                : ',';
    }

    private int leesRijen(Bestand bestand, CsvReader<CsvRecord> lezer, Bevindingen fouten) {
        var rijen = lezer.iterator();
        if (!rijen.hasNext()) {
            fouten.meld(
                    bestand, 0, "", "Het bestand is leeg. De eerste regel noemt de kolommen: " + koppen(bestand) + ".");
            return 0;
        }
        int[] plek = plekken(bestand, rijen.next(), fouten);
        if (plek.length == 0) return 0;
        Integer aantal = jdbc.execute((ConnectionCallback<Integer>) verbinding -> {
            CopyIn kopie = verbinding
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + bestand.tabel() + " (regel, "
                            + bestand.kolommen().stream().map(Kolom::naam).collect(Collectors.joining(", "))
                            + ") from stdin");
            try {
                int n = schrijf(bestand, plek, rijen, kopie, fouten);
                kopie.endCopy();
                return n;
            } finally {
                if (kopie.isActive()) kopie.cancelCopy();
            }
        });
        jdbc.execute("analyze " + bestand.tabel());
        return aantal == null ? 0 : aantal;
    }

    private static int schrijf(
            Bestand bestand, int[] plek, java.util.Iterator<CsvRecord> rijen, CopyIn kopie, Bevindingen fouten)
            throws SQLException {
        StringBuilder blok = new StringBuilder(BLOK + 1024);
        int n = 0;
        while (rijen.hasNext()) {
            CsvRecord rij = rijen.next();
            if (rij.getFields().stream().allMatch(String::isBlank)) continue;
            if (++n > MEESTE_RIJEN) {
                fouten.meld(
                        bestand,
                        0,
                        "",
                        "Het bestand heeft meer dan " + MEESTE_RIJEN + " rijen. Lever per locatie aan.");
                break;
            }
            leesRij(bestand, plek, rij, blok, fouten);
            if (blok.length() > BLOK) stuur(blok, kopie);
        }
        stuur(blok, kopie);
        return n;
    }

    private static void stuur(StringBuilder blok, CopyIn kopie) throws SQLException {
        byte[] bytes = blok.toString().getBytes(StandardCharsets.UTF_8);
        kopie.writeToCopy(bytes, 0, bytes.length);
        blok.setLength(0);
    }

    private static void leesRij(Bestand bestand, int[] plek, CsvRecord rij, StringBuilder blok, Bevindingen fouten) {
        int regel = Math.toIntExact(rij.getStartingLineNumber());
        int begin = blok.length();
        blok.append(regel);
        boolean goed = true;
        for (int k = 0; k < plek.length; k++) {
            Kolom kolom = bestand.kolommen().get(k);
            String ruw = plek[k] >= 0 && plek[k] < rij.getFieldCount() ? rij.getField(plek[k]) : "";
            switch (Cel.lees(kolom, ruw)) {
                case Waarde(String tekst) -> voegToe(blok, kolom, tekst);
                case Fout(String tekst) -> {
                    fouten.meld(bestand, regel, kolom.naam(), tekst);
                    goed = false;
                }
            }
        }
        // A row with an unreadable cell stays out: other checks would only repeat what is known already.
        if (goed) blok.append('\n');
        else blok.setLength(begin);
    }

    private static void voegToe(StringBuilder blok, Kolom kolom, String tekst) {
        blok.append('\t');
        if (tekst.isEmpty() && !kolom.soort().type().equals("text")) blok.append("\\N");
        else blok.append(tekst.replace("\\", "\\\\"));
    }

    /** Where each column stands in this file; empty when a column is missing. */
    private static int[] plekken(Bestand bestand, CsvRecord kop, Bevindingen fouten) {
        List<String> namen = kop.getFields().stream()
                .map(n -> n.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'))
                .toList();
        Set<String> dubbel = new HashSet<>();
        for (String naam : namen) {
            if (!naam.isEmpty() && !dubbel.add(naam)) {
                fouten.meld(bestand, 1, naam, "De kolom " + naam + " staat er twee keer. Haal er één weg.");
                return new int[0];
            }
        }
        List<String> mist = new ArrayList<>();
        int[] plek = new int[bestand.kolommen().size()];
        for (int k = 0; k < plek.length; k++) {
            Kolom kolom = bestand.kolommen().get(k);
            plek[k] = namen.indexOf(kolom.naam());
            if (plek[k] < 0 && kolom.verplicht()) mist.add(kolom.naam());
        }
        if (mist.isEmpty()) return plek;
        mist.forEach(naam -> fouten.meld(
                bestand,
                1,
                naam,
                "De kolom " + naam + " ontbreekt. De eerste regel noemt de kolommen: " + koppen(bestand) + "."));
        return new int[0];
    }

    private static String koppen(Bestand bestand) {
        return Arrays.stream(bestand.kolommen().toArray(Kolom[]::new))
                .map(Kolom::naam)
                .collect(Collectors.joining(", "));
    }
}
