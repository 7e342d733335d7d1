package io.patentwatch.platform;

import io.patentwatch.model.CreditCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets, under {@code county.} in the configuration.
 *
 * @param code the county's division code
 * @param folder where library and deliveries are; {@code library}, {@code deliveries} and {@code
 *     set-aside} in it
 * @param sample whether a sample county is delivered into an empty folder, to look at
 * @param day the day it is taken to be, for the sample; absent for today
 * @param quiet how long a delivery must not have been written to before it is taken
 * @param accounts who may log in; without any, two are made up at each start, and their passwords
 *     printed
 */
@ConfigurationProperties("county")
public record CountySettings(
    @DefaultValue("330122") String code,
    @DefaultValue("county-data") Path folder,
    @DefaultValue("true") boolean sample,
    @Nullable LocalDate day,
    @DefaultValue("10s") Duration quiet,
    @DefaultValue List<Account> accounts) {
  /** Copies the accounts. */
  public CountySettings {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(folder, "folder");
    accounts = List.copyOf(accounts);
  }

  /**
   * Somebody who may log in.
   *
   * @param name the name to log in with
   * @param password the password as Spring Security stores it, such as {@code {bcrypt}…}
   * @param enterprise the unified social credit code of the enterprise whose patents it sees;
   *     absent for the government's, which sees all
   */
  public record Account(String name, String password, @Nullable String enterprise) {
    /** Checks that name and password are there, and that a code is one. */
    public Account {
      Objects.requireNonNull(name, "an account needs a name");
      Objects.requireNonNull(password, "an account needs a password");
      if (enterprise != null) {
        CreditCode.parse(enterprise);
      }
    }

    /** Never the password. */
    @Override
    public String toString() {
      return name;
    }
  }
}
