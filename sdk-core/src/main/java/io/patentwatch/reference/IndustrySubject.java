package io.patentwatch.reference;

import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import java.util.List;
import java.util.Objects;

/**
 * What industry rules look at.
 *
 * @param ipc the IPC symbols
 * @param cpc the CPC symbols
 * @param locarno the Locarno classes
 * @param title the title, possibly empty
 * @param abstractText the abstract, possibly empty
 * @param applicants the applicants' names
 */
public record IndustrySubject(
    List<IpcSymbol> ipc,
    List<CpcSymbol> cpc,
    List<LocarnoClass> locarno,
    String title,
    String abstractText,
    List<String> applicants) {
  public IndustrySubject {
    ipc = List.copyOf(ipc);
    cpc = List.copyOf(cpc);
    locarno = List.copyOf(locarno);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(abstractText, "abstractText");
    applicants = List.copyOf(applicants);
  }
}
