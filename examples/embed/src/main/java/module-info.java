/** An application that embeds PatentWatch. */
module com.example.embed {
  requires io.patentwatch.alerts;
  requires io.patentwatch.map;
}
