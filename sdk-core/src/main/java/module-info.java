/** The PatentWatch library: values, law, sources, merge, attribution, store and query. */
module io.patentwatch.core {
  requires static org.jspecify;
}
