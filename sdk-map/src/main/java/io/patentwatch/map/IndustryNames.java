package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/** The industries that patents were found to belong to, by the names they were attributed under. */
final class IndustryNames {
  private IndustryNames() {}

  static List<Industry> of(PatentLibrary library, List<String> codes) {
    List<Industry> industries = new ArrayList<>();
    for (String code : codes) {
      String name =
          library
              .search(
                  SearchRequest.builder(PatentQuery.is(QueryField.INDUSTRY, code)).limit(1).build())
              .items()
              .stream()
              .flatMap(patent -> patent.industries().stream())
              .filter(match -> match.code().equals(code))
              .map(IndustryMatch::name)
              .findFirst()
              .orElse(code);
      industries.add(new Industry(Industry.Kind.NAMED, code, new Wording(name, name)));
    }
    return industries;
  }
}
