package io.patentwatch.internal.xml;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One record of a document, or why it could not be read.
 *
 * @param line where it begins, from 1
 * @param element the record; null where it could not be read
 * @param problem why not; null where it could
 * @param doubts what is doubtful about its text
 * @param raw its text as it stood; asked before the next record is read
 */
record XmlRecord(
    long line,
    @Nullable XmlElement element,
    @Nullable String problem,
    List<String> doubts,
    Supplier<String> raw) {}
