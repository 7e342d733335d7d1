package io.patentwatch.reference;

import io.patentwatch.model.CreditCode;
import io.patentwatch.model.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise of an {@link EnterpriseRegistry}, as the registry states it.
 *
 * @param name its registered name
 * @param formerNames the names it had before
 * @param creditCode its unified social credit code
 * @param address its registered address
 * @param region the division it is registered in, a township wherever the registry names one
 * @param industry the code or name of its industry; empty where the registry has none
 * @param aliases other names it is known by, such as a short or an English one
 */
public record Enterprise(
    String name,
    List<FormerName> formerNames,
    @Nullable CreditCode creditCode,
    @Nullable String address,
    @Nullable Region region,
    String industry,
    List<String> aliases) {

  /**
   * A name that an enterprise had.
   *
   * @param name the name
   * @param until the day on which it gave the name up, where known
   */
  public record FormerName(String name, @Nullable LocalDate until) {
    public FormerName {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return until == null ? name : name + '(' + until + ')';
    }
  }

  public Enterprise {
    Objects.requireNonNull(name, "name");
    formerNames = List.copyOf(formerNames);
    Objects.requireNonNull(industry, "industry");
    aliases = List.copyOf(aliases);
  }

  @Override
  public String toString() {
    return creditCode == null ? name : name + ' ' + creditCode;
  }
}
