package io.patentwatch.query;

import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PaymentKnowledge;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.query.QueryField.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The canonical form of a clause's value. */
final class ClauseValue {
  private static final Set<Relation> LISTING =
      EnumSet.of(Relation.IS, Relation.EXACTLY, Relation.ANY, Relation.ALL, Relation.EXISTS);
  private static final Map<Kind, Set<Relation>> KNOWN = known();

  private final QueryField field;
  private final Relation relation;

  private ClauseValue(QueryField field, Relation relation) {
    this.field = field;
    this.relation = relation;
  }

  static String canonical(QueryField field, Relation relation, String value) {
    requireKnown(field, relation);
    if (relation == Relation.EXISTS) {
      if (!value.isEmpty()) {
        throw refused(field, value, "=* takes no value");
      }
      return "";
    }
    if (value.strip().equals("*")) {
      throw refused(field, value, "to ask whether there is a value use " + Relation.EXISTS.name());
    }
    try {
      return new ClauseValue(field, relation).canonical(value);
    } catch (IllegalArgumentException fault) {
      throw refused(field, value, String.valueOf(fault.getMessage()));
    }
  }

  /** Refuses a relation that the field's kind does not know. */
  static void requireKnown(QueryField field, Relation relation) {
    Set<Relation> known = KNOWN.getOrDefault(field.kind(), LISTING);
    if (!known.contains(relation)) {
      throw new IllegalArgumentException(
          "field "
              + field
              + " does not know '"
              + relation
              + "'; it knows "
              + known.stream().map(Relation::code).collect(Collectors.joining(" ")));
    }
  }

  private static Map<Kind, Set<Relation>> known() {
    Map<Kind, Set<Relation>> known = new EnumMap<>(Kind.class);
    known.put(
        Kind.DATE,
        EnumSet.of(
            Relation.IS,
            Relation.WITHIN,
            Relation.BEFORE,
            Relation.UP_TO,
            Relation.AFTER,
            Relation.FROM,
            Relation.EXISTS));
    return known;
  }

  private static IllegalArgumentException refused(QueryField field, String value, String why) {
    String shown = value.length() <= 80 ? value : value.substring(0, 80) + "…";
    return new IllegalArgumentException("field " + field + " can't be '" + shown + "': " + why);
  }

  private String canonical(String value) {
    return switch (field.kind()) {
      case TEXT -> text(value);
      case DATE -> date(value);
      default -> relation == Relation.ANY || relation == Relation.ALL ? list(value) : one(value);
    };
  }

  private String text(String value) {
    String canonical =
        switch (relation) {
          case ANY, ALL ->
              TextTokens.phrases(value).stream()
                  .map(phrase -> phrase.canonical('-'))
                  .collect(Collectors.joining(" "));
          case EXACTLY -> TextTokens.of(value).canonical(' ');
          default -> TextTokens.ofPhrase(value).canonical(' ');
        };
    if (canonical.isEmpty()) {
      throw new IllegalArgumentException("there is no letter, digit or character to look for");
    }
    return canonical;
  }

  private String date(String value) {
    if (relation == Relation.WITHIN) {
      List<String> ends = FieldTerms.parts(value);
      if (ends.size() != 2) {
        throw new IllegalArgumentException(
            "give two dates parted by a blank, such as \"202101 202106\"");
      }
      DaySpan span =
          new DaySpan(
              DaySpan.Shorthand.read(ends.get(0)).first(),
              DaySpan.Shorthand.read(ends.get(1)).last());
      return span.first() + " " + span.last();
    }
    DaySpan.Shorthand date = DaySpan.Shorthand.read(value);
    return switch (relation) {
      case BEFORE, FROM -> date.first().toString();
      case AFTER, UP_TO -> date.last().toString();
      default -> date.text();
    };
  }

  private String list(String value) {
    Set<String> values = new LinkedHashSet<>();
    for (String part : FieldTerms.parts(value)) {
      values.add(one(part));
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the list is empty; give values parted by blanks");
    }
    return String.join(" ", values);
  }

  private String one(String value) {
    return switch (field) {
      case PUBLICATION_NUMBER, APPLICATION_NUMBER, PRIORITY_NUMBER -> number(value);
      case IPC, CPC, LOCARNO -> symbol(value);
      case TYPE -> oneOf(value, Arrays.stream(PatentType.values()).map(PatentType::code).toList());
      case STATUS ->
          oneOf(value, Arrays.stream(PatentStatus.values()).map(PatentStatus::code).toList());
      case FEES ->
          oneOf(
              value, Arrays.stream(PaymentKnowledge.values()).map(PaymentKnowledge::code).toList());
      case REGION -> region(value);
      case CREDIT_CODE -> creditCode(value);
      case EVENT -> open(FieldTerms.event(value));
      default -> open(FieldTerms.label(value));
    };
  }

  private String number(String value) {
    String compact = FieldTerms.compact(value);
    boolean office = isOffice(compact);
    if (office || compact.endsWith("*")) {
      return prefix(office ? compact : compact.substring(0, compact.length() - 1));
    }
    String number = wholeNumber(value);
    if (number.isEmpty() || isOffice(number) || !wholeNumber(number).equals(number)) {
      throw new IllegalArgumentException("it can't be read as one number");
    }
    return number;
  }

  private static boolean isOffice(String compact) {
    return compact.length() == 2 && isLetters(compact);
  }

  private String wholeNumber(String value) {
    return switch (field) {
      case PUBLICATION_NUMBER -> PublicationNumber.parse(value).toString();
      case APPLICATION_NUMBER -> ApplicationNumber.parse(value).toString();
      default -> FieldTerms.priority(value);
    };
  }

  private String prefix(String start) {
    requireNotWhole();
    String prefix = start;
    if (prefix.startsWith("ZL")) {
      prefix = "CN" + prefix.substring(2);
    } else if (!prefix.isEmpty() && Character.isDigit(prefix.charAt(0))) {
      prefix = "CN" + prefix;
    }
    boolean formed = prefix.length() >= 2 && isLetters(prefix.substring(0, 2));
    if (!formed || !prefix.chars().allMatch(c -> c == '.' || isAlphanumeric(c))) {
      throw new IllegalArgumentException(
          "the beginning of a number is an office and digits, such as CN, CN1020*");
    }
    return prefix + '*';
  }

  private void requireNotWhole() {
    if (relation == Relation.EXACTLY) {
      throw new IllegalArgumentException("== compares whole values; use = for beginnings");
    }
  }

  private String symbol(String value) {
    String asked = value;
    if (FieldTerms.compact(value).endsWith("*")) {
      asked = FieldTerms.compact(value);
      asked = asked.substring(0, asked.length() - 1);
      // B43K* is what is under B43K; A61B1* could mean A61B1 or A61B1 and A61B10.
      if (relation == Relation.EXACTLY || field == QueryField.LOCARNO || asked.length() > 4) {
        throw new IllegalArgumentException(
            "leave out the '*'; = matches a class with what is under it");
      }
    }
    boolean whole = relation == Relation.EXACTLY;
    return switch (field) {
      case IPC -> whole ? IpcSymbol.parse(asked).symbol() : IpcSymbol.prefix(asked);
      case CPC -> whole ? CpcSymbol.parse(asked).symbol() : CpcSymbol.prefix(asked);
      default -> LocarnoClass.parse(asked).symbol();
    };
  }

  private String region(String value) {
    String compact = FieldTerms.compact(value);
    for (RegionLevel level : RegionLevel.values()) {
      if (!level.isMainland() && level.code().equalsIgnoreCase(compact)) {
        return level.code();
      }
    }
    DivisionCode code;
    try {
      code = DivisionCode.of(compact);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(none.getMessage() + ", or foreign, HK, MO, TW", none);
    }
    // GB/T 2260 has codes for them, but a region outside the mainland has no code.
    return switch (code.digits()) {
      case "710000" -> RegionLevel.TAIWAN.code();
      case "810000" -> RegionLevel.HONG_KONG.code();
      case "820000" -> RegionLevel.MACAO.code();
      default -> code.digits();
    };
  }

  private String creditCode(String value) {
    String compact = FieldTerms.compact(value);
    if (!compact.endsWith("*")) {
      return CreditCode.parse(value).code();
    }
    requireNotWhole();
    if (!compact.chars().limit(compact.length() - 1L).allMatch(ClauseValue::isAlphanumeric)) {
      throw new IllegalArgumentException("a credit code is of digits and letters");
    }
    return open(compact);
  }

  private String open(String term) {
    if (term.endsWith("*")) {
      requireNotWhole();
    }
    if (term.isEmpty() || term.equals("*")) {
      throw new IllegalArgumentException("it is empty");
    }
    return term;
  }

  private static String oneOf(String value, List<String> codes) {
    String code = FieldTerms.label(value).toLowerCase(Locale.ROOT);
    if (!codes.contains(code)) {
      throw new IllegalArgumentException("it is one of " + String.join(" ", codes));
    }
    return code;
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
