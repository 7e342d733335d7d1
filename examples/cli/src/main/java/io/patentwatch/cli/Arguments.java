package io.patentwatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed.
 *
 * <p>Java decodes them by the locale. Under the bare POSIX one, usual in containers, everything
 * beyond ASCII is lost; Linux still has the bytes.
 */
final class Arguments {
  private Arguments() {}

  static String[] ofProcess(String[] decoded) {
    if (Arrays.stream(decoded).allMatch(Arguments::isCertain)) {
      return decoded;
    }
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc/self/cmdline"));
      List<String> all = List.of(new String(line, StandardCharsets.UTF_8).split("\0", -1));
      // The line ends with a zero, so the last piece is no argument.
      int end = all.size() - 1;
      return all.subList(end - decoded.length, end).toArray(String[]::new);
    } catch (IOException | RuntimeException e) {
      return decoded;
    }
  }

  private static boolean isCertain(String argument) {
    return "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))
        || argument.chars().allMatch(c -> c < 0x80);
  }
}
