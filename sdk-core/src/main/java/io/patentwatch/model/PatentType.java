package io.patentwatch.model;

/** The three kinds of patent of the Chinese Patent Law, article 2. */
public enum PatentType {
  /** An invention (发明): examined, 20 years from filing. */
  INVENTION("invention"),
  /** A utility model (实用新型): 10 years from filing. */
  UTILITY_MODEL("utility-model"),
  /** A design (外观设计): 15 years from filing, 10 if filed before 2021-06-01. */
  DESIGN("design");

  private final String code;

  PatentType(String code) {
    this.code = code;
  }

  /** The written form: {@code invention}, {@code utility-model} or {@code design}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
