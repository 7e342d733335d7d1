package io.patentwatch.alerts.portfolio;

import io.patentwatch.model.PatentNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A portfolio in a CSV file in UTF-8, which people edit too: it is read at each call and replaced
 * as a whole at each change.
 *
 * <pre>{@code
 * patent,responsible,decision,decided_on,reduction,ladder,complete,payments,cost_centre
 * ZL202010123451.X,Li,keep,,85,90;30;7,yes,4:2023-01-05:135:R-17;5:2024-01-03,4711
 * }</pre>
 *
 * <p>Only {@code patent} is needed, in any spelling. {@code decision} is keep, abandon or sell;
 * {@code reduction} 85, 70, 15 or 0; {@code ladder} days before, parted by {@code ;}; {@code
 * complete} yes or no; a payment is fee year, day, and where known amount and receipt, parted by
 * {@code :}. Any other column is an attribute of the host's. Safe for use by the threads of one
 * process; two processes that change it at once may lose a change.
 */
public final class CsvPortfolio implements PortfolioStore {
  private final Path file;

  private CsvPortfolio(Path file) {
    this.file = file;
  }

  /** The portfolio in a file, which need not be there yet. */
  public static CsvPortfolio of(Path file) {
    return new CsvPortfolio(file);
  }

  @Override
  public synchronized List<Custody> all() {
    if (Files.notExists(file)) {
      return List.of();
    }
    try {
      return new CustodyTable().read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new PortfolioException("the portfolio " + file + " can't be read; check the file", e);
    } catch (IllegalArgumentException e) {
      throw new PortfolioException("the portfolio " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void put(Custody custody) {
    List<Custody> others = without(custody.patent());
    others.add(custody);
    write(others);
  }

  @Override
  public synchronized void remove(PatentNumber patent) {
    write(without(patent));
  }

  @Override
  public synchronized Optional<Custody> change(PatentNumber patent, UnaryOperator<Custody> change) {
    return PortfolioStore.super.change(patent, change);
  }

  private List<Custody> without(PatentNumber patent) {
    List<Custody> others = new ArrayList<>(all());
    others.removeIf(custody -> custody.patent().equals(patent));
    return others;
  }

  private void write(List<Custody> custodies) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, new CustodyTable().write(custodies), StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PortfolioException(
          "the portfolio " + file + " can't be written; it is as it was", e);
    }
  }
}
