package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.audit.AddressAudit;
import io.patentwatch.audit.AddressLabel;
import io.patentwatch.audit.AuditReport;
import io.patentwatch.audit.EnterpriseAudit;
import io.patentwatch.audit.EnterpriseLabel;
import io.patentwatch.audit.IndustryAudit;
import io.patentwatch.audit.IndustryLabel;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be audited. */
enum AuditKind {
  ADDRESS("address") {
    @Override
    AuditReport run(String labels, Inputs inputs) {
      return AddressAudit.of(inputs.addresses().locator(), inputs.addresses().divisions())
          .run(AddressLabel.parse(new StringReader(labels)));
    }
  },
  APPLICANT("applicant") {
    @Override
    AuditReport run(String labels, Inputs inputs) {
      if (inputs.registry() == null) {
        throw new UsageException("an audit of applicants needs --registry FILE");
      }
      EnterpriseRegistry registry =
          EnterpriseRegistry.read(inputs.registry(), inputs.addresses().divisions());
      return EnterpriseAudit.of(registry).run(EnterpriseLabel.parse(new StringReader(labels)));
    }
  },
  INDUSTRY("industry") {
    @Override
    AuditReport run(String labels, Inputs inputs) {
      IndustryAudit audit =
          IndustryAudit.of(
              inputs.industries() == null
                  ? IndustryRules.ofDefaults()
                  : IndustryCommand.read(inputs.industries()));
      if (inputs.library() == null) {
        return audit.run(IndustryLabel.parse(new StringReader(labels), any -> Optional.empty()));
      }
      try (PatentDatabase database = PatentDatabase.openReadOnly(inputs.library())) {
        return audit.run(
            IndustryLabel.parse(
                new StringReader(labels),
                number -> database.find(number).map(IndustrySubject::of)));
      }
    }
  };

  /**
   * By what is answered.
   *
   * @param addresses by what addresses are placed
   * @param registry the enterprises, where given
   * @param industries the rules, where given
   * @param library where patents that labels name are found, where given
   */
  record Inputs(
      AddressOptions addresses,
      @Nullable Path registry,
      @Nullable Path industries,
      @Nullable Path library) {}

  private final String code;

  AuditKind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** Scores what stands in a text of labels. */
  abstract AuditReport run(String labels, Inputs inputs);
}
