package io.patentwatch.reference;

import io.patentwatch.reference.RegionPrefixes.Prefix;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final String written;
    private final RegionPrefixes prefixes;
    private final Divisions divisions;
    private @Nullable Folded folded;

    /** An address without its postcode, and what it begins with. */
    private record Folded(String address, Prefix prefix) {}

    Asked(String address, RegionPrefixes prefixes, Divisions divisions) {
      written = address;
      this.prefixes = prefixes;
      this.divisions = divisions;
    }

    /** Made when first asked, as most names have nobody to compare with. */
    private Folded folded() {
      Folded made = folded;
      if (made == null) {
        String address = FoldedName.of(written);
        int start = 0;
        while (start < address.length() && Character.isDigit(address.charAt(start))) {
          start++;
        }
        address = address.substring(start);
        made = new Folded(address, prefixes.read(address));
        folded = made;
      }
      return made;
    }

    EnterpriseSeat agreement(Enterprise enterprise) {
      if (written.isEmpty()) {
        return OPEN;
      }
      String address = folded().address();
      Prefix prefix = folded().prefix();
      String seat = enterprise.address() == null ? "" : FoldedName.of(enterprise.address());
      if (hasSameEnding(seat, address)) {
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

    private static boolean hasSameEnding(String seat, String address) {
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
