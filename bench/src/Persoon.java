import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody with a session, and what they open.
 *
 * @param ander number of a zaak, or meeting and agendapunt
 * @param zoek part of a rare name among their pupils
 */
record Persoon(String koekje, String leerling, String ander, String zoek) {

    private static final int MENSEN = 400;
    private static final int PER_MENS = 5;

    /** Real sessions of real accounts; at most four hundred people, each with some of the pupils that are theirs. */
    static List<Persoon> meldAan(Connection c, String rol) throws Exception {
        String[] deel = rol.split("-");
        String welke = deel.length == 1 ? "" : deel[1];
        String wie = deel[0].equals("ouder")
                ? "select r.account_id, r.leerling_id from toegang.relatie r where r.rol = 'ouder' and exists (select 1 from plan.plan p where p.leerling_id = r.leerling_id)"
                : "select r.account_id, m.leerling_id from toegang.relatie r join toegang.lidmaatschap m on m.groep_id = r.groep_id where r.rol = '" + deel[0] + "'";
        String ander = switch (welke) {
            case "opp" -> "select p.leerling_id, '' as ander from plan.plan p where p.staat = 'vastgesteld'";
            case "zaak" -> "select z.leerling_id, z.nummer as ander from zaak.zaak z where z.gesloten_op is null";
            case "punt" -> "select a.leerling_id, a.overleg_id || '/punten/' || a.id as ander from overleg.agendapunt a join overleg.overleg o on o.id = a.overleg_id where o.staat = 'bezig'";
            default -> "select l.id as leerling_id, '' as ander from organisatie.leerling l";
        };
        List<Persoon> uit = new ArrayList<>();
        try (Statement s = c.createStatement();
                PreparedStatement zet = c.prepareStatement("""
                        insert into toegang.sessie (token_hash, account_id, bestuur_id, wijze, verloopt_op)
                        select ?, a.id, a.bestuur_id, 'bench', now() + interval '1 day' from toegang.account a where a.id = ?
                        """)) {
            if (welke.equals("punt")) s.execute("update overleg.overleg set staat = 'bezig', begonnen_op = now() where staat = 'gepland' and soort = 'sot' and dag = (select min(dag) from overleg.overleg where staat = 'gepland' and soort = 'sot')");
            s.execute("drop table if exists wie, keus");
            s.execute("create temp table keus as select account_id from (select distinct account_id from (" + wie + ") w) x order by md5(account_id::text) limit " + MENSEN);
            s.execute("create temp table wie as select w.account_id, w.leerling_id, d.ander from (" + wie + ") w join (" + ander + ") d using (leerling_id) where w.account_id in (select account_id from keus)");
            Map<UUID, String> koekjes = new HashMap<>();
            try (ResultSet r = s.executeQuery("""
                    select k.account_id, x.leerling_id, x.ander, z.zoek from keus k
                     cross join lateral (select w.leerling_id, w.ander from wie w where w.account_id = k.account_id order by md5(w.leerling_id::text) limit %d) x
                     cross join lateral (select lower(left(coalesce(max(l.achternaam) filter (where l.achternaam like 'Q%%'), 'zzqqxx'), 6)) as zoek
                                           from wie w join organisatie.leerling l on l.id = w.leerling_id where w.account_id = k.account_id) z
                    """.formatted(PER_MENS))) {
                while (r.next()) {
                    UUID account = r.getObject(1, UUID.class);
                    if (!koekjes.containsKey(account)) koekjes.put(account, sessie(zet, account));
                    uit.add(new Persoon(koekjes.get(account), r.getString(2), r.getString(3), r.getString(4)));
                }
            }
            zet.executeBatch();
        }
        if (uit.isEmpty()) throw new SQLException("Niemand is " + rol);
        return uit;
    }

    private static String sessie(PreparedStatement zet, UUID account) throws Exception {
        String token = UUID.randomUUID().toString().replace("-", "");
        zet.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        zet.setObject(2, account);
        zet.addBatch();
        return "spil=" + token;
    }
}
