import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processor time of processes, as the operating system keeps it. */
final class Rekenwerk {

    private static final double TIKKEN_PER_SECONDE = 100;

    private Rekenwerk() {}

    /** Seconds of user and system time of these processes until now. Ended children count with the parent that waited. */
    static double seconden(List<ProcessHandle> processen) {
        return processen.stream().mapToDouble(Rekenwerk::seconden).sum();
    }

    static List<ProcessHandle> metKinderen(ProcessHandle ouder) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(ouder), ouder.descendants()).toList();
    }

    private static double seconden(ProcessHandle proces) {
        try {
            String stat = Files.readString(Path.of("/proc/" + proces.pid() + "/stat"));
            String[] velden = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(velden[11]) + Long.parseLong(velden[12])) / TIKKEN_PER_SECONDE;
        } catch (IOException weg) {
            return 0;
        }
    }
}
