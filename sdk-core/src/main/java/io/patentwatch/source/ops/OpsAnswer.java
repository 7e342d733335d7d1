package io.patentwatch.source.ops;

import io.patentwatch.model.Statement;
import io.patentwatch.source.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What OPS answered, read and as it came. Nothing found is an answer without statements.
 *
 * @param statements what it states
 * @param rejections what in it could not be read, or was refused by number
 * @param total how many hits or family members there are, of which this may be a part; of a search
 *     10,000 means at least so many; absent where OPS does not say
 * @param withheld how many hits are placeholders for records that OPS does not give out
 * @param isTruncated whether OPS says that it cut the family
 * @param isKept whether all of it was kept from earlier calls
 * @param raw the bodies as they came, unpacked, one a request that found something; not to be
 *     changed
 */
public record OpsAnswer(
    List<Statement> statements,
    List<Rejection> rejections,
    @Nullable Integer total,
    long withheld,
    boolean isTruncated,
    boolean isKept,
    List<byte[]> raw) {
  public OpsAnswer {
    statements = List.copyOf(statements);
    rejections = List.copyOf(rejections);
    raw = List.copyOf(raw);
  }

  @Override
  public String toString() {
    return statements.size() + " statements, " + rejections.size() + " rejections";
  }
}
