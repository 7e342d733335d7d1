/**
 * The EPO's Open Patent Services 3.2: {@link io.patentwatch.source.ops.OpsSource} keeps a library
 * in step with them, {@link io.patentwatch.source.ops.OpsClient} asks them one by one, both for an
 * {@link io.patentwatch.source.ops.OpsAccount}.
 *
 * <p>Of Chinese patents the EPO has numbers, dates, English titles and abstracts, names in Latin
 * script, classes, families and legal events. It has no addresses, no designs, no fee receipts and
 * no Chinese texts; those come from other sources.
 *
 * <p>Everything here follows the reference guide 1.3.20 of June 2024. Recorded answers cover
 * searches, bibliographic data, families, legal events of European patents, the number service and
 * the errors 400, 401, 403 and 404. <em>Not</em> covered by any recording, and so written from the
 * guide alone: legal events of Chinese patents, the black light, {@code CLIENT.RobotDetected}, the
 * weekly quota, the errors 413 and 503, a bad query, truncated families.
 */
@NullMarked
package io.patentwatch.source.ops;

import org.jspecify.annotations.NullMarked;
