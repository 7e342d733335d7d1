package io.patentwatch.internal.xml;

import java.io.IOException;

/** XML that is not read, or not to its end; the message says why and what would help. */
public final class XmlRefusal extends IOException {
  private static final long serialVersionUID = 1L;

  /** A refusal for a reason. */
  public XmlRefusal(String reason) {
    super(reason);
  }
}
