/**
 * The JSON form of the values and results: {@link io.patentwatch.json.JsonForm} makes it, {@link
 * io.patentwatch.json.PatentWatchModule} teaches it to a host's Jackson, and the JSON Schemas
 * (draft 2020-12) beside this package in {@code schema/} state it.
 *
 * <p>Dates are {@code yyyy-MM-dd}, nothing is {@code null} (absent instead), arrays are there even
 * when empty. Fields are added within a version of a schema, never renamed or removed.
 */
@NullMarked
package io.patentwatch.json;

import org.jspecify.annotations.NullMarked;
