package io.patentwatch.benchmarks;

import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a kind of invented firm makes.
 *
 * @param name the trade, as it stands in the firm's name
 * @param classes IPC symbols its inventions are classed in
 * @param locarno the Locarno class of its designs
 * @param products what its patents are about
 */
record Trade(String name, List<IpcSymbol> classes, LocarnoClass locarno, List<String> products) {
  private static final int GROUPS = 24;

  /** All fifty. */
  static List<Trade> all() {
    List<Trade> trades = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(Trade.class.getResourceAsStream("trades.tsv"), "trades.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!line.startsWith("#")) {
          trades.add(read(line.split("\t")));
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return List.copyOf(trades);
  }

  private static Trade read(String[] cells) {
    List<IpcSymbol> classes = new ArrayList<>();
    for (String subclass : cells[1].split(",")) {
      for (int group = 1; group <= GROUPS; group++) {
        int main = 1 + (group * 7) % 31;
        classes.add(IpcSymbol.parse(subclass + main + "/0" + group % 10));
      }
    }
    return new Trade(
        cells[0], List.copyOf(classes), LocarnoClass.parse(cells[2]), List.of(cells[3].split(",")));
  }
}
