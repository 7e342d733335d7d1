package io.patentwatch.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A command that is over in seconds, and so never earns back what the virtual machine spends on
 * compiling it a second time, with all optimisations.
 *
 * <p>On two cores that is more than half of an import's processor time. HotSpot can be told by its
 * compiler control (JEP 165) to leave it; another virtual machine goes on as it likes.
 */
final class ShortRun {
  /** The most bytes of text that are read within seconds; with more, optimised code pays. */
  private static final long MOST_BYTES = 48L << 20;

  /** How many bytes of text one byte of a packed file stands for, at a guess. */
  private static final int UNPACKED = 10;

  private static final Pattern PACKED =
      Pattern.compile(".*\\.(zip|gz|xlsx)", Pattern.CASE_INSENSITIVE);

  private static final String ONLY_FIRST_COMPILER = "[{ match: [\"*.*\"], c2: { Exclude: true } }]";

  private ShortRun() {}

  /** Says that all there is to read are these files; for a process of its own. */
  static void expect(List<Path> files) {
    try {
      long bytes = 0;
      for (Path file : files) {
        boolean packed = PACKED.matcher(file.toString()).matches();
        bytes += Files.size(file) * (packed ? UNPACKED : 1);
      }
      if (bytes <= MOST_BYTES) {
        leaveSecondCompiler();
      }
    } catch (IOException | JMException otherMachine) {
      // Then it takes a little longer.
    }
  }

  private static void leaveSecondCompiler() throws IOException, JMException {
    Path directives = Files.createTempFile("patentwatch", ".json");
    try {
      Files.writeString(directives, ONLY_FIRST_COMPILER);
      Object unused =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "compilerDirectivesAdd",
                  new Object[] {new String[] {directives.toString()}},
                  new String[] {String[].class.getName()});
    } finally {
      Files.delete(directives);
    }
  }
}
