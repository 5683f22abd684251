package nl.spil.organisatie;

import java.util.List;
import java.util.UUID;

/** An import changed who is enrolled; told in its own transaction, by the beheerder who ran it. */
public record LeerlingenGeimporteerd(UUID bestuurId, List<UUID> nieuw, List<UUID> vertrokken) {}
