package io.patentwatch.alerts.portfolio;

import io.patentwatch.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** The JSON form of a portfolio. */
public final class PortfolioJson {
  private PortfolioJson() {}

  /**
   * A patent in custody: {@code patent responsible decision decidedOn reduction ladder complete
   * payments[{feeYear,paidOn,amount,receipt}] attributes}; what is not known is left out.
   */
  public static JsonObject custody(Custody custody) {
    return JsonObject.builder()
        .text("patent", custody.patent())
        .textUnlessEmpty("responsible", custody.responsible())
        .text("decision", custody.decision())
        .text("decidedOn", custody.decidedOn())
        .number("reduction", custody.reduction().percentOff())
        .texts("ladder", custody.ladder())
        .truth("complete", custody.complete())
        .objects("payments", custody.payments().stream().map(PortfolioJson::payment).toList())
        .object("attributes", attributes(custody.attributes()))
        .build();
  }

  private static JsonObject payment(CustodyPayment payment) {
    return JsonObject.builder()
        .number("feeYear", payment.feeYear())
        .text("paidOn", payment.paidOn())
        .number("amount", payment.amount())
        .textUnlessEmpty("receipt", payment.receipt())
        .build();
  }

  /** A fee ahead: {@code patent feeYear due month amount attributes}. */
  public static JsonObject fee(CostForecast.Fee fee) {
    return JsonObject.builder()
        .text("patent", fee.patent())
        .number("feeYear", fee.feeYear())
        .text("due", fee.due())
        .text("month", fee.month())
        .number("amount", fee.amount())
        .object("attributes", attributes(fee.attributes()))
        .build();
  }

  /** What a forecast sums up to: {@code fees total months[{month,amount}] uncounted}. */
  public static JsonObject summary(CostForecast forecast) {
    return JsonObject.builder()
        .number("fees", forecast.fees().size())
        .number("total", forecast.total())
        .objects(
            "months",
            forecast.byMonth().entrySet().stream()
                .map(
                    month ->
                        JsonObject.builder()
                            .text("month", month.getKey())
                            .number("amount", month.getValue())
                            .build())
                .toList())
        .texts("uncounted", forecast.uncounted())
        .build();
  }

  private static JsonObject attributes(Map<String, String> attributes) {
    JsonObject.Builder object = JsonObject.builder();
    new TreeMap<>(attributes).forEach(object::text);
    return object.build();
  }
}
