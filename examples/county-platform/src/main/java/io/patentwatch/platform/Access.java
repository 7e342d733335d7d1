package io.patentwatch.platform;

import io.patentwatch.sample.SampleCounty;
import io.patentwatch.sample.SampleFile;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who may come in, and as whom. */
@Configuration(proxyBeanMethods = false)
class Access {
  /** Everything asks for a login; what is not asked for by reading is not there at all. */
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .httpBasic(Customizer.withDefaults())
        .build();
  }

  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Accounts accounts(CountySettings settings, SampleAccounts samples) {
    return new Accounts(settings.accounts().isEmpty() ? samples.make() : settings.accounts());
  }

  @Bean
  SampleAccounts samples(PasswordEncoder passwords) {
    return new SampleAccounts(passwords);
  }

  @Bean
  UserDetailsService users(Accounts accounts) {
    InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
    for (CountySettings.Account account : accounts.all()) {
      users.createUser(
          User.withUsername(account.name())
              .password(account.password())
              .roles(account.enterprise() == null ? "GOVERNMENT" : "ENTERPRISE")
              .build());
    }
    return users;
  }

  /** The accounts by name. */
  static final class Accounts {
    private final ConcurrentMap<String, CountySettings.Account> byName = new ConcurrentHashMap<>();

    Accounts(List<CountySettings.Account> accounts) {
      accounts.forEach(account -> byName.put(account.name(), account));
    }

    List<CountySettings.Account> all() {
      return List.copyOf(byName.values());
    }

    CountySettings.@Nullable Account named(String name) {
      return byName.get(name);
    }
  }

  /** Two accounts for a first look: their passwords are new at each start and printed once. */
  static final class SampleAccounts {
    private final PasswordEncoder passwords;

    SampleAccounts(PasswordEncoder passwords) {
      this.passwords = passwords;
    }

    List<CountySettings.Account> make() {
      List<CountySettings.Account> accounts = new ArrayList<>();
      accounts.add(account("county", null));
      accounts.add(account("enterprise", registered()));
      return accounts;
    }

    /** The credit code of the first enterprise of the sample county. */
    private static String registered() {
      return SampleCounty.ofDefaults().files().stream()
          .filter(file -> file.kind() == SampleFile.Kind.REGISTRY)
          .flatMap(file -> new String(file.bytes(), StandardCharsets.UTF_8).lines())
          .skip(1)
          .map(row -> row.split(",")[2])
          .findFirst()
          .orElseThrow();
    }

    private CountySettings.Account account(String name, @Nullable String enterprise) {
      byte[] bytes = new byte[9];
      new SecureRandom().nextBytes(bytes);
      String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      // To the one who starts it, on the console: no log keeps it.
      System.out.println("log in as " + name + " with " + password);
      return new CountySettings.Account(
          name, Objects.requireNonNull(passwords.encode(password)), enterprise);
    }
  }
}
