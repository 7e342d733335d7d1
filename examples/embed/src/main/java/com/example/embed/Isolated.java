package com.example.embed;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same in a class loader of its own, beside libraries that bring another Lucene. */
public final class Isolated {
  private Isolated() {}

  /** Runs {@link Embed} with the jars of a directory and nothing else of the class path. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    List<URL> urls = new ArrayList<>();
    urls.add(Path.of("target", "classes").toUri().toURL());
    for (File jar : new File(arguments[0]).listFiles()) {
      urls.add(jar.toURI().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> embed = loader.loadClass("com.example.embed.Embed");
      embed.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
  }
}
