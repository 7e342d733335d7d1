package io.patentwatch.map;

import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * An outline as it is counted.
 *
 * @param outline the outline
 */
record CountedOutline(PatentOutline outline) implements Tally.Counted {
  @Override
  public int type() {
    return outline.type().map(Enum::ordinal).orElse(Entry.NO_TYPE);
  }

  @Override
  public int regionCount() {
    return outline.regionCount();
  }

  @Override
  public String regionOn(int day) {
    return outline.regionOn(day);
  }

  @Override
  public PatentStatus statusOn(int day) {
    return outline.statusOn(day);
  }

  @Override
  public int day(Flow flow) {
    return flow.day(outline);
  }

  @Override
  public List<String> industries() {
    return outline.industries();
  }

  @Override
  public boolean isUnconfirmed(LocalDate day) {
    return Stock.unconfirmed(outline, day);
  }
}
