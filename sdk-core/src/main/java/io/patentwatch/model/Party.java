package io.patentwatch.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An applicant or patentee, exactly as a source writes it.
 *
 * @param name the raw name
 * @param address the raw address, where the source has one
 */
public record Party(String name, @Nullable String address) {
  public Party {
    Objects.requireNonNull(name, "name");
  }
}
