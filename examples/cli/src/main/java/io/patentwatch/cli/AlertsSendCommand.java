package io.patentwatch.cli;

import io.patentwatch.alerts.channel.AlertChannel;
import io.patentwatch.alerts.channel.AlertSender;
import io.patentwatch.alerts.channel.ChannelHttp;
import io.patentwatch.alerts.channel.DingTalkRobot;
import io.patentwatch.alerts.channel.FeishuRobot;
import io.patentwatch.alerts.channel.LogChannel;
import io.patentwatch.alerts.channel.MessageJson;
import io.patentwatch.alerts.channel.RecipientDirectory;
import io.patentwatch.alerts.channel.SendReport;
import io.patentwatch.alerts.channel.WeComRobot;
import io.patentwatch.alerts.channel.WebhookChannel;
import io.patentwatch.alerts.channel.WorklistChannel;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.export.ExportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes what a ledger holds to recipients. */
@Command(
    name = "send",
    description = "Sends what is due: each message with its addressee, then a summary.",
    mixinStandardHelpOptions = true)
final class AlertsSendCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 10_000;

  private final Session session;
  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--recipients",
      required = true,
      paramLabel = "F",
      description =
          "Who is told, CSV: enterprise,uscc,contact,channel,address,language,verified,consent,"
              + "opted_out,level; channels are dingtalk wecom feishu webhook mail sms log"
              + " worklist.")
  private Path recipients = Path.of("");

  @Option(names = "--dry-run", description = "Shows each message with its addressee only.")
  private boolean dryRun;

  @Option(names = "--worklist", paramLabel = "DIR", description = "Where worklists go, as CSV.")
  private @Nullable Path worklist;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "A host that messages may go to though it is not public; may be repeated.")
  private List<String> hosts = new ArrayList<>();

  @Mixin private MailOptions mail = new MailOptions();
  @Mixin private SmsOptions sms = new SmsOptions();

  AlertsSendCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RecipientDirectory people = RecipientDirectory.parse(TextFile.read(recipients));
    return ledger.with(opened -> dryRun ? preview(opened, people) : send(opened, people));
  }

  private int preview(JdbcLedger opened, RecipientDirectory people) {
    AlertSender.Builder sender = AlertSender.builder(opened.outbox()).recipients(people);
    channels().forEach(sender::channel);
    sender.build().preview(MOST_SHOWN).stream().map(MessageJson::message).forEach(session::print);
    return Status.DONE;
  }

  private int send(JdbcLedger opened, RecipientDirectory people) {
    AlertSender.Builder sender = AlertSender.builder(opened.outbox()).recipients(people);
    channels().forEach(channel -> sender.channel(new PrintedChannel(channel, session)));
    SendReport report = sender.build().send();
    session.print(MessageJson.summary(report));
    if (report.busy()) {
      session.say("another process is sending; nothing was done");
    }
    return report.busy() || report.failed() + report.dead() > 0
        ? Status.SOME_REJECTED
        : Status.DONE;
  }

  private List<AlertChannel> channels() {
    ChannelHttp.Builder options = ChannelHttp.builder();
    hosts.forEach(options::allow);
    ChannelHttp http = options.build();
    List<AlertChannel> channels =
        new ArrayList<>(
            List.of(
                DingTalkRobot.of(http),
                WeComRobot.of(http),
                FeishuRobot.of(http),
                WebhookChannel.of(http),
                LogChannel.of()));
    mail.channel(session).ifPresent(channels::add);
    sms.channel(http, session).ifPresent(channels::add);
    if (worklist != null) {
      channels.add(WorklistChannel.of(worklist, ExportFormat.CSV));
    }
    return channels;
  }
}
