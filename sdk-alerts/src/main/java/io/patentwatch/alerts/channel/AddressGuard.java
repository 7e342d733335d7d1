package io.patentwatch.alerts.channel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Which addresses a message may go to: public ones over TLS, and hosts that were allowed by name.
 * Without it whoever may write a webhook address could reach what only this machine can.
 */
final class AddressGuard {
  private final Set<String> allowed;

  AddressGuard(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /**
   * Checks scheme, host and every address the host resolves to.
   *
   * @throws RefusedAddressException if a message must not go there, or the host is unknown
   */
  void check(URI address) {
    String host = address.getHost();
    if (host == null) {
      throw new RefusedAddressException("the address names no host; give an https address");
    }
    if (allowed.contains(host.toLowerCase(Locale.ROOT))) {
      return;
    }
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new RefusedAddressException("the address of " + host + " is not https; give one");
    }
    for (InetAddress each : resolved(host)) {
      if (!isPublic(each)) {
        throw new RefusedAddressException(
            host + " is no public address; allow the host by name if it is meant");
      }
    }
  }

  private static InetAddress[] resolved(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new RefusedAddressException(host + " is not known; check its name", e);
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 240 && !carrier && !protocol && !benchmark;
  }

  /** Global unicast only, and what carries an IPv4 address only where that is public. */
  private static boolean isPublic6(byte[] bytes) {
    if (startsWith(bytes, 0, 0x64, 0xff, 0x9b)) {
      return isPublicOf(bytes, 12);
    }
    if (startsWith(bytes, 0x20, 0x02)) {
      return isPublicOf(bytes, 2);
    }
    return (bytes[0] & 0xe0) == 0x20;
  }

  private static boolean isPublicOf(byte[] bytes, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
