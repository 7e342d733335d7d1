package io.patentwatch.cli;

import io.patentwatch.audit.AddressAudit;
import io.patentwatch.audit.AddressLabel;
import io.patentwatch.audit.AuditReport;
import java.io.StringReader;
import java.nio.file.Path;

/** What can be audited. */
enum AuditKind {
  ADDRESS("address") {
    @Override
    AuditReport run(Path labels, AddressOptions options) {
      return AddressAudit.of(options.locator(), options.divisions())
          .run(AddressLabel.parse(new StringReader(TextFile.read(labels))));
    }
  };

  private final String code;

  AuditKind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** Scores what stands in a file of labels. */
  abstract AuditReport run(Path labels, AddressOptions options);
}
