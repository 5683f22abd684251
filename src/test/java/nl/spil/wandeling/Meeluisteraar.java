package nl.spil.wandeling;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import org.slf4j.LoggerFactory;

/** Reads everything the application writes to its log, causes included. */
final class Meeluisteraar extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    final Queue<String> gehoord = new ConcurrentLinkedQueue<>();
    final Queue<String> fouten = new ConcurrentLinkedQueue<>();

    static Meeluisteraar begin() {
        Meeluisteraar oor = new Meeluisteraar();
        Logger wortel = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        oor.setContext(wortel.getLoggerContext());
        oor.start();
        wortel.addAppender(oor);
        return oor;
    }

    @Override
    protected void append(ILoggingEvent event) {
        StringBuilder tekst = new StringBuilder(event.getLoggerName() + ": " + event.getFormattedMessage());
        for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
            tekst.append(" | ").append(t.getClassName()).append(": ").append(t.getMessage());
        }
        if (event.getLevel().isGreaterOrEqual(ch.qos.logback.classic.Level.ERROR)) fouten.add(tekst.toString());
        Matcher m = Kanarie.PATROON.matcher(tekst);
        if (m.find()) gehoord.add(m.group() + " in het log: " + tekst);
    }

    @Override
    public void close() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this);
        stop();
    }
}
