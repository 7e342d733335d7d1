package io.patentwatch.platform;

import io.patentwatch.PatentDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform as a test runs it, in a folder of its own. */
final class Platform {
  static final String PASSWORD = "a-test's own";

  private Platform() {}

  static ConfigurableApplicationContext start(Path folder, String... enterprises) {
    return SpringApplication.run(CountyPlatform.class, options(folder, enterprises));
  }

  /** Accounts: county, and one for each enterprise's code, by its name enterprise0, enterprise1. */
  static String[] options(Path folder, String... enterprises) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--county.poll=200ms",
                "--county.folder=" + folder,
                "--county.accounts[0].name=county",
                "--county.accounts[0].password={noop}" + PASSWORD));
    for (int i = 0; i < enterprises.length; i++) {
      String account = "--county.accounts[" + (i + 1) + "].";
      options.add(account + "name=enterprise" + i);
      options.add(account + "password={noop}" + PASSWORD);
      options.add(account + "enterprise=" + enterprises[i]);
    }
    return options.toArray(String[]::new);
  }

  static int port(ConfigurableApplicationContext context) {
    return Integer.parseInt(
        Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
  }

  /** Waits until the folder of deliveries was read to its end, with records, at least so often. */
  static void awaitIntake(ConfigurableApplicationContext context, long edition)
      throws InterruptedException {
    Intake intake = context.getBean(Intake.class);
    PatentDatabase database = context.getBean(PatentDatabase.class);
    for (int i = 0; i < 1_200; i++) {
      var last = intake.last();
      if (last != null && last.records() == 0 && database.edition().number() > edition) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the deliveries were not taken within two minutes");
  }
}
