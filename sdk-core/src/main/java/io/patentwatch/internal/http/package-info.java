/**
 * Calls of remote services, the only room that says OkHttp or Retrofit: {@link
 * io.patentwatch.internal.http.RemoteClient} for one service, {@link
 * io.patentwatch.internal.http.RemoteSession} for one reading of it.
 */
@NullMarked
package io.patentwatch.internal.http;

import org.jspecify.annotations.NullMarked;
