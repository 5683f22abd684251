package nl.spil.schoolplan.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Knoop.Veld;
import nl.spil.schoolplan.yaml.Knoop.Waarde;
import org.jspecify.annotations.Nullable;

/**
 * Lays a plan over the plan it inherits from. Lists whose parts have an {@code id} are merged part by part; everything
 * else that the child names replaces what the parent has (docs/schoolplan.md, "Erven").
 */
public final class Erfenis {

    private static final String VERVALT = "vervalt";

    private final Fouten fouten;

    public Erfenis(Fouten fouten) {
        this.fouten = fouten;
    }

    /** A plan without a parent, checked in the same way. */
    public Groep zonderOuder(Groep kind) {
        return overGroep(new Groep(Map.of(), null, kind.plaats()), kind);
    }

    /** The child's plan laid over the parent's. */
    public Groep erf(Groep ouder, Groep kind) {
        return overGroep(ouder, kind);
    }

    private Groep overGroep(Groep ouder, Groep kind) {
        var velden = new LinkedHashMap<>(ouder.velden());
        kind.velden().forEach((sleutel, veld) -> {
            if (veld.waarde() instanceof Waarde waarde && waarde.leeg() && velden.containsKey(sleutel)) {
                velden.remove(sleutel);
            } else if (sleutel.equals(Schakelwerk.REGELT)) {
                // A piece of plan that is laid over the whole only when its switch stands so.
                velden.put(sleutel, veld);
            } else {
                velden.put(sleutel, new Veld(veld.plaats(), overKnoop(velden.get(sleutel), veld.waarde())));
            }
        });
        return new Groep(velden, kind.bron() != null ? kind.bron() : ouder.bron(), kind.plaats());
    }

    private Knoop overKnoop(@Nullable Veld ouder, Knoop kind) {
        if (!(kind instanceof Rij rij && rij.heeftIds())) {
            return kind;
        }
        var geerfd = ouder != null && ouder.waarde() instanceof Rij bijOuder && bijOuder.heeftIds()
                ? bijOuder.groepen()
                : List.<Groep>of();
        return new Rij(List.copyOf(overRij(geerfd, rij.groepen())), rij.plaats());
    }

    /**
     * Parts of the parent keep their place. A new part comes right after the part that stands before it in the child,
     * else right before the part that follows it, else at the end.
     */
    private List<Groep> overRij(List<Groep> ouders, List<Groep> kinderen) {
        weigerDubbele(kinderen);
        var ids = ouders.stream().map(Erfenis::id).collect(Collectors.toSet());
        var uitkomst = new ArrayList<>(ouders);
        var wachtend = new ArrayList<Groep>();
        int vorige = -1;
        for (var kind : kinderen) {
            int plek = plek(uitkomst, id(kind));
            if (vervalt(kind)) {
                if (plek < 0) {
                    fouten.meld(kind.plaats(), vervaltNiet(kind, ids));
                } else {
                    uitkomst.remove(plek);
                    vorige = plek <= vorige ? vorige - 1 : vorige;
                }
            } else if (plek >= 0) {
                uitkomst.set(plek, gewijzigd(uitkomst.get(plek), kind));
                uitkomst.addAll(plek, wachtend);
                vorige = plek + wachtend.size();
                wachtend.clear();
            } else if (vorige >= 0) {
                uitkomst.add(++vorige, zonderOuder(kind));
            } else {
                wachtend.add(zonderOuder(kind));
            }
        }
        uitkomst.addAll(wachtend);
        return uitkomst;
    }

    private Groep gewijzigd(Groep ouder, Groep kind) {
        if (kind.bron() == null && ouder.bron() != null) {
            fouten.meld(
                    kind.plaats(),
                    "De wijziging van '%s' noemt geen bron: zet erbij in welk document en welke paragraaf dit staat."
                            .formatted(id(kind)));
        }
        return overGroep(ouder, kind);
    }

    private void weigerDubbele(List<Groep> kinderen) {
        Set<String> gezien = new HashSet<>();
        for (var kind : kinderen) {
            if (!gezien.add(id(kind))) {
                fouten.meld(
                        kind.plaatsVan(Groep.ID),
                        "'%s' staat twee keer in deze lijst; geef elk onderdeel een eigen id.".formatted(id(kind)));
            }
        }
    }

    private static String vervaltNiet(Groep kind, Set<String> bekend) {
        return "'%s' kan niet vervallen: het plan waarvan dit erft kent het niet.%s"
                .formatted(id(kind), Suggestie.voor(id(kind), bekend));
    }

    private static boolean vervalt(Groep kind) {
        return kind.tekst(VERVALT)
                .filter(waarde -> waarde.equals("ja") || waarde.equals("true"))
                .isPresent();
    }

    private static int plek(List<Groep> groepen, String id) {
        for (int i = 0; i < groepen.size(); i++) {
            if (id(groepen.get(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static String id(Groep groep) {
        return groep.tekst(Groep.ID).orElse("");
    }
}
