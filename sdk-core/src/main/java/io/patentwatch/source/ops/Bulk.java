package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.source.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question about many numbers: a hundred a request, halved where that is too much or a number
 * spoils the rest, down to the number that must be refused.
 */
final class Bulk {
  static final int MOST = 100;

  private final OpsCalls calls;
  private final String endpoint;
  private final Answers answers;

  Bulk(OpsCalls calls, String endpoint) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.answers = new Answers(calls.account().clock(), "published-data " + endpoint);
  }

  OpsAnswer ask(List<? extends PatentNumber> numbers) {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    for (PatentNumber number : numbers) {
      Reference reference = Reference.of(number);
      ways.computeIfAbsent(reference.way(), way -> new ArrayList<>()).add(reference.text());
    }
    ways.forEach(
        (way, texts) -> {
          for (int from = 0; from < texts.size(); from += MOST) {
            ask(way, texts.subList(from, Math.min(from + MOST, texts.size())));
          }
        });
    return answers.answer();
  }

  private void ask(String way, List<String> texts) {
    RemoteRequest request =
        calls.post("published-data/" + way + "/" + endpoint, String.join("\n", texts));
    RemoteAnswer answer = calls.send(OpsService.RETRIEVAL, request);
    if (answer.isGood() || OpsFaults.isNothing(answer)) {
      answers.add(answer);
    } else if (!OpsFaults.isTooMuch(answer)) {
      throw calls.failure(OpsService.RETRIEVAL, request, answer);
    } else if (texts.size() == 1) {
      SourceException failure = calls.failure(OpsService.RETRIEVAL, request, answer);
      answers.reject(texts.get(0), String.valueOf(failure.getMessage()));
    } else {
      int half = texts.size() / 2;
      ask(way, texts.subList(0, half));
      ask(way, texts.subList(half, texts.size()));
    }
  }
}
