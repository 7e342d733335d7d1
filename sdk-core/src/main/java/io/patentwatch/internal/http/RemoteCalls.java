package io.patentwatch.internal.http;

import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.POST;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The calls as Retrofit makes them. */
interface RemoteCalls {
  @Streaming
  @GET
  Call<ResponseBody> get(
      @Url String address, @HeaderMap Map<String, String> headers, @Tag RemoteSession session);

  @Streaming
  @POST
  Call<ResponseBody> post(
      @Url String address,
      @HeaderMap Map<String, String> headers,
      @Body RequestBody body,
      @Tag RemoteSession session);
}
