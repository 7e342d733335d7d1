package io.patentwatch.alerts.support;

import java.lang.reflect.Proxy;
import java.sql.Driver;
import java.util.Properties;
import javax.sql.DataSource;

/** Data sources of URLs; those of the drivers need java.naming, which nothing here requires. */
public final class Databases {
  static {
    // The driver asserts that a connection does not break while a batch is under way.
    Databases.class.getClassLoader().setPackageAssertionStatus("org.postgresql", false);
  }

  private Databases() {}

  public static DataSource of(String url) {
    Driver driver = url.startsWith("jdbc:h2:") ? new org.h2.Driver() : new org.postgresql.Driver();
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> driver.connect(url, new Properties()));
  }
}
