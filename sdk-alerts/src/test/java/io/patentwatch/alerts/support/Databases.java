package io.patentwatch.alerts.support;

import java.lang.reflect.Proxy;
import java.sql.Driver;
import java.util.Properties;
import javax.sql.DataSource;

/** Data sources of URLs; those of the drivers need java.naming, which nothing here requires. */
public final class Databases {
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
