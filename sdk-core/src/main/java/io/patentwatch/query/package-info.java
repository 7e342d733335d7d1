/**
 * Questions to the library: {@link io.patentwatch.query.PatentQuery}, an immutable tree built in
 * Java or read from CQL text by {@link io.patentwatch.query.Cql}.
 *
 * <h2>How text matches</h2>
 *
 * A text becomes a list of tokens after NFKC, case and width folding: each Han, kana, hangul or
 * bopomofo character is one, and so is each run of letters and digits of other scripts, a word.
 * Everything else only separates, but invisible characters (zero-width blanks, soft hyphens,
 * variation selectors) do not even that. Of words longer than 256 chars the first 256 count.
 *
 * <p>A phrase matches a text if its tokens follow each other in it without a gap, and characters
 * that are joined in the phrase, with no separator between them, are joined in the text too. {@code
 * *} behind a word matches all words that begin with it; behind a Han character it means nothing
 * more, in front of a word it is refused.
 *
 * <table>
 * <caption>What matches</caption>
 * <tr><th>phrase<th>matches<th>does not match
 * <tr><td>笔夹<td>一种笔夹结构<td>笔，夹
 * <tr><td>中性 笔<td>中性笔; 中性，笔<td>中性墨水笔
 * <tr><td>LED灯<td>ｌｅｄ 灯; LED-灯<td>LEDs 灯
 * <tr><td>led*灯<td>LEDs 灯<td>led 台灯
 * <tr><td>usb 3<td>USB 3.0<td>USB 30
 * </table>
 *
 * <p>The values of a list, such as inventors or holders, are texts of their own: no phrase crosses
 * from one to the next. What each relation means for each field is stated at {@link
 * io.patentwatch.query.QueryField.Kind} and {@link io.patentwatch.query.QueryField}; {@link
 * io.patentwatch.query.PatentMatcher} is the reference that every store agrees with, {@link
 * io.patentwatch.query.FieldTerms} what they have in common.
 */
@NullMarked
package io.patentwatch.query;

import org.jspecify.annotations.NullMarked;
