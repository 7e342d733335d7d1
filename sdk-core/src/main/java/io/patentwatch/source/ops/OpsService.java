package io.patentwatch.source.ops;

import java.util.Locale;
import java.util.Optional;

/** A part of OPS that is throttled by itself. */
public enum OpsService {
  /** Searches. */
  SEARCH(30),
  /** Bibliographic data, abstracts, full cycles. */
  RETRIEVAL(200),
  /** Families and legal events. */
  INPADOC(60),
  /** Pages of documents. */
  IMAGES(200),
  /** The number service and the rest. */
  OTHER(1000);

  private final int idleLimit;

  OpsService(int idleLimit) {
    this.idleLimit = idleLimit;
  }

  /** How many requests a minute are allowed while OPS is idle, as the guide says. */
  int idleLimit() {
    return idleLimit;
  }

  /** The name in the header, such as {@code inpadoc}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<OpsService> named(String code) {
    for (OpsService service : values()) {
      if (service.code().equalsIgnoreCase(code)) {
        return Optional.of(service);
      }
    }
    return Optional.empty();
  }
}
