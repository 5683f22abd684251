package nl.spil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nl.spil.plan.Verschil.Blok;
import nl.spil.plan.Verschil.Soort;
import nl.spil.plan.Verschil.Stuk;
import org.junit.jupiter.api.Test;

class VerschilTest {

    @Test
    void alineas_die_in_beide_teksten_staan_hoeven_niet_gekozen_te_worden() {
        var blokken = Verschil.blokken("A\n\nB van mij\n\nC", "A\n\nB van haar\n\nC");

        assertThat(blokken).extracting(Blok::gelijk).containsExactly(true, false, true);
        assertThat(blokken.get(1).linkerTekst()).isEqualTo("B van mij");
        assertThat(blokken.get(1).rechterTekst()).isEqualTo("B van haar");
    }

    @Test
    void geen_alinea_van_een_van_beide_teksten_valt_weg() {
        String links = "Een\n\nTwee\n\nDrie\n\nVier";
        String rechts = "Nul\n\nTwee\n\nVier\n\nVijf";

        var blokken = Verschil.blokken(links, rechts);

        assertThat(blokken.stream().flatMap(b -> b.links().stream()))
                .containsExactlyElementsOf(Verschil.alineas(links));
        assertThat(blokken.stream().flatMap(b -> b.rechts().stream()))
                .containsExactlyElementsOf(Verschil.alineas(rechts));
    }

    @Test
    void het_verschil_per_woord_is_te_lezen_als_oud_en_als_nieuw() {
        String oud = "Noor komt op maandag vaak te laat op school.";
        String nieuw = "Noor komt op maandag op tijd op school, drie weken.";

        var stukken = Verschil.woorden(oud, nieuw);

        assertThat(tekst(stukken, Soort.NIEUW)).isEqualTo(oud);
        assertThat(tekst(stukken, Soort.WEG)).isEqualTo(nieuw);
        assertThat(stukken).extracting(Stuk::soort).contains(Soort.GELIJK, Soort.WEG, Soort.NIEUW);
    }

    @Test
    void heel_lange_teksten_leveren_nog_steeds_alles_op() {
        String oud = "woord ".repeat(3000).strip();
        String nieuw = "anders ".repeat(3000).strip();

        var stukken = Verschil.woorden(oud, nieuw);

        assertThat(tekst(stukken, Soort.NIEUW)).isEqualTo(oud);
        assertThat(tekst(stukken, Soort.WEG)).isEqualTo(nieuw);
    }

    private static String tekst(java.util.List<Stuk> stukken, Soort zonder) {
        return stukken.stream()
                .filter(s -> s.soort() != zonder)
                .map(Stuk::tekst)
                .collect(Collectors.joining());
    }
}
