/** The PatentWatch library: values, law, sources, merge, attribution, store and query. */
module io.patentwatch.core {
  requires static transitive org.jspecify;

  exports io.patentwatch.law;
  exports io.patentwatch.model;
}
