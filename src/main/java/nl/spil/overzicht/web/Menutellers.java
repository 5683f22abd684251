package nl.spil.overzicht.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.spil.gedeeld.web.KaderBijdrage.Teller;
import nl.spil.gedeeld.web.KaderBijdrage.Tellers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the menu counts, asked of the database by one function that asks once who asks (overzicht.tellers). */
@Component
class Menutellers implements Tellers {

    private static final String VRAAG =
            "select mijn_te_laat, te_laat, ongelezen, bewaren, leidt, inrichten from overzicht.tellers()";

    private final JdbcClient jdbc;

    Menutellers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Teller, Integer> tel() {
        return jdbc.sql(VRAAG)
                .query((rs, n) -> {
                    Map<Teller, Integer> uit = new EnumMap<>(Teller.class);
                    for (Teller teller : Teller.values()) {
                        Integer aantal = rs.getObject(teller.name().toLowerCase(Locale.ROOT), Integer.class);
                        if (aantal != null) uit.put(teller, aantal);
                    }
                    return uit;
                })
                .optional()
                .orElse(Map.of());
    }
}
