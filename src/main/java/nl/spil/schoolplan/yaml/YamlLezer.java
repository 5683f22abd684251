package nl.spil.schoolplan.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Knoop.Veld;
import nl.spil.schoolplan.yaml.Knoop.Waarde;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads the part of YAML that a school plan needs: groups, lists and text. Anchors, aliases and types are refused: they
 * make a plan hard to read, and with them a small file can grow without end.
 */
public final class YamlLezer {

    /** Longest text that is read, in characters. */
    public static final int LANGST = 1_000_000;

    /** What Java makes of bytes that are not text in UTF-8. */
    private static final char ONLEESBAAR = '\uFFFD';

    private static final int DIEPST = 20;
    private static final int MEESTE_ONDERDELEN = 2_000;

    private final String bestand;
    private final String tekst;
    private final Fouten fouten;

    public YamlLezer(String bestand, String tekst, Fouten fouten) {
        this.bestand = bestand;
        this.tekst = tekst;
        this.fouten = fouten;
    }

    /** The keys at the top of the file; empty when the text could not be read, with the reason among the mistakes. */
    public Optional<Groep> lees() {
        if (tekst.length() > LANGST) {
            fouten.meld(Plaats.begin(bestand), "Dit bestand is groter dan 1 MB; zo groot is geen schoolplan.");
            return Optional.empty();
        }
        int onleesbaar = tekst.indexOf(ONLEESBAAR);
        if (onleesbaar >= 0) {
            fouten.meld(plaats(onleesbaar), "Hier staat een teken dat niet te lezen is; bewaar het bestand als UTF-8.");
            return Optional.empty();
        }
        try {
            return Optional.of(Bron.geefDoor(bovensteGroep()));
        } catch (Gestopt gestopt) {
            fouten.meld(gestopt.plaats, gestopt.zin);
        } catch (MarkedYAMLException fout) {
            fouten.meld(plaats(fout), Opmaakfout.inHetNederlands(fout));
        } catch (ReaderException fout) {
            fouten.meld(
                    plaats(fout.getPosition()),
                    "Hier staat een teken dat in een schoolplan niet kan; typ het opnieuw.");
        } catch (YAMLException fout) {
            fouten.meld(Plaats.begin(bestand), Opmaakfout.ALGEMEEN);
        }
        return Optional.empty();
    }

    private Groep bovensteGroep() {
        var opties = new LoaderOptions();
        opties.setCodePointLimit(LANGST);
        Iterator<Event> stroom = new Yaml(opties).parse(new StringReader(tekst)).iterator();
        stroom.next(); // begin of the stream
        if (stroom.next().is(Event.ID.StreamEnd)) {
            throw new Gestopt(Plaats.begin(bestand), "Dit bestand is leeg.");
        }
        var knoop = knoop(stroom.next(), stroom, 1);
        stroom.next(); // end of the document
        var slot = stroom.next();
        if (!slot.is(Event.ID.StreamEnd)) {
            throw new Gestopt(plaats(slot), "Een bestand bevat één schoolplan; haal de regel met --- weg.");
        }
        if (knoop instanceof Groep groep) {
            return groep;
        }
        throw new Gestopt(knoop.plaats(), "Een schoolplan begint met sleutels, zoals 'naam: Onze school'.");
    }

    private Knoop knoop(Event gebeurtenis, Iterator<Event> stroom, int diepte) {
        var plaats = plaats(gebeurtenis);
        if (diepte > DIEPST) {
            throw new Gestopt(plaats, "Hier staan te veel lagen in elkaar (meer dan %d).".formatted(DIEPST));
        }
        if (gebeurtenis instanceof AliasEvent || gebeurtenis instanceof NodeEvent knoop && knoop.getAnchor() != null) {
            throw new Gestopt(
                    plaats, "Verwijzingen met & of * kan een schoolplan niet bevatten; schrijf het hier voluit.");
        }
        return switch (gebeurtenis) {
            case ScalarEvent waarde -> waarde(waarde, plaats);
            case SequenceStartEvent rij -> {
                weigerSoort(rij.getTag(), plaats);
                yield rij(stroom, plaats, diepte);
            }
            case MappingStartEvent groep -> {
                weigerSoort(groep.getTag(), plaats);
                yield groep(stroom, plaats, diepte);
            }
            default -> throw new Gestopt(plaats, Opmaakfout.ALGEMEEN);
        };
    }

    private static Waarde waarde(ScalarEvent waarde, Plaats plaats) {
        weigerSoort(waarde.getTag(), plaats);
        var tekst = waarde.getValue().strip();
        boolean leeg = tekst.isEmpty() || waarde.isPlain() && (tekst.equals("~") || tekst.equals("null"));
        return new Waarde(tekst, leeg, plaats);
    }

    private Rij rij(Iterator<Event> stroom, Plaats plaats, int diepte) {
        var knopen = new ArrayList<Knoop>();
        for (var volgende = stroom.next(); !(volgende instanceof SequenceEndEvent); volgende = stroom.next()) {
            knopen.add(knoop(volgende, stroom, diepte + 1));
            bewaakAantal(knopen.size(), plaats(volgende));
        }
        return new Rij(knopen, plaats);
    }

    private Groep groep(Iterator<Event> stroom, Plaats plaats, int diepte) {
        var velden = new LinkedHashMap<String, Veld>();
        for (var volgende = stroom.next(); !(volgende instanceof MappingEndEvent); volgende = stroom.next()) {
            var sleutelplaats = plaats(volgende);
            if (!(knoop(volgende, stroom, diepte + 1) instanceof Waarde sleutel) || sleutel.leeg()) {
                throw new Gestopt(sleutelplaats, "Hier hoort een sleutel: een woord met een dubbele punt erachter.");
            }
            var veld = new Veld(sleutelplaats, knoop(stroom.next(), stroom, diepte + 1));
            if (velden.putIfAbsent(sleutel.tekst(), veld) != null) {
                fouten.meld(sleutelplaats, "De sleutel '%s' staat hier twee keer.".formatted(sleutel.tekst()));
            }
            bewaakAantal(velden.size(), sleutelplaats);
        }
        return new Groep(velden, null, plaats);
    }

    private static void bewaakAantal(int aantal, Plaats plaats) {
        if (aantal > MEESTE_ONDERDELEN) {
            throw new Gestopt(
                    plaats,
                    "Deze lijst is te lang: een lijst heeft hoogstens %d onderdelen.".formatted(MEESTE_ONDERDELEN));
        }
    }

    private static void weigerSoort(@Nullable String soort, Plaats plaats) {
        if (soort != null) {
            throw new Gestopt(
                    plaats, "Aanduidingen met ! kan een schoolplan niet bevatten; haal '%s' weg.".formatted(soort));
        }
    }

    private Plaats plaats(Event gebeurtenis) {
        return plaats(gebeurtenis.getStartMark());
    }

    private Plaats plaats(MarkedYAMLException fout) {
        var waar = fout.getProblemMark() != null ? fout.getProblemMark() : fout.getContextMark();
        return waar == null ? Plaats.begin(bestand) : plaats(waar);
    }

    private Plaats plaats(Mark waar) {
        return new Plaats(bestand, waar.getLine() + 1, waar.getColumn() + 1);
    }

    private Plaats plaats(int positie) {
        var ervoor = tekst.substring(0, Math.clamp(positie, 0, tekst.length()));
        int regel = (int) ervoor.chars().filter(teken -> teken == '\n').count() + 1;
        return new Plaats(bestand, regel, ervoor.length() - ervoor.lastIndexOf('\n'));
    }

    /** Reading any further is useless. */
    private static final class Gestopt extends RuntimeException {

        private final transient Plaats plaats;
        private final String zin;

        Gestopt(Plaats plaats, String zin) {
            super(zin, null, false, false);
            this.plaats = plaats;
            this.zin = zin;
        }
    }
}
