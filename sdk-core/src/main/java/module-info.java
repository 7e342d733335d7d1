/** The PatentWatch library: values, law, sources, merge, attribution, store and query. */
// The modules that rule files are read for are built after this one.
@SuppressWarnings("module")
module io.patentwatch.core {
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires com.github.benmanes.caffeine;
  // Lucene unmaps its files with it, but does not ask for it.
  requires jdk.unsupported;
  requires transitive java.sql;
  requires java.xml;
  requires org.apache.lucene.core;
  requires org.slf4j;
  requires de.siegmar.fastcsv;
  requires dev.failsafe.core;
  requires okhttp3;
  requires okio;
  requires retrofit2;
  // OkHttp and Okio need it, but automatic modules can't ask for it.
  requires kotlin.stdlib;
  requires static org.dhatim.fastexcel.reader;
  requires static transitive org.jspecify;

  exports io.patentwatch;
  exports io.patentwatch.audit;
  exports io.patentwatch.export;
  exports io.patentwatch.indicator;
  exports io.patentwatch.internal.text to
      io.patentwatch.alerts;
  exports io.patentwatch.json;
  exports io.patentwatch.law;
  exports io.patentwatch.model;
  exports io.patentwatch.query;
  exports io.patentwatch.reference;
  exports io.patentwatch.source;
  exports io.patentwatch.source.cnipa;
  exports io.patentwatch.source.delivery;
  exports io.patentwatch.source.exchange;
  exports io.patentwatch.source.jdbc;
  exports io.patentwatch.source.json;
  exports io.patentwatch.source.ops;
  exports io.patentwatch.source.table;
  exports io.patentwatch.spi;
}
