package io.patentwatch.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The platform of one county: a library kept in step with a folder of deliveries, a map that moves
 * as the library moves, warnings, the government's view of everything and each enterprise's of its
 * own.
 */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(CountySettings.class)
public class CountyPlatform {
  /** Made by Spring. */
  CountyPlatform() {}

  /** Starts the platform; options are those of Spring, such as {@code --county.folder=/data}. */
  public static void main(String[] arguments) {
    SpringApplication.run(CountyPlatform.class, arguments);
  }
}
