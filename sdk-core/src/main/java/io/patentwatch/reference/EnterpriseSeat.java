package io.patentwatch.reference;

import io.patentwatch.reference.RegionPrefixes.Prefix;
import java.util.List;

/** How far a party's address agrees with an enterprise's seat. */
enum EnterpriseSeat {
  /** Nothing says that they agree. */
  OPEN,
  /** They are in one county. */
  COUNTY,
  /** They are in one township. */
  TOWNSHIP,
  /** They are the same but for what stands in front. */
  ADDRESS;

  /**
   * As many characters at the end of two addresses are no coincidence where a number is in them.
   */
  private static final int SAME_ENDING = 8;

  /** What is compared, folded once for all candidates. */
  static final class Asked {
    private final String address;
    private final Prefix prefix;
    private final RegionPrefixes prefixes;
    private final Divisions divisions;

    Asked(String address, RegionPrefixes prefixes, Divisions divisions) {
      String folded = FoldedName.of(address);
      int start = 0;
      while (start < folded.length() && Character.isDigit(folded.charAt(start))) {
        start++;
      }
      this.address = folded.substring(start);
      prefix = prefixes.read(this.address);
      this.prefixes = prefixes;
      this.divisions = divisions;
    }

    EnterpriseSeat agreement(Enterprise enterprise) {
      if (address.isEmpty()) {
        return OPEN;
      }
      String seat = enterprise.address() == null ? "" : FoldedName.of(enterprise.address());
      if (hasSameEnding(seat)) {
        return ADDRESS;
      }
      if (enterprise.region() == null || enterprise.region().code() == null) {
        Prefix seatPrefix = prefixes.read(seat);
        return seatPrefix.county() && seatPrefix.isSamePlace(prefix) ? COUNTY : OPEN;
      }
      EnterpriseSeat agreement = OPEN;
      List<Division> path = divisions.path(enterprise.region().code());
      for (Division division : path) {
        switch (division.level()) {
          case COUNTY -> {
            String county = RegionPrefixes.withoutKind(FoldedName.of(division.name()));
            agreement = county.equals(prefix.region()) ? COUNTY : OPEN;
          }
          case TOWNSHIP -> {
            if (agreement == COUNTY && address.contains(FoldedName.of(division.name()))) {
              agreement = TOWNSHIP;
            }
          }
          default -> {
            // Whole provinces and cities say too little.
          }
        }
      }
      return agreement;
    }

    private boolean hasSameEnding(String seat) {
      int length = Math.min(seat.length(), address.length());
      boolean number = false;
      for (int back = 1; back <= length; back++) {
        char c = seat.charAt(seat.length() - back);
        if (c != address.charAt(address.length() - back)) {
          return number && back > SAME_ENDING;
        }
        number |= Character.isDigit(c);
      }
      return number && length >= SAME_ENDING;
    }
  }
}
