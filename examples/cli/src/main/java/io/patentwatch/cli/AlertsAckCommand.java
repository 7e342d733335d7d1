package io.patentwatch.cli;

import io.patentwatch.alerts.ledger.Acknowledgement;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.ledger.LedgerJson;
import io.patentwatch.alerts.ledger.Standing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes alerts on, so that they go up no more. */
@Command(
    name = "ack",
    description = "Takes alerts on: where each matter stands then, one a line.",
    mixinStandardHelpOptions = true)
final class AlertsAckCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private LedgerDay day = new LedgerDay();

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Who takes it on; ${DEFAULT-VALUE} if left out.")
  private String by = "operator";

  @Option(names = "--note", paramLabel = "TEXT", description = "What they say.")
  private String note = "";

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Alerts, or matters.")
  private List<String> ids = List.of();

  AlertsAckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return ledger.with(this::acknowledge);
  }

  private int acknowledge(JdbcLedger opened) {
    int status = Status.DONE;
    for (String id : ids) {
      Optional<Standing> taken = opened.acknowledge(id, new Acknowledgement(by, day.day(), note));
      if (taken.isPresent()) {
        session.print(LedgerJson.standing(taken.get()));
      } else {
        session.say("the ledger has no alert '" + id + "'; give one that 'alerts run' printed");
        status = Status.SOME_REJECTED;
      }
    }
    return status;
  }
}
