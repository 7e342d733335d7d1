package io.patentwatch.source.ops;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.RawArchive;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SourceUsage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reading of OPS, up to a hundred patents a page; what was fetched before a failure is kept. */
final class OpsReading implements PatentSource.Reading {
  private final OpsCalls calls;
  private final Batches batches;
  private final Set<OpsContent> contents;
  private final @Nullable RawArchive archive;
  private @Nullable SourceException failure;

  OpsReading(
      OpsCalls calls, Batches batches, Set<OpsContent> contents, @Nullable RawArchive archive) {
    this.archive = archive;
    this.calls = calls;
    this.batches = batches;
    this.contents = contents;
  }

  @Override
  public Optional<SourcePage> next() {
    if (failure != null) {
      throw failure;
    }
    Batches.Batch batch = batches.next();
    return batch == null ? Optional.empty() : Optional.of(page(batch));
  }

  private SourcePage page(Batches.Batch batch) {
    List<? extends PatentNumber> numbers = batch.numbers();
    List<Statement> statements = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>(batch.rejections());
    if (contents.contains(OpsContent.BIBLIO) && !numbers.isEmpty()) {
      OpsAnswer answer = archived(new Bulk(calls, "biblio").ask(numbers));
      statements.addAll(answer.statements());
      rejections.addAll(answer.rejections());
    }
    int done = 0;
    try {
      for (PatentNumber number : numbers) {
        inpadoc(number, statements, rejections);
        done++;
      }
    } catch (SourceException failed) {
      if (done == 0) {
        throw failed;
      }
      failure = failed;
    }
    return new SourcePage(statements, rejections, batch.cursor(done));
  }

  private void inpadoc(
      PatentNumber number, List<Statement> statements, List<Rejection> rejections) {
    boolean isFamily = contents.contains(OpsContent.FAMILY);
    if (!isFamily && !contents.contains(OpsContent.EVENTS)) {
      return;
    }
    try {
      OpsAnswer answer =
          archived(
              isFamily
                  ? OpsClient.inpadoc(calls, "family/", number, "/biblio,legal")
                  : OpsClient.inpadoc(calls, "legal/", number, ""));
      statements.addAll(isFamily ? answer.statements() : ofOne(number, answer.statements()));
      rejections.addAll(answer.rejections());
    } catch (OpsRefusalException refused) {
      if (!refused.reason().isOfTheNumber()) {
        throw refused;
      }
      rejections.add(
          new Rejection(
              OpsAccount.SOURCE, 0, String.valueOf(refused.getMessage()), number.toString()));
    }
  }

  private OpsAnswer archived(OpsAnswer answer) {
    if (archive != null && !answer.isKept()) {
      answer.raw().forEach(archive::keep);
    }
    return answer;
  }

  /** Legal events come with those of the family; the library asked for one application's. */
  private static List<Statement> ofOne(PatentNumber number, List<Statement> statements) {
    Set<ApplicationNumber> own = new HashSet<>();
    for (Statement statement : statements) {
      if (statement instanceof PatentRecord record
          && isOf(number, record)
          && record.application() != null) {
        own.add(record.application());
      }
    }
    return statements.stream().filter(statement -> isOf(number, own, statement)).toList();
  }

  private static boolean isOf(
      PatentNumber number, Set<ApplicationNumber> own, Statement statement) {
    if (statement instanceof PatentRecord record) {
      return isOf(number, record)
          || record.application() != null && own.contains(record.application());
    }
    return !(statement instanceof PaymentRecord payment)
        || payment.patent().equals(number)
        || payment.patent() instanceof ApplicationNumber application && own.contains(application);
  }

  private static boolean isOf(PatentNumber number, PatentRecord record) {
    if (number instanceof ApplicationNumber) {
      return number.equals(record.application());
    }
    return record.publication() != null && isSame(number, record.publication().number());
  }

  /** A number without kind is that of every kind. */
  private static boolean isSame(PatentNumber asked, PatentNumber found) {
    return asked.equals(found) || asked.toString().equals(found.epodoc());
  }

  @Override
  public OptionalDouble progress() {
    return batches.progress();
  }

  @Override
  public SourceUsage usage() {
    return calls.usage();
  }

  @Override
  public void cancel() {
    calls.cancel();
  }

  @Override
  public void close() {}
}
