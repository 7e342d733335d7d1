package io.patentwatch.internal.merge;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Location;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The names of persons whose data were erased, as digests under a key of the library's own; used by
 * one thread.
 *
 * <p>Names are compared without width, case and blanks. The digests tell a name that comes in again
 * from others; they can't be read back, but who has the library can try a guess.
 */
public final class ErasedNames {
  /** The name of the piece of reference data that they are kept in. */
  public static final String PIECE = "erased-names";

  private static final int KEY_BYTES = 16;
  private static final int PSEUDONYM_DIGITS = 12;

  private final byte[] key;
  private final Mac mac;
  private final Map<String, Integer> lengths;
  private final Set<Integer> windows;

  private ErasedNames(byte[] key, Map<String, Integer> lengths) {
    this.key = key;
    this.lengths = lengths;
    this.windows = new TreeSet<>(lengths.values()).descendingSet();
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }

  /** Those that a library keeps, of its pieces of reference data. */
  public static ErasedNames of(Map<String, byte[]> pieces) {
    byte[] piece = pieces.get(PIECE);
    if (piece == null) {
      byte[] key = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(key);
      return new ErasedNames(key, Map.of());
    }
    List<String> lines = new String(piece, StandardCharsets.UTF_8).lines().toList();
    Map<String, Integer> lengths = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int blank = line.indexOf(' ');
      lengths.put(line.substring(0, blank), Integer.parseInt(line.substring(blank + 1)));
    }
    return new ErasedNames(HexFormat.of().parseHex(lines.get(0)), lengths);
  }

  /** These and one more. */
  public ErasedNames and(String name) {
    Map<String, Integer> more = new TreeMap<>(lengths);
    String folded = folded(name);
    more.put(digest(folded), folded.codePointCount(0, folded.length()));
    return new ErasedNames(key, more);
  }

  /** As a library keeps them. */
  public byte[] toPiece() {
    String lines =
        lengths.entrySet().stream()
            .map(name -> "\n" + name.getKey() + " " + name.getValue())
            .collect(Collectors.joining());
    return (HexFormat.of().formatHex(key) + lines).getBytes(StandardCharsets.UTF_8);
  }

  /** What stands in the place of a name, if it is one of these. */
  public Optional<String> pseudonym(String name) {
    String folded = folded(name);
    if (!windows.contains(folded.codePointCount(0, folded.length()))) {
      return Optional.empty();
    }
    String digest = digest(folded);
    return lengths.containsKey(digest)
        ? Optional.of("erased-" + digest.substring(0, PSEUDONYM_DIGITS))
        : Optional.empty();
  }

  /**
   * A statement without the names. Addresses of their bearers are cut down to the divisions that
   * they were located in, so that figures stay what they were; where that would not locate them
   * alike, nothing is left of them.
   */
  public Statement erased(Statement statement, AddressLocator locator) {
    if (statement instanceof PatentRecord record) {
      return erased(record, locator);
    }
    if (statement instanceof AgreementRecord agreed) {
      return new AgreementRecord(
          agreed.provenance(),
          agreed.number(),
          agreed.kind(),
          erased(agreed.from(), locator),
          erased(agreed.to(), locator),
          agreed.effective(),
          agreed.ended(),
          agreed.amount(),
          agreed.patents(),
          agreed.trademarks());
    }
    return statement;
  }

  /** A record without the names. */
  public PatentRecord erased(PatentRecord record, AddressLocator locator) {
    return new PatentRecord(
        record.provenance(),
        record.statedOn(),
        record.application(),
        record.publication(),
        record.type(),
        record.title(),
        record.abstractText(),
        record.applicants().stream().map(party -> erased(party, locator)).toList(),
        record.holders().stream().map(party -> erased(party, locator)).toList(),
        names(record.inventors()),
        names(record.agents()),
        record.filed(),
        record.granted(),
        record.priorities(),
        record.ipc(),
        record.cpc(),
        record.locarno(),
        record.events().stream().map(this::erased).toList(),
        record.warnings().stream().map(this::text).toList());
  }

  private List<String> names(List<String> names) {
    return names.stream().map(name -> pseudonym(name).orElse(name)).toList();
  }

  private Party erased(Party party, AddressLocator locator) {
    return pseudonym(party.name())
        .map(name -> new Party(name, coarse(party.address(), locator)))
        .orElse(party);
  }

  private static @Nullable String coarse(@Nullable String address, AddressLocator locator) {
    if (address == null) {
      return null;
    }
    Location exact = locator.locate(address);
    String rest =
        exact.country() != null
            ? exact.country()
            : exact.path().stream().map(Division::name).collect(Collectors.joining());
    Location again = locator.locate(rest);
    boolean alike =
        exact.level() == again.level()
            && exact.path().equals(again.path())
            && (exact.country() == null || exact.country().equals(again.country()));
    return alike && !rest.isEmpty() ? rest : null;
  }

  private LegalEvent erased(LegalEvent event) {
    return new LegalEvent(
        event.date(), event.code(), text(event.text()), event.effects(), event.effective());
  }

  /** A running text, in which a name can stand anywhere. */
  private String text(String text) {
    String rest = text;
    for (int length : windows) {
      Set<String> found = new HashSet<>();
      int[] points = rest.codePoints().toArray();
      for (int from = 0; from + length <= points.length; from++) {
        String window = new String(points, from, length);
        if (pseudonym(window).isPresent()) {
          found.add(window);
        }
      }
      for (String name : found) {
        rest = rest.replace(name, pseudonym(name).orElseThrow());
      }
    }
    return rest;
  }

  private String digest(String folded) {
    return HexFormat.of().formatHex(mac.doFinal(folded.getBytes(StandardCharsets.UTF_8)));
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
