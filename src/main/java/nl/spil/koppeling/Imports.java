package nl.spil.koppeling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Verwerking.Uitkomst;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Sessies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Importing a school year. Checking is the real import, rolled back; so what the check promises is what applying does. Both
 * run in the background as the beheerder who asked, in one transaction each.
 */
@Component
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Importregister register;
    private final Inlezer inlezer;
    private final Controle controle;
    private final Verwerking verwerking;
    private final Sessies sessies;
    private final Taak taak;
    private final Klok klok;
    private final JdbcClient jdbc;

    Imports(
            Importregister register,
            Inlezer inlezer,
            Controle controle,
            Verwerking verwerking,
            Sessies sessies,
            Taak taak,
            Klok klok,
            JdbcClient jdbc) {
        this.register = register;
        this.inlezer = inlezer;
        this.controle = controle;
        this.verwerking = verwerking;
        this.sessies = sessies;
        this.taak = taak;
        this.klok = klok;
        this.jdbc = jdbc;
    }

    /** Takes in the files and starts checking them as soon as they are safe in the database. */
    @Transactional
    public UUID ontvang(Bezoeker wie, List<Importbestand> bestanden) {
        UUID id = register.bewaar(wie, bestanden);
        naCommit(wie, id, false);
        return id;
    }

    /** Starts applying a checked import. Nothing happens when it is not waiting for that, for instance because it already runs. */
    @Transactional
    public void pasToe(Bezoeker wie, UUID id) {
        if (register.zet(id, Importstaat.GECONTROLEERD, Importstaat.TOEPASSEN)) naCommit(wie, id, true);
    }

    /** Checks again after a server stopped half-way. */
    @Transactional
    public void hervat(Bezoeker wie, UUID id) {
        Import nu = register.lees(id).orElseThrow(NietGevonden::new);
        if (nu.stil() && register.zet(id, nu.staat(), Importstaat.CONTROLEREN)) naCommit(wie, id, false);
    }

    @Transactional
    public void trekIn(UUID id) {
        Import nu = register.lees(id).orElseThrow(NietGevonden::new);
        if (nu.staat() == Importstaat.GECONTROLEERD || nu.stil())
            register.klaar(id, Importstaat.INGETROKKEN, nu.rapport());
    }

    public Optional<Import> lees(UUID id) {
        return register.lees(id);
    }

    public List<Import> recente(int aantal) {
        return register.recente(aantal);
    }

    /** Imports at once and waits, outside a request: all of it, or nothing and a report that says why. */
    public Rapport importeer(UUID beheerder, List<Importbestand> bestanden) {
        try {
            return sessies.als(beheerder, wie -> {
                Rapport rapport = verwerk(wie, bestanden, true, Voortgang.STIL);
                if (!rapport.goed()) throw new Teruggedraaid(rapport);
                return rapport;
            });
        } catch (Teruggedraaid e) {
            return e.rapport();
        }
    }

    private void naCommit(Bezoeker wie, UUID id, boolean voorgoed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("import-" + id).start(() -> loop(wie, id, voorgoed));
            }
        });
    }

    private void loop(Bezoeker beheerder, UUID id, boolean voorgoed) {
        Voortgang voortgang = (gedaan, totaal, stap) ->
                taak.voor(beheerder.bestuurId(), () -> register.voortgang(id, gedaan, totaal, stap));
        try {
            sessies.als(beheerder.accountId(), wie -> {
                Rapport rapport = verwerk(wie, register.bestanden(id), voorgoed, voortgang);
                if (!voorgoed || !rapport.goed()) throw new Teruggedraaid(rapport);
                register.klaar(id, Importstaat.TOEGEPAST, rapport);
                return rapport;
            });
        } catch (Teruggedraaid e) {
            Importstaat staat = e.rapport().goed() ? Importstaat.GECONTROLEERD : Importstaat.AFGEKEURD;
            taak.voor(beheerder.bestuurId(), () -> register.klaar(id, staat, e.rapport()));
        } catch (RuntimeException e) {
            LOG.error("Import {} is mislukt; er is niets veranderd", id, e);
            taak.voor(beheerder.bestuurId(), () -> register.klaar(id, Importstaat.MISLUKT, null));
        }
    }

    private Rapport verwerk(Bezoeker wie, List<Importbestand> bestanden, boolean voorgoed, Voortgang voortgang) {
        Bevindingen fouten = new Bevindingen();
        List<String> opmerkingen = new ArrayList<>();
        if (!alleen(wie)) {
            fouten.meld(
                    "",
                    0,
                    "",
                    "Er loopt al een import van dit bestuur. Wacht tot die klaar is en lever de bestanden opnieuw in.");
            return rapport(fouten, opmerkingen, Uitkomst.NIETS);
        }
        Map<Bestand, Importbestand> per = herken(bestanden, fouten);
        inlezer.maakTabellen();
        int n = 0;
        for (Bestand b : per.keySet()) {
            voortgang.meld(n++, per.size(), b.bestandsnaam() + " lezen");
            int rijen = inlezer.lees(b, per.get(b).inhoud(), fouten);
            if (rijen == 0 && b == Bestand.LEERLINGEN && fouten.leeg()) {
                fouten.meld(b, 0, "", "Er staat geen enkele leerling in. Zonder leerlingen is er niets te importeren.");
            }
        }
        LocalDate dag = klok.vandaag();
        // Also after unreadable cells, as long as every file is there: somebody wants all errors at once.
        if (volledig(per)) {
            voortgang.meld(0, 1, "bestanden met elkaar vergelijken");
            controle.controleer(dag, fouten);
            if (fouten.leeg()) opmerkingen.addAll(controle.opmerkingen(dag));
        }
        if (!fouten.leeg()) return rapport(fouten, opmerkingen, Uitkomst.NIETS);
        return rapport(fouten, opmerkingen, verwerking.verwerk(wie, dag, voorgoed, voortgang));
    }

    private static Rapport rapport(Bevindingen fouten, List<String> opmerkingen, Uitkomst uitkomst) {
        List<Bevinding> gesorteerd = fouten.lijst().stream()
                .sorted(Comparator.comparing(Bevinding::bestand).thenComparingInt(Bevinding::rij))
                .toList();
        List<String> alle = Stream.concat(opmerkingen.stream(), uitkomst.opmerkingen().stream())
                .toList();
        return new Rapport(gesorteerd, fouten.aantal(), alle, uitkomst.tellingen(), uitkomst.geschreven());
    }

    /** Two imports of one bestuur would each end what the other begins. */
    private boolean alleen(Bezoeker wie) {
        // Everything here is a join of whole sets, and tables filled a moment ago have no statistics yet: a planner
        // that thinks
        // they are empty would choose a loop in a loop.
        jdbc.sql(
                        "select set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true), set_config('plan_cache_mode', 'auto', true), set_config('jit', 'off', true)")
                .query((rs, n) -> n)
                .single();
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("spil.import." + wie.bestuurId())
                .query(Boolean.class)
                .single();
    }

    private static boolean volledig(Map<Bestand, Importbestand> per) {
        return Stream.of(Bestand.values()).allMatch(b -> !b.moet() || per.containsKey(b));
    }

    private static Map<Bestand, Importbestand> herken(List<Importbestand> bestanden, Bevindingen fouten) {
        Map<Bestand, Importbestand> per = new EnumMap<>(Bestand.class);
        for (Importbestand b : bestanden) {
            Optional<Bestand> soort = Bestand.van(b.naam());
            if (soort.isEmpty()) {
                fouten.meld(b.naam(), 0, "", "Dit bestand hoort niet bij een import. De namen zijn: " + namen() + ".");
            } else if (per.putIfAbsent(soort.get(), b) != null) {
                fouten.meld(
                        b.naam(),
                        0,
                        "",
                        "Er is al een bestand met " + soort.get().sleutel() + ". Kies er één.");
            }
        }
        for (Bestand b : Bestand.values()) {
            if (b.moet() && !per.containsKey(b)) {
                fouten.meld(
                        b, 0, "", "Het bestand " + b.bestandsnaam() + " ontbreekt. Kies alle bestanden in één keer.");
            }
        }
        return per;
    }

    private static String namen() {
        return Stream.of(Bestand.values()).map(Bestand::bestandsnaam).collect(Collectors.joining(", "));
    }

    /** Carries the report out of a transaction that must not commit. */
    private static final class Teruggedraaid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Rapport rapport;

        Teruggedraaid(Rapport rapport) {
            super("teruggedraaid", null, false, false);
            this.rapport = rapport;
        }

        Rapport rapport() {
            return rapport;
        }
    }
}
