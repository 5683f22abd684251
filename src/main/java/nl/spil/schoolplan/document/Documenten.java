package nl.spil.schoolplan.document;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Regel;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of the schools of a bestuur, each beside its plan. */
@Component
public class Documenten {

    private static final int BEWAARDE_VOORSTELLEN = 16;
    private static final int LANGSTE_NAAM = 200;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Documentlezer lezer;

    /** Proposals by document and version of the plan, which both never change. */
    private final Map<String, Map<Integer, List<Voorstel>>> voorstellen = new ConcurrentHashMap<>();

    Documenten(JdbcClient jdbc, Klok klok, Documentlezer lezer) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.lezer = lezer;
    }

    private record Kop(UUID id, int nummer, String naam, String soort, String door, Timestamp op) {}

    private record Rij(UUID id, Passage passage, String gelijkenis, int vorige) {}

    private record Besluit(
            UUID passage,
            boolean achtergrond,
            String hoofdstuk,
            String regel,
            boolean aan,
            String reden,
            boolean overgenomen,
            String door,
            Timestamp op) {}

    /** The document beside this plan as people left it; nothing when nobody brought one. */
    @Transactional(readOnly = true)
    public Optional<Document> naast(Planversie plan) {
        return kop(plan.sleutel()).map(kop -> lees(kop, plan));
    }

    /**
     * Takes in a document, or a later version of it: what people decided about a passage that is still there comes along.
     *
     * @throws Onleesbaar with the reason, when it cannot be split; then nothing changed
     */
    @Transactional(noRollbackFor = Onleesbaar.class)
    public int neemOp(Bezoeker wie, String sleutel, String bestandsnaam, byte[] bytes) {
        Documentlezer.Inhoud inhoud = lezer.lees(bytes);
        Optional<Kop> vorige = kop(sleutel);
        List<Rij> oud = vorige.map(k -> rijen(k.id())).orElse(List.of());
        Map<Integer, Herkenning.Uitkomst> herkend =
                Herkenning.van(oud.stream().map(Rij::passage).toList(), inhoud.passages());
        UUID id = Ids.nieuw();
        int nummer = vorige.map(Kop::nummer).orElse(0) + 1;
        jdbc.sql("""
                insert into schoolplan.document (id, bestuur_id, sleutel, nummer, naam, soort, account_id, door, op)
                values (:id, :bestuur, :sleutel, :nummer, :naam, :soort, :wie, :door, :op)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("sleutel", sleutel)
                .param("nummer", nummer)
                .param(
                        "naam",
                        bestandsnaam.length() > LANGSTE_NAAM ? bestandsnaam.substring(0, LANGSTE_NAAM) : bestandsnaam)
                .param("soort", inhoud.soort())
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("op", nu())
                .update();
        schrijf(wie, id, inhoud.passages(), herkend);
        vorige.ifPresent(k -> neemMee(wie, k.id(), id));
        return nummer;
    }

    private void schrijf(
            Bezoeker wie, UUID document, List<Passage> passages, Map<Integer, Herkenning.Uitkomst> herkend) {
        int n = passages.size();
        UUID[] ids = new UUID[n];
        Integer[] volgorde = new Integer[n];
        Integer[] bladzijde = new Integer[n];
        String[][] tekst = new String[6][n];
        Integer[] vorige = new Integer[n];
        for (int i = 0; i < n; i++) {
            Passage p = passages.get(i);
            Herkenning.Uitkomst was = herkend.get(p.volgorde());
            ids[i] = Ids.nieuw();
            volgorde[i] = p.volgorde();
            bladzijde[i] = p.bladzijde();
            tekst[0][i] = p.hoofdstuk();
            tekst[1][i] = p.paragraaf();
            tekst[2][i] = p.pad();
            tekst[3][i] = p.soort().name().toLowerCase(Locale.ROOT);
            tekst[4][i] = p.tekst();
            tekst[5][i] = was == null ? "eerste" : was.gelijkenis().name().toLowerCase(Locale.ROOT);
            vorige[i] = was == null || was.vorige() == 0 ? null : was.vorige();
        }
        jdbc.sql("""
                insert into schoolplan.passage
                       (id, bestuur_id, document_id, volgorde, bladzijde, hoofdstuk, paragraaf, pad, soort, tekst, gelijkenis, vorige)
                select p.id, :bestuur, :document, p.volgorde, p.bladzijde, p.hoofdstuk, p.paragraaf, p.pad, p.soort, p.tekst, p.gelijkenis, p.vorige
                  from unnest(:ids::uuid[], :volgorde::int[], :bladzijde::int[], :hoofdstuk::text[], :paragraaf::text[], :pad::text[],
                              :soort::text[], :tekst::text[], :gelijkenis::text[], :vorige::int[])
                       as p(id, volgorde, bladzijde, hoofdstuk, paragraaf, pad, soort, tekst, gelijkenis, vorige)""")
                .param("bestuur", wie.bestuurId())
                .param("document", document)
                .param("ids", ids)
                .param("volgorde", volgorde)
                .param("bladzijde", bladzijde)
                .param("hoofdstuk", tekst[0])
                .param("paragraaf", tekst[1])
                .param("pad", tekst[2])
                .param("soort", tekst[3])
                .param("tekst", tekst[4])
                .param("gelijkenis", tekst[5])
                .param("vorige", vorige)
                .update();
    }

    private void neemMee(Bezoeker wie, UUID oud, UUID nieuw) {
        jdbc.sql("""
                insert into schoolplan.koppeling (bestuur_id, passage_id, soort, hoofdstuk, regel, aan, reden, herkomst, account_id, door, op)
                select k.bestuur_id, n.id, k.soort, k.hoofdstuk, k.regel, k.aan, k.reden, 'overgenomen', :wie, k.door, k.op
                  from (select distinct on (passage_id, soort, hoofdstuk, regel) * from schoolplan.koppeling
                         order by passage_id, soort, hoofdstuk, regel, nr desc) k
                  join schoolplan.passage o on o.id = k.passage_id and o.document_id = :oud
                  join schoolplan.passage n on n.document_id = :nieuw and n.vorige = o.volgorde""")
                .param("wie", wie.accountId())
                .param("oud", oud)
                .param("nieuw", nieuw)
                .update();
    }

    /** Says that the passage belongs to the rule. Saying it twice changes nothing. */
    @Transactional
    public void koppel(Bezoeker wie, Planversie plan, int volgorde, String regel) {
        Document document = naast(plan).orElseThrow(NietGevonden::new);
        Belofte belofte = document.belofte(volgorde).orElseThrow(NietGevonden::new);
        if (!regels(plan).containsKey(regel)) throw new NietGevonden();
        if (belofte.koppelingen().stream().anyMatch(k -> k.sleutel().equals(regel))) return;
        boolean voorgesteld =
                belofte.voorstellen().stream().anyMatch(v -> v.sleutel().equals(regel));
        besluit(wie, document, List.of(volgorde), List.of(regel), true, voorgesteld ? "voorstel" : "hand");
    }

    /** Says that the passage does not belong to the rule, whether somebody linked it or Spil proposed it. */
    @Transactional
    public void ontkoppel(Bezoeker wie, Planversie plan, int volgorde, String regel) {
        Document document = naast(plan).orElseThrow(NietGevonden::new);
        Belofte belofte = document.belofte(volgorde).orElseThrow(NietGevonden::new);
        boolean bekend = regels(plan).containsKey(regel)
                || belofte.koppelingen().stream().anyMatch(k -> k.sleutel().equals(regel));
        if (!bekend) throw new NietGevonden();
        besluit(wie, document, List.of(volgorde), List.of(regel), false, "hand");
    }

    /**
     * Confirms the first proposal of every passage that has a sound one and no rule yet.
     *
     * @param hoofdstuk in this chapter; empty for the whole document
     * @return how many
     */
    @Transactional
    public int bevestig(Bezoeker wie, Planversie plan, String hoofdstuk) {
        Document document = naast(plan).orElseThrow(NietGevonden::new);
        List<Belofte> sterk = document.beloften().stream()
                .filter(Belofte::sterk)
                .filter(b -> hoofdstuk.isEmpty() || b.passage().hoofdstuk().equals(hoofdstuk))
                .toList();
        besluit(
                wie,
                document,
                sterk.stream().map(b -> b.passage().volgorde()).toList(),
                sterk.stream().map(b -> b.voorstellen().getFirst().sleutel()).toList(),
                true,
                "voorstel");
        return sterk.size();
    }

    private void besluit(
            Bezoeker wie,
            Document document,
            List<Integer> volgorde,
            List<String> regels,
            boolean aan,
            String herkomst) {
        jdbc.sql("""
                insert into schoolplan.koppeling (bestuur_id, passage_id, soort, hoofdstuk, regel, aan, herkomst, account_id, door, op)
                select p.bestuur_id, p.id, 'regel', split_part(w.regel, '/', 1), split_part(w.regel, '/', 2), :aan, :herkomst, :wie, :door, :op
                  from unnest(:volgorde::int[], :regels::text[]) as w(volgorde, regel)
                  join schoolplan.passage p on p.document_id = :document and p.volgorde = w.volgorde""")
                .param("aan", aan)
                .param("herkomst", herkomst)
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("op", nu())
                .param("volgorde", volgorde.toArray(Integer[]::new))
                .param("regels", regels.toArray(String[]::new))
                .param("document", document.id())
                .update();
    }

    /** Says that the passage needs no rule, and why; an empty reason takes that back. */
    @Transactional
    public void achtergrond(Bezoeker wie, Planversie plan, int volgorde, String reden) {
        Document document = naast(plan).orElseThrow(NietGevonden::new);
        if (document.belofte(volgorde).isEmpty()) throw new NietGevonden();
        jdbc.sql("""
                insert into schoolplan.koppeling (bestuur_id, passage_id, soort, aan, reden, herkomst, account_id, door, op)
                select p.bestuur_id, p.id, 'achtergrond', :aan, :reden, 'hand', :wie, :door, :op
                  from schoolplan.passage p where p.document_id = :document and p.volgorde = :volgorde""")
                .param("aan", !reden.isEmpty())
                .param("reden", reden)
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("op", nu())
                .param("document", document.id())
                .param("volgorde", volgorde)
                .update();
    }

    private Document lees(Kop kop, Planversie plan) {
        List<Rij> rijen = rijen(kop.id());
        Map<String, Regel> regels = regels(plan);
        Map<UUID, List<Besluit>> besluiten = besluiten(kop.id());
        List<Passage> passages = rijen.stream().map(Rij::passage).toList();
        Map<Integer, List<Voorstel>> voorgesteld = voorstellen(kop.id(), plan, passages);
        List<Belofte> beloften = new ArrayList<>();
        Set<Integer> gebleven = new HashSet<>();
        for (Rij r : rijen) {
            gebleven.add(r.vorige());
            beloften.add(belofte(
                    r,
                    besluiten.getOrDefault(r.id(), List.of()),
                    voorgesteld.getOrDefault(r.passage().volgorde(), List.of()),
                    regels));
        }
        List<Passage> verdwenen = kop.nummer() == 1
                ? List.of()
                : vorige(plan.sleutel(), kop.nummer()).stream()
                        .filter(p -> !gebleven.contains(p.volgorde()))
                        .toList();
        return new Document(
                kop.id(),
                plan.sleutel(),
                kop.nummer(),
                kop.naam(),
                kop.soort(),
                kop.door(),
                kop.op().toInstant(),
                List.copyOf(beloften),
                verdwenen);
    }

    private static Belofte belofte(
            Rij r, List<Besluit> besluiten, List<Voorstel> voorstellen, Map<String, Regel> regels) {
        List<Belofte.Koppeling> koppelingen = new ArrayList<>();
        Set<String> gezegd = new HashSet<>();
        Belofte.@Nullable Achtergrond achtergrond = null;
        for (Besluit b : besluiten) {
            String sleutel = b.hoofdstuk() + "/" + b.regel();
            gezegd.add(sleutel);
            if (!b.aan()) continue;
            if (b.achtergrond()) achtergrond = new Belofte.Achtergrond(b.reden(), b.door(), b.op().toInstant());
            else
                koppelingen.add(new Belofte.Koppeling(
                        b.hoofdstuk(), b.regel(), regels.get(sleutel), b.door(), b.op().toInstant(), b.overgenomen()));
        }
        return new Belofte(
                r.passage(),
                r.gelijkenis().equals("bijna"),
                r.gelijkenis().equals("nieuw"),
                List.copyOf(koppelingen),
                achtergrond,
                voorstellen.stream().filter(v -> !gezegd.contains(v.sleutel())).toList());
    }

    private Map<Integer, List<Voorstel>> voorstellen(UUID document, Planversie plan, List<Passage> passages) {
        if (voorstellen.size() > BEWAARDE_VOORSTELLEN) voorstellen.clear();
        return voorstellen.computeIfAbsent(
                document + "/" + plan.id(), k -> Koppelaar.voorstellen(passages, Planlezing.van(plan.plan())));
    }

    /** Every rule of the plan by chapter and id. */
    private static Map<String, Regel> regels(Planversie plan) {
        Map<String, Regel> uit = new HashMap<>();
        Planlezing.van(plan.plan())
                .hoofdstukken()
                .forEach(h -> h.regels().forEach(r -> uit.putIfAbsent(h.id() + "/" + r.id(), r)));
        return uit;
    }

    private Optional<Kop> kop(String sleutel) {
        return jdbc.sql("""
                select id, nummer, naam, soort, door, op from schoolplan.document
                 where sleutel = :sleutel order by nummer desc limit 1""")
                .param("sleutel", sleutel)
                .query((rs, n) -> new Kop(
                        rs.getObject(1, UUID.class),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6)))
                .optional();
    }

    private List<Rij> rijen(UUID document) {
        return jdbc.sql("""
                select id, volgorde, bladzijde, hoofdstuk, paragraaf, pad, soort, tekst, gelijkenis, vorige
                  from schoolplan.passage where document_id = :document order by volgorde""")
                .param("document", document)
                .query((rs, n) -> new Rij(
                        rs.getObject(1, UUID.class),
                        new Passage(
                                rs.getInt(2),
                                rs.getInt(3),
                                rs.getString(4),
                                rs.getString(5),
                                rs.getString(6),
                                Passage.Soort.valueOf(rs.getString(7).toUpperCase(Locale.ROOT)),
                                rs.getString(8)),
                        rs.getString(9),
                        rs.getInt(10)))
                .list();
    }

    private List<Passage> vorige(String sleutel, int nummer) {
        return jdbc.sql("select id from schoolplan.document where sleutel = :sleutel and nummer = :nummer")
                .param("sleutel", sleutel)
                .param("nummer", nummer - 1)
                .query(UUID.class)
                .optional()
                .map(id -> rijen(id).stream().map(Rij::passage).toList())
                .orElse(List.of());
    }

    private Map<UUID, List<Besluit>> besluiten(UUID document) {
        return jdbc
                .sql("""
                select distinct on (k.passage_id, k.soort, k.hoofdstuk, k.regel)
                       k.passage_id, k.soort = 'achtergrond', k.hoofdstuk, k.regel, k.aan, k.reden, k.herkomst = 'overgenomen', k.door, k.op
                  from schoolplan.koppeling k join schoolplan.passage p on p.id = k.passage_id
                 where p.document_id = :document
                 order by k.passage_id, k.soort, k.hoofdstuk, k.regel, k.nr desc""")
                .param("document", document)
                .query((rs, n) -> new Besluit(
                        rs.getObject(1, UUID.class),
                        rs.getBoolean(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getBoolean(5),
                        rs.getString(6),
                        rs.getBoolean(7),
                        rs.getString(8),
                        rs.getTimestamp(9)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Besluit::passage));
    }

    private Timestamp nu() {
        return Timestamp.from(klok.nu());
    }
}
