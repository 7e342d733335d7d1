/**
 * The exchange format of the European Patent Office: {@link
 * io.patentwatch.source.exchange.ExchangeReader} reads answers of Open Patent Services, DOCDB files
 * and INPADOC legal events.
 */
@NullMarked
package io.patentwatch.source.exchange;

import org.jspecify.annotations.NullMarked;
