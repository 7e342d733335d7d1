package io.patentwatch.export;

import java.util.Optional;

/** What an export is written as. */
public enum ExportFormat {
  /**
   * A table as RFC 4180 has it, in UTF-8, its lines ended by CR LF. A cell that a spreadsheet
   * program would take for a formula gets an apostrophe in front, see {@link PatentExport}.
   */
  CSV("csv"),
  /**
   * A workbook. Its cells are texts that no program takes for a formula; past 1,048,576 rows the
   * table goes on in a further sheet, with the header again. Of a text longer than 32,767 chars,
   * the most that a cell can hold, the end is replaced by {@code …}.
   */
  XLSX("xlsx"),
  /** One JSON object a line in the form of {@code JsonForm.patent}, in UTF-8. */
  JSON_LINES("jsonl");

  private final String code;

  ExportFormat(String code) {
    this.code = code;
  }

  /** The written form, which is the usual ending of file names. */
  public String code() {
    return code;
  }

  /** The format of a written form. */
  public static Optional<ExportFormat> named(String code) {
    for (ExportFormat format : values()) {
      if (format.code.equals(code)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
