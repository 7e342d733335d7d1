package io.patentwatch.alerts.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refuses contacts that contradict one another; where each stands is for the message. */
final class ContactCheck {
  private final Map<List<String>, String> ids = new HashMap<>();
  private final Map<List<String>, String> addresses = new HashMap<>();
  private final Map<String, Coded> names = new HashMap<>();

  private record Coded(boolean coded, String place) {}

  void add(Contact contact, String place) {
    String twin = ids.put(List.of(contact.id(), contact.channel()), place);
    if (twin != null) {
      throw new IllegalArgumentException(
          "contact '"
              + contact.id()
              + "' has channel '"
              + contact.channel()
              + "' twice, also in "
              + twin
              + "; keep one of them, or give another contact id");
    }
    String sharer =
        addresses.put(
            List.of(contact.channel(), contact.address().strip().toLowerCase(Locale.ROOT)), place);
    if (sharer != null) {
      throw new IllegalArgumentException(
          "the address is that of "
              + sharer
              + " too; what reaches two would tell one enterprise of the other: keep one of them");
    }
    boolean coded = contact.creditCode() != null;
    Coded other =
        names.putIfAbsent(RecipientDirectory.folded(contact.enterprise()), new Coded(coded, place));
    if (other != null && other.coded() != coded) {
      throw new IllegalArgumentException(
          "'"
              + contact.enterprise()
              + "' stands with a uscc and without, also in "
              + other.place()
              + "; give it in both");
    }
  }
}
