/**
 * Where facts come from: {@link io.patentwatch.source.PatentSource} states them page by page, and
 * {@code PatentDatabase.sync} is the only way in.
 *
 * <p>What each source can fill; "where given" means where the table, view or service has it:
 *
 * <table>
 *   <caption>Fields by source</caption>
 *   <tr><th>field</th><th>tables, deliveries, JDBC, JSON</th><th>CNIPA XML</th>
 *       <th>exchange XML, OPS</th></tr>
 *   <tr><td>numbers, dates, title, abstract</td><td>where given</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>applicants, patentees</td><td>where given</td><td>yes</td><td>applicants</td></tr>
 *   <tr><td>addresses, and so regions</td><td>where given</td><td>yes</td>
 *       <td>DOCDB where given, OPS never</td></tr>
 *   <tr><td>inventors; agents</td><td>where given</td><td>yes</td><td>inventors</td></tr>
 *   <tr><td>IPC, CPC; Locarno</td><td>where given</td><td>yes</td>
 *       <td>IPC, CPC; no Chinese designs</td></tr>
 *   <tr><td>legal events</td><td>where given, as status texts or codes</td>
 *       <td>publication, grant</td>
 *       <td>INPADOC; Chinese ones were in no recorded answer</td></tr>
 *   <tr><td>priorities</td><td>where given</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>annual fees paid</td>
 *       <td>by {@link io.patentwatch.source.table.PaymentSource its layout} or, in files, {@link
 *       io.patentwatch.source.table.ReceiptColumns}</td><td>no</td>
 *       <td>as events ({@code PGFP}); none was seen for China</td></tr>
 *   <tr><td>agreements, reported series, population, tags</td>
 *       <td>by the layouts of {@link io.patentwatch.source.table}</td><td>no</td><td>no</td></tr>
 *   <tr><td>what was deleted at the source</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>{@code Readiness.of} says of a library what it has of these, and what that is good for.
 */
@NullMarked
package io.patentwatch.source;

import org.jspecify.annotations.NullMarked;
