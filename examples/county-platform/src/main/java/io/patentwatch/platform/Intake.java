package io.patentwatch.platform;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Edition;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.delivery.DeliverySource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks into the folder of deliveries again and again and takes what is ready. Whatever ends this
 * process, the next one goes on behind the last page committed.
 */
@Component
class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final PatentDatabase database;
  private final DeliverySource deliveries;
  private final LiveMaps maps;
  private volatile @Nullable SyncReport last;
  private volatile @Nullable SyncReport taken;

  Intake(PatentDatabase database, DeliverySource deliveries, LiveMaps maps) {
    this.database = database;
    this.deliveries = deliveries;
    this.maps = maps;
  }

  /** What the last look into the folder came to; absent before the first. */
  @Nullable SyncReport last() {
    return last;
  }

  /** What the last look that found anything came to; absent before. */
  @Nullable SyncReport taken() {
    return taken;
  }

  @Scheduled(fixedDelayString = "${county.poll:5s}")
  void take() {
    Edition before = database.edition();
    try {
      SyncReport report = database.sync(deliveries, new Telling());
      last = report;
      if (report.records() > 0) {
        taken = report;
        LOG.info(
            "taken {} records: {} added, {} updated, {} rejected; edition {}",
            report.records(),
            report.added(),
            report.updated(),
            report.rejected(),
            report.edition());
      }
    } catch (SourceException e) {
      LOG.warn("the deliveries can't be taken now, and will be tried again: {}", e.getMessage());
    }
    if (!database.edition().equals(before)) {
      maps.moved(database.edition());
    }
  }

  /** Tells the maps of each page as it is on disk, and the log of what was rejected. */
  private final class Telling implements SyncListener {
    @Override
    public void rejected(Rejection rejection) {
      LOG.warn("rejected {}:{}: {}", rejection.document(), rejection.line(), rejection.reason());
    }

    @Override
    public void committed(SyncProgress progress) {
      maps.moved(database.edition());
    }
  }
}
