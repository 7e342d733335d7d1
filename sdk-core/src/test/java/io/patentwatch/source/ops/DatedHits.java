package io.patentwatch.source.ops;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hits spread over days, shown in ranges of the first 2,000 as OPS does. */
final class DatedHits {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final Pattern DAYS = Pattern.compile("pd within \"(\\d{8}) (\\d{8})\"");

  private final List<LocalDate> days = new ArrayList<>();
  private final List<String> numbers;

  DatedHits(int count, int spread) {
    for (int i = 0; i < count; i++) {
      days.add(FIRST.plusDays(i % spread));
    }
    numbers = OpsXml.publications(1, count);
  }

  ResponseDefinitionBuilder answer(Request request) {
    Matcher span = DAYS.matcher(request.queryParameter("q").firstValue());
    boolean isSplit = span.find();
    LocalDate from = isSplit ? day(span.group(1)) : LocalDate.MIN;
    LocalDate to = isSplit ? day(span.group(2)) : LocalDate.MAX;
    List<String> found = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (!days.get(i).isBefore(from) && !days.get(i).isAfter(to)) {
        found.add(numbers.get(i));
      }
    }
    String[] range = request.getHeader("X-OPS-Range").split("-");
    int first = Integer.parseInt(range[0]);
    int last = Math.min(Integer.parseInt(range[1]), Math.min(found.size(), 2000));
    return found.isEmpty()
        ? OpsServer.status(404, OpsXml.fault("SERVER.EntityNotFound", "No results found"))
        : OpsServer.xml(
            OpsXml.search(
                Math.min(found.size(), 10_000), found.subList(Math.min(first - 1, last), last)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
  }
}
