package io.patentwatch.support;

import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PaymentKnowledge;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Queries over all fields, relations and days, with values that {@link RandomPatents} have. */
public final class RandomQueries {
  private static final String[] PHRASES = {
    "笔",
    "中性",
    "中性笔",
    "性笔",
    "笔夹",
    "笔，笔",
    "LED灯",
    "led",
    "pen*",
    "p* pencils",
    "灯 p*",
    "x",
    "中 性",
    "一种中性笔",
    "3.0",
    "ペン",
    "内窥镜-pen",
    "筆",
    "一種 中性笔",
    "笔 夾",
    "没有"
  };
  private static final String[] NUMBERS = {
    "CN102000001", "CN102000001A", "CN102000002B", "CN1020*", "CN", "CN102000009*", "US"
  };
  private static final String[] APPLICATIONS = {"202110000003", "CN2021*", "202120000001", "CN"};
  private static final String[] PRIORITIES = {"US62/123,456", "CN202010000001.1", "JP20191", "US*"};
  private static final String[] CLASSES = {
    "B", "B43", "B43K", "B43K7", "B43K7/02", "A61B1", "A61B10"
  };
  private static final String[] REGIONS = {
    "33", "3301", "330122", "330122109", "330102", "11", "4419", "441900003", "foreign", "HK", "MO"
  };
  private static final String[] EVENTS = {
    "GR01", "gr01", "transferred", "granted", "专利权*", "C*", "X"
  };
  private static final String[] DAYS = {"2018", "2019", "2020-06", "2021", "2022-01-01", "2023"};

  private final Random random;

  public RandomQueries(Random random) {
    this.random = random;
  }

  public PatentQuery query(int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(12);
    return switch (kind) {
      case 0, 1, 2 -> new PatentQuery.And(several(depth - 1));
      case 3, 4, 5 -> new PatentQuery.Or(several(depth - 1));
      case 6, 7 -> query(depth - 1).negate();
      case 8 -> PatentQuery.everything();
      default -> clause();
    };
  }

  private List<PatentQuery> several(int depth) {
    List<PatentQuery> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      parts.add(query(depth));
    }
    return parts;
  }

  public PatentQuery clause() {
    while (true) {
      QueryField field = pick(QueryField.values());
      Relation relation = pick(Relation.values());
      try {
        return new PatentQuery.Clause(field, relation, value(field, relation), asOf(field));
      } catch (IllegalArgumentException relationOrValueUnknownToTheField) {
        // Another one, then.
      }
    }
  }

  private @Nullable LocalDate asOf(QueryField field) {
    return field.kind() == QueryField.Kind.CODE_ON_DAY && random.nextBoolean()
        ? new RandomPatents(random).day()
        : null;
  }

  private String value(QueryField field, Relation relation) {
    return switch (relation) {
      case EXISTS -> "";
      case WITHIN -> pick(DAYS) + " " + pick(DAYS);
      case ANY, ALL -> {
        StringBuilder list = new StringBuilder(value(field));
        int most = random.nextInt(10) == 0 ? 40 : 3;
        for (int i = random.nextInt(most); i > 0; i--) {
          list.append(' ').append(value(field));
        }
        yield list.toString();
      }
      case EXACTLY ->
          field.kind() == QueryField.Kind.TEXT ? pick(RandomPatents.TEXTS) : value(field);
      default -> value(field);
    };
  }

  private String value(QueryField field) {
    return switch (field) {
      case PUBLICATION_NUMBER -> pick(NUMBERS);
      case APPLICATION_NUMBER -> pick(APPLICATIONS);
      case PRIORITY_NUMBER -> pick(PRIORITIES);
      case IPC, CPC -> pick(CLASSES);
      case LOCARNO -> pick(RandomPatents.LOCARNO);
      case FILED, PUBLISHED, GRANTED -> pick(DAYS);
      case TYPE -> pick(PatentType.values()).code();
      case STATUS -> pick(PatentStatus.values()).code();
      case FEES -> pick(PaymentKnowledge.values()).code();
      case REGION -> pick(REGIONS);
      case INDUSTRY -> pick(RandomPatents.INDUSTRIES);
      case CREDIT_CODE -> pick(RandomPatents.CREDIT_CODES);
      case EVENT -> pick(EVENTS);
      case TAG -> random.nextBoolean() ? "fast*" : pick(RandomPatents.TAGS);
      default -> pick(PHRASES);
    };
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
