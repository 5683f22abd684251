package nl.spil.cast;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Imports;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Functievoorstellen;
import nl.spil.organisatie.Functievoorstellen.Voorstel;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Sessies;

/**
 * Reads the files of a school in, and lets a second beheerder agree to what waits for one. Where that waiting is the story itself
 * (ImportWebTest), the import is done without this.
 */
public final class Schoolinlezer {

    private final Imports imports;
    private final Functievoorstellen voorstellen;
    private final Accounts accounts;
    private final Sessies sessies;
    private final Taak taak;
    private final EigenaarDatabank databank;
    private final Map<UUID, UUID> tweede = new ConcurrentHashMap<>();

    Schoolinlezer(
            Imports imports,
            Functievoorstellen voorstellen,
            Accounts accounts,
            Sessies sessies,
            Taak taak,
            EigenaarDatabank databank) {
        this.imports = imports;
        this.voorstellen = voorstellen;
        this.accounts = accounts;
        this.sessies = sessies;
        this.taak = taak;
        this.databank = databank;
    }

    public Rapport importeer(UUID beheerder, List<Importbestand> bestanden) {
        Rapport rapport = imports.importeer(beheerder, bestanden);
        if (rapport.goed())
            akkoord(databank.jdbc()
                    .sql("select bestuur_id from toegang.account where id = ?")
                    .param(beheerder)
                    .query(UUID.class)
                    .single());
        return rapport;
    }

    /** A second beheerder, who is there for as long as this takes, agrees to everything that waits in this bestuur. */
    public synchronized void akkoord(UUID bestuur) {
        if (wachtend(bestuur) == 0) return;
        UUID wie = tweede.computeIfAbsent(
                bestuur,
                b -> taak.voor(
                        b,
                        () -> accounts.maakBeheerder(
                                b, "Tweede Beheer", "tweede." + b + "@beheer.example", "vier losse woorden hier")));
        sluit(wie, false);
        stapVanVroeger(wie);
        sessies.als(wie, ik -> {
            voorstellen.beslis(
                    ik,
                    voorstellen.open().stream()
                            .filter(Voorstel::mag)
                            .map(Voorstel::id)
                            .toList(),
                    true);
            return true;
        });
        sluit(wie, true);
        if (wachtend(bestuur) > 0) throw new AssertionError("er wacht nog een functie op akkoord");
    }

    private int wachtend(UUID bestuur) {
        return databank.jdbc()
                .sql(
                        "select count(*) from organisatie.functievoorstel where bestuur_id = ? and besloten_op is null and vervallen_op is null")
                .param(bestuur)
                .query(Integer.class)
                .single();
    }

    /** Who agrees, came in with a second step before it was asked. */
    private void stapVanVroeger(UUID account) {
        databank.jdbc().sql("""
                        insert into toegang.factor (id, bestuur_id, account_id, soort, naam, geheim, gemaakt_op)
                        select gen_random_uuid(), a.bestuur_id, a.id, 'app', 'telefoon', '\\x00', now() - interval '30 days' from toegang.account a
                         where a.id = ? and not exists (select 1 from toegang.factor f where f.account_id = a.id and f.weg_op is null)
                        """).param(account).update();
    }

    private void sluit(UUID account, boolean dicht) {
        databank.jdbc()
                .sql("update toegang.account set gesloten_op = case when ? then now() end where id = ?")
                .params(dicht, account)
                .update();
    }
}
