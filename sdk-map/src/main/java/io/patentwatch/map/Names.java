package io.patentwatch.map;

import io.patentwatch.indicator.Wording;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.PatentType;
import io.patentwatch.reference.IndustryRules;

/** What the values of axes are called. */
final class Names {
  private Names() {}

  static Wording of(PatentType type) {
    return switch (type) {
      case INVENTION -> new Wording("发明专利", "Invention");
      case UTILITY_MODEL -> new Wording("实用新型", "Utility model");
      case DESIGN -> new Wording("外观设计", "Design");
    };
  }

  static Wording of(HolderKind kind) {
    return switch (kind) {
      case PERSON -> new Wording("个人", "Persons");
      case COMPANY -> new Wording("工矿企业", "Companies");
      case UNIVERSITY -> new Wording("大专院校", "Universities");
      case INSTITUTE -> new Wording("科研单位", "Research institutes");
      case PUBLIC_BODY -> new Wording("机关团体", "Public bodies");
    };
  }

  /** An industry or field by the rules, any other class by its code. */
  static Wording of(String code, IndustryRules rules) {
    return rules
        .find(code)
        .map(industry -> new Wording(industry.name(), industry.nameEnglish()))
        .orElse(new Wording(code, code));
  }
}
