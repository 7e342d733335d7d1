package io.patentwatch.source.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Data sources as hosts have them, and some that fail. */
final class HostData {
  private HostData() {}

  /** A pool of one connection, which stays open when it is given back. */
  static DataSource pool(Connection connection) {
    Connection lent =
        proxy(
            Connection.class,
            (method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return proxy(DataSource.class, (method, arguments) -> lent);
  }

  /** A database by its URL. */
  static DataSource of(String url) {
    return proxy(DataSource.class, (method, arguments) -> DriverManager.getConnection(url));
  }

  /** A database to which no connection can be made. */
  static DataSource failing(SQLException failure) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          throw failure;
        });
  }

  private interface Call {
    Object of(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader() == null ? HostData.class.getClassLoader() : type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
