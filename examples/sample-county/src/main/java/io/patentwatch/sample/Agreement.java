package io.patentwatch.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the office's book has it.
 *
 * @param kind {@code pledge}, {@code licence} or {@code transfer}
 * @param from who gives
 * @param to who receives
 * @param effective its first day
 * @param yuan the amount
 * @param patents what it covers
 * @param trademarks what else it covers
 */
record Agreement(
    String kind,
    Owner from,
    Owner to,
    LocalDate effective,
    @Nullable Long yuan,
    List<Filing> patents,
    List<String> trademarks) {}
