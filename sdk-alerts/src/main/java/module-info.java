/** Early warning over a library: rules, the engine that runs them, the ledger of what was told. */
module io.patentwatch.alerts {
  requires transitive io.patentwatch.core;
  requires transitive java.sql;
  requires de.siegmar.fastcsv;
  requires java.net.http;
  requires org.slf4j;
  requires static jakarta.mail;

  exports io.patentwatch.alerts;
  exports io.patentwatch.alerts.channel;
  exports io.patentwatch.alerts.ledger;
  exports io.patentwatch.alerts.page;
  exports io.patentwatch.alerts.portfolio;
  exports io.patentwatch.alerts.rule;
  exports io.patentwatch.alerts.watch;
}
