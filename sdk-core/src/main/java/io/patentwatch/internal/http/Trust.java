package io.patentwatch.internal.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are good: those that the Java machine trusts and some more.
 *
 * @param manager what verifies a chain
 * @param sockets sockets that ask it
 */
record Trust(X509TrustManager manager, SSLSocketFactory sockets) {
  static Trust beside(KeyStore more) {
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int count = 0;
      for (X509Certificate issuer : manager(null).getAcceptedIssuers()) {
        all.setCertificateEntry("java-" + count++, issuer);
      }
      for (String alias : Collections.list(more.aliases())) {
        all.setCertificateEntry("host-" + count++, more.getCertificate(alias));
      }
      X509TrustManager manager = manager(all);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return new Trust(manager, context.getSocketFactory());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "the trusted certificates can't be used; give a key store that is loaded", e);
    }
  }

  private static X509TrustManager manager(@Nullable KeyStore of) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(of);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no manager of X.509 certificates");
  }
}
