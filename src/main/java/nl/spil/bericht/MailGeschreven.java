package nl.spil.bericht;

import java.util.UUID;

/** A mail waits to be sent after the commit of this transaction. */
record MailGeschreven(UUID bestuur) {}
