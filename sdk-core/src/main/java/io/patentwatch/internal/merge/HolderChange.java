package io.patentwatch.internal.merge;

import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A transfer, or a change of name or address, as far as the text of its legal event tells it.
 *
 * <p>Read are the two forms in which the office's announcements (TR01, TA01, CP01 to CP03, CB02)
 * are handed on: {@code 登记生效日:20190626变更事项:专利权人变更前权利人:甲变更后权利人:乙变更事项:地址…} and {@code Effective date
 * of registration: 20190626 Address after: … Patentee after: … Patentee before: …}.
 *
 * @param from the first day on which it holds
 * @param transfer whether the holder became another, rather than the holder's name or address
 * @param before the names before
 * @param names the names after; empty where the text tells none
 * @param address the address after
 */
record HolderChange(
    LocalDate from,
    boolean transfer,
    List<String> before,
    List<String> names,
    @Nullable String address) {
  private static final Set<LegalEffect> TRANSFERS =
      Set.of(LegalEffect.TRANSFERRED, LegalEffect.APPLICANT_CHANGED);

  private static final Pattern EFFECTIVE =
      Pattern.compile(
          "(?:登记生效日|生效日|Effective date of registration)\\s*[:：]?\\s*"
              + "(\\d{4})[-./年]?(\\d{2})[-./月]?(\\d{2})",
          Pattern.CASE_INSENSITIVE);

  /** A label with its value, which reaches to the next label. */
  private static final Pattern PART =
      Pattern.compile(
          "(?<chinese>变更事项|变更前权利人|变更后权利人|变更前|变更后)\\s*[:：]\\s*"
              + "|(?<what>Address|Patentee|Applicant|Co-patentee|Co-applicant)"
              + "\\s+(?<when>after|before)\\s*[:：]\\s*"
              + "|(?<end>登记生效日|IPC\\(主分类\\)|Effective date of registration"
              + "|Granted publication date)",
          Pattern.CASE_INSENSITIVE);

  static Optional<HolderChange> of(LegalEvent event) {
    Set<LegalEffect> effects = event.effects();
    boolean transfer = effects.stream().anyMatch(TRANSFERS::contains);
    boolean named = effects.contains(LegalEffect.NAME_CHANGED);
    boolean moved = effects.contains(LegalEffect.ADDRESS_CHANGED);
    LocalDate from = effective(event);
    if (from == null || !(transfer || named || moved)) {
      return Optional.empty();
    }
    Reading reading = new Reading(!named && !transfer);
    reading.read(event.text());
    return Optional.of(
        new HolderChange(
            from,
            transfer,
            List.copyOf(reading.before),
            List.copyOf(reading.names),
            reading.address));
  }

  private static @Nullable LocalDate effective(LegalEvent event) {
    Matcher matcher = EFFECTIVE.matcher(event.text());
    if (matcher.find()) {
      try {
        return LocalDate.of(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
      } catch (DateTimeException e) {
        // No day: that of the announcement holds.
      }
    }
    return event.works();
  }

  /** Whether it says nothing of who or where the holder is from then on. */
  boolean isSilent() {
    return names.isEmpty() && address == null;
  }

  /** The holders from that day on. */
  List<Party> applyTo(List<Party> holders) {
    if (names.isEmpty()) {
      return address == null || holders.size() != 1
          ? holders
          : List.of(new Party(holders.get(0).name(), address));
    }
    boolean oneOfSeveral = !transfer && holders.size() > 1 && names.size() == before.size();
    List<Party> after = new ArrayList<>();
    if (oneOfSeveral) {
      for (Party holder : holders) {
        int place = before.indexOf(holder.name());
        after.add(place < 0 ? holder : new Party(names.get(place), holder.address()));
      }
      return after;
    }
    for (String name : names) {
      after.add(new Party(name, address != null ? address : knownAddress(name, holders)));
    }
    return after;
  }

  /** Where a holder stays in a transfer, or changes its name alone, its address stays. */
  private @Nullable String knownAddress(String name, List<Party> holders) {
    for (Party holder : holders) {
      if (holder.name().equals(name)) {
        return holder.address();
      }
    }
    return transfer || holders.size() != 1 ? null : holders.get(0).address();
  }

  /** Reads a text; used once. */
  private static final class Reading {
    final List<String> before = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    @Nullable String address;
    private boolean addressed;
    private boolean told;

    Reading(boolean addressed) {
      this.addressed = addressed;
    }

    void read(String text) {
      Matcher matcher = PART.matcher(text);
      boolean found = matcher.find();
      while (found) {
        String chinese = matcher.group("chinese");
        String what = matcher.group("what");
        String when = matcher.group("when");
        int start = matcher.end();
        found = matcher.find();
        String value = value(text.substring(start, found ? matcher.start() : text.length()));
        if (chinese != null) {
          chinese(chinese, value);
        } else if (what != null && when != null) {
          addressed = what.equalsIgnoreCase("address");
          take(value, when.equalsIgnoreCase("after"));
        }
      }
    }

    private void chinese(String label, String value) {
      if (label.equals("变更事项")) {
        addressed = value.contains("地址");
        told = true;
      } else {
        boolean after = label.startsWith("变更后");
        take(value, after);
        // Without 变更事项, a second pair is the address.
        addressed |= after && !told;
      }
    }

    private void take(String value, boolean after) {
      if (value.isEmpty()) {
        return;
      }
      if (addressed) {
        address = after && address == null ? value : address;
        return;
      }
      for (String name : value.split("[;；|\n]")) {
        if (!name.isBlank()) {
          (after ? names : before).add(name.strip());
        }
      }
    }

    private static String value(String text) {
      String value = text.strip();
      while (!value.isEmpty() && ";；,，|".indexOf(value.charAt(value.length() - 1)) >= 0) {
        value = value.substring(0, value.length() - 1).strip();
      }
      return value;
    }
  }
}
