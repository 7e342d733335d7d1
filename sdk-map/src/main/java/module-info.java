/** Patents by region and industry: figures, shapes and the monitoring page. */
module io.patentwatch.map {
  requires transitive io.patentwatch.core;
  requires com.fasterxml.jackson.core;
  requires org.locationtech.jts;
  requires static transitive org.jspecify;

  exports io.patentwatch.map;
  exports io.patentwatch.map.boundary;
  exports io.patentwatch.map.render;
}
