/**
 * Questions to the library: {@link io.patentwatch.query.PatentQuery}, an immutable tree built in
 * Java or read from CQL text by {@link io.patentwatch.query.Cql}.
 *
 * <h2>How text matches</h2>
 *
 * A text becomes a list of tokens after NFKC, case and width folding, and after traditional
 * characters took their simplified forms: each Han, kana, hangul or bopomofo character is one, and
 * so is each run of letters and digits of other scripts, a word. Everything else only separates,
 * but invisible characters (zero-width blanks, soft hyphens, variation selectors) do not even that.
 * Of words longer than 256 chars the first 256 count.
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
 * <tr><td>笔夹, 筆夾<td>笔夹; 筆夾; 笔夾<td>毛笔
 * </table>
 *
 * <p>Simplified and traditional forms find each other in both directions, one character for one.
 * Where several traditional characters became one ({@code 發} and {@code 髮} are {@code 发}), each
 * finds the others. Characters that were simplified in one of their meanings only, such as {@code
 * 覆}, stay as they are; so do the forms of other countries ({@code 発}). The canonical text of a
 * query is in simplified forms.
 *
 * <p>The values of a list, such as inventors or holders, are texts of their own: no phrase crosses
 * from one to the next. What each relation means for each field is stated at {@link
 * io.patentwatch.query.QueryField.Kind} and {@link io.patentwatch.query.QueryField}; {@link
 * io.patentwatch.query.PatentMatcher} is the reference that every store agrees with, {@link
 * io.patentwatch.query.FieldTerms} what they have in common.
 *
 * <h2>Missing values and negation</h2>
 *
 * A clause holds when a value of the patent fits it. So no clause but a negated one holds for a
 * patent without a value under its field: {@code ad<2030} leaves out patents of unknown filing
 * date, and {@code not ad<2030} finds them, beside those filed later. {@code ad=* not ad<2030}
 * finds the latter alone. Negation is the plain contrary, of whatever it stands before: of a list
 * of values, {@code not in=王} holds only where no inventor fits. There is no third truth value; two
 * negations cancel each other.
 *
 * <p>Empty texts, and texts without a letter, digit or character, are no values.
 *
 * <h2>Days</h2>
 *
 * {@code status}, {@code fees} and {@code region} are asked for a day: that of the clause, {@code
 * =/asof=20211130}, else that of the request, else today in Asia/Shanghai by the library's clock.
 * The answer is what today's knowledge says of that day, not what was known on it: a lapse
 * announced later counts from the day it took effect. {@link
 * io.patentwatch.query.QueryField#STATUS} says what it takes for granted.
 *
 * <h2>Order, highlights, explanation</h2>
 *
 * {@link io.patentwatch.query.Sort} orders results by identity, number, date or {@linkplain
 * io.patentwatch.query.Relevance relevance}, which comes from the query and the patent alone.
 * {@link io.patentwatch.query.PatentQuery#highlights} shows where texts have what was asked for,
 * {@link io.patentwatch.query.PatentQuery#explain} why a patent answers a query or not. Both need
 * nothing but the patent.
 */
@NullMarked
package io.patentwatch.query;

import org.jspecify.annotations.NullMarked;
