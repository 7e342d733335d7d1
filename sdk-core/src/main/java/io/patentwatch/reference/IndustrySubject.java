package io.patentwatch.reference;

import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Patent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What industry rules look at.
 *
 * @param ipc the IPC symbols
 * @param cpc the CPC symbols
 * @param locarno the Locarno classes
 * @param title the title, possibly empty
 * @param abstractText the abstract, possibly empty
 * @param applicants the applicants' names, and the names and credit codes of their enterprises
 * @param filed the filing date, where known
 * @param published the day of the first publication, where known
 */
public record IndustrySubject(
    List<IpcSymbol> ipc,
    List<CpcSymbol> cpc,
    List<LocarnoClass> locarno,
    String title,
    String abstractText,
    List<String> applicants,
    @Nullable LocalDate filed,
    @Nullable LocalDate published) {
  public IndustrySubject {
    ipc = List.copyOf(ipc);
    cpc = List.copyOf(cpc);
    locarno = List.copyOf(locarno);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(abstractText, "abstractText");
    applicants = List.copyOf(applicants);
  }

  /** A subject of which no day is known. */
  public IndustrySubject(
      List<IpcSymbol> ipc,
      List<CpcSymbol> cpc,
      List<LocarnoClass> locarno,
      String title,
      String abstractText,
      List<String> applicants) {
    this(ipc, cpc, locarno, title, abstractText, applicants, null, null);
  }

  /** What rules look at of a patent; its applicants are those it began with. */
  public static IndustrySubject of(Patent patent) {
    return new IndustrySubject(
        patent.ipc(),
        patent.cpc(),
        patent.locarno(),
        patent.title(),
        patent.abstractText(),
        names(patent.applicants()),
        patent.filed(),
        patent.published().orElse(null));
  }

  /** The names of applicants, with the names and credit codes of their enterprises. */
  public static List<String> names(List<Holder> applicants) {
    List<String> names = new ArrayList<>();
    for (Holder applicant : applicants) {
      names.add(applicant.party().name());
      EnterpriseMatch enterprise = applicant.enterprise();
      if (enterprise != null) {
        names.add(enterprise.name());
        if (enterprise.creditCode() != null) {
          names.add(enterprise.creditCode().code());
        }
      }
    }
    return names;
  }
}
