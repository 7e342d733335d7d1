package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonObject;
import io.patentwatch.source.delivery.Delivery;
import io.patentwatch.source.delivery.DeliverySource;
import io.patentwatch.source.table.ReceiptColumns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the deliveries of a watched folder. */
@Command(
    name = "delivery",
    description = "Takes the dated deliveries of a folder, each once and in order.",
    mixinStandardHelpOptions = true)
final class SyncDeliveryCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private SyncOptions sync = new SyncOptions();
  @Mixin private ColumnOption columns = new ColumnOption();

  @Option(
      names = "--id",
      paramLabel = "ID",
      defaultValue = "delivery",
      description = "The name of the source, one for each folder; delivery if left out.")
  private String id = "delivery";

  @Option(
      names = "--quiet",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long a delivery must not have been written to; 60 if left out.")
  private int quiet;

  @Option(
      names = "--marker",
      paramLabel = "NAME",
      description = "The file that says that a delivery is complete, such as .done.")
  private @Nullable String marker;

  @Option(
      names = "--set-aside",
      paramLabel = "DIR",
      description = "Where damaged files are moved; they stay where they are if left out.")
  private @Nullable Path setAside;

  @Option(
      names = "--receipts",
      paramLabel = "PATENT,FEE,PAID[,AMOUNT]",
      description = "The headers of tables of fees or receipts, such as 申请号,费用种类,缴费日期.")
  private @Nullable String receipts;

  @Option(names = "--list", description = "Only says what lies in the folder and what was taken.")
  private boolean list;

  @Parameters(paramLabel = "FOLDER", description = "The folder into which deliveries come.")
  private Path folder = Path.of("");

  SyncDeliveryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DeliverySource source = source();
    if (!list) {
      return sync.run(source, session);
    }
    try (PatentDatabase database = sync.read()) {
      for (Delivery delivery : source.deliveries(database.cursors().get(source.id()))) {
        session.print(
            JsonObject.builder()
                .text("name", delivery.name())
                .text("date", delivery.date())
                .text("state", delivery.state().name().toLowerCase(Locale.ROOT))
                .textUnlessEmpty("reason", delivery.reason())
                .build());
      }
    }
    return Status.DONE;
  }

  private DeliverySource source() {
    DeliverySource.Builder source =
        DeliverySource.builder(folder)
            .id(id)
            .quiet(Duration.ofSeconds(quiet))
            .mapping(columns.mapping());
    if (marker != null) {
      source.marker(marker);
    }
    if (setAside != null) {
      source.setAside(setAside);
    }
    if (receipts != null) {
      source.receipts(receipts(receipts));
    }
    return source.build();
  }

  private static ReceiptColumns receipts(String option) {
    String[] names = option.split(",", -1);
    if (names.length < 3 || names.length > 4) {
      throw new UsageException(
          "--receipts is '" + option + "'; give three headers or four, with commas between");
    }
    return new ReceiptColumns(names[0], names[1], names[2], names.length == 4 ? names[3] : null);
  }
}
