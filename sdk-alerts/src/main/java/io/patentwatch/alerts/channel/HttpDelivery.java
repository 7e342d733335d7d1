package io.patentwatch.alerts.channel;

/** What the status of an answer says of a message. */
final class HttpDelivery {
  private HttpDelivery() {}

  static Delivery of(ChannelHttp.Answer answer) {
    String reason = "HTTP " + answer.status();
    if (answer.status() / 100 == 2) {
      return Delivery.sent("");
    }
    return switch (answer.status()) {
      case 408, 425, 429, 500, 503 ->
          answer.retryAfter() == null
              ? Delivery.failed(reason)
              : Delivery.failed(reason, answer.retryAfter());
      // What stands between does not know what became of it behind.
      case 502, 504 -> Delivery.ambiguous(reason);
      default -> answer.status() / 100 == 5 ? Delivery.ambiguous(reason) : Delivery.refused(reason);
    };
  }
}
