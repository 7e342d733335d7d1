package io.patentwatch.benchmarks;

import io.patentwatch.source.PatentSource;
import io.patentwatch.source.delivery.DeliverySource;
import io.patentwatch.source.jdbc.JdbcSource;
import io.patentwatch.source.json.JsonMapping;
import io.patentwatch.source.json.JsonSource;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;

/** The ways in which a county's patents reach the library from its own systems. */
enum HostSource {
  /** A folder of deliveries. */
  DELIVERY(2_000) {
    @Override
    PatentSource at(String place) {
      return DeliverySource.builder(Path.of(place)).quiet(Duration.ZERO).build();
    }
  },
  /** A view in a database. */
  JDBC(1_000) {
    @Override
    PatentSource at(String place) {
      JdbcDataSource database = new JdbcDataSource();
      database.setURL(place);
      return JdbcSource.builder(database)
          .table("county.published")
          .change("moved")
          .key("id")
          .build();
    }
  },
  /** A JSON service. */
  JSON(1_200) {
    @Override
    PatentSource at(String place) {
      return JsonSource.builder(JsonMapping.parse(CountyService.MAPPING.replace("PLACE", place)))
          .build();
    }
  };

  /** How many records a page has at most. */
  final int page;

  HostSource(int page) {
    this.page = page;
  }

  /** The source at a folder or address. */
  abstract PatentSource at(String place);
}
