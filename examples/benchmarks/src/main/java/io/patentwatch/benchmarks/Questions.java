package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.PatentType;
import io.patentwatch.query.Cql;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Ten typical questions, each with forty seeded parameters, for the SDK and for a peer. */
final class Questions {
  private static final int VARIANTS = 40;
  private static final int LIMIT = 20;
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;
  private static final List<String> INDUSTRIES = List.of("pens", "medical-devices", "machinery");

  private final PatentDatabase database;
  private final Peer peer;
  private final GeneratedPatents patents;
  private final int count;
  private final Random random = new Random(7);

  Questions(PatentDatabase database, Peer peer, GeneratedPatents patents, int count) {
    this.database = database;
    this.peer = peer;
    this.patents = patents;
    this.count = count;
  }

  List<Comparison> all() {
    Sort filed = new Sort(Sort.Key.FILED, true);
    Sort granted = new Sort(Sort.Key.GRANTED, true);
    return Stream.of(
            asked("town, by filing date, 20", filed, () -> Question.region(town())),
            asked("status on a day, by grant date", granted, () -> Question.inForce(day())),
            asked("phrase in title", Sort.BY_ID, () -> Question.title(product())),
            asked(
                "phrase in title or abstract",
                Sort.BY_ID,
                () -> Question.titleOrAbstract(one(Words.PARTS))),
            asked("five fields", Sort.BY_ID, this::fiveFields),
            asked("IPC subclass and dates", Sort.BY_ID, () -> ipc(4).and(filedIn(3))),
            asked("IPC section and dates, by grant date", granted, () -> ipc(1).and(filedIn(3))),
            byNumber(),
            asked(
                "county, type and year",
                filed,
                () -> Question.region(town().substring(0, 6)).and(type()).and(filedIn(1))),
            asked(
                "industry, in force, by grant date",
                granted,
                () -> Question.industry(one(INDUSTRIES)).and(Question.inForce(DAY))))
        .filter(comparison -> !comparison.pairs().isEmpty())
        .toList();
  }

  private Comparison asked(String name, Sort sort, Supplier<Question> questions) {
    List<Comparison.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      Question question = questions.get();
      if (!peer.answers(question)) {
        continue;
      }
      SearchRequest request =
          SearchRequest.builder(Cql.parse(question.cql()))
              .asOf(DAY)
              .sort(sort)
              .limit(LIMIT)
              .build();
      pairs.add(
          new Comparison.Pair(
              question.cql(),
              () -> database.search(request),
              () -> peer.search(question, sort, LIMIT, DAY)));
    }
    return new Comparison(name, peer.name(), pairs);
  }

  private Comparison byNumber() {
    List<Comparison.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < VARIANTS * 10; i++) {
      Question question = Question.number(patents.id(random.nextInt(count)));
      if (peer.answers(question)) {
        pairs.add(
            new Comparison.Pair(
                question.cql(),
                () -> database.find(question.cql()).orElseThrow(),
                // A page that is not full needs no second query for the total.
                () -> peer.search(question, Sort.BY_ID, 2, DAY)));
      }
    }
    return new Comparison("by number", peer.name(), pairs);
  }

  private Question fiveFields() {
    return Question.titleOrAbstract(one(Words.PARTS))
        .and(ipc(4))
        .and(Question.type(PatentType.INVENTION.code()))
        .and(filedIn(6))
        .and(Question.region("33"));
  }

  private Question type() {
    return Question.type(PatentType.values()[random.nextInt(3)].code());
  }

  private Question ipc(int length) {
    Trade trade = one(patents.trades());
    return Question.ipc(trade.classes().get(0).symbol().substring(0, length));
  }

  private Question filedIn(int years) {
    int first = 2012 + random.nextInt(12 - years);
    return Question.filedBetween(
        LocalDate.of(first, 1, 1), LocalDate.of(first + years - 1, 12, 31));
  }

  private LocalDate day() {
    return LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4200));
  }

  private String town() {
    Places.Place place;
    do {
      double draw = random.nextDouble();
      place = patents.places().get((int) (patents.places().size() * draw * draw));
    } while (place.code().length() != 9);
    return place.code();
  }

  private String product() {
    return one(one(patents.trades()).products());
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
