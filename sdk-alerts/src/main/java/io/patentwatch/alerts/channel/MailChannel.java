package io.patentwatch.alerts.channel;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Mail by SMTP, channel {@code mail}: plain text with all that is known of each alert. A
 * recipient's address is one mail address.
 *
 * <p>It needs {@code org.eclipse.angus:jakarta.mail} on the path, which is optional. The connection
 * is encrypted from the start or by STARTTLS, and the server's certificate and name are verified,
 * unless {@link Security#NONE} is asked for. The message's key is its {@code Message-ID}, the same
 * in each attempt. Used by one thread at a time; the builder is not safe for several.
 */
public final class MailChannel implements AlertChannel {
  /** How the connection is encrypted. */
  public enum Security {
    /** From the start; port 465. */
    TLS(465),
    /** After a greeting, or not at all sent; port 587. */
    STARTTLS(587),
    /** Not at all: only for a server on the same machine; port 25. */
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }
  }

  private final Builder options;
  private final InternetAddress from;
  private final Session session;

  private MailChannel(Builder options, InternetAddress from) {
    this.options = options.copy();
    this.from = from;
    session = Session.getInstance(options.properties());
  }

  /**
   * A builder of a channel.
   *
   * @param host the server's name
   * @param from the sender's address
   */
  public static Builder builder(String host, String from) {
    return new Builder(host, from);
  }

  @Override
  public String id() {
    return "mail";
  }

  @Override
  public Delivery send(Message message) {
    InternetAddress to;
    try {
      to = new InternetAddress(message.recipient().address(), true);
    } catch (AddressException e) {
      return Delivery.refused("the address is no mail address; correct it");
    }
    try (Transport transport = session.getTransport()) {
      transport.connect(options.host, options.port(), options.user, options.password);
      MimeMessage mail = mail(message, to);
      return sent(transport, mail, to);
    } catch (AuthenticationFailedException e) {
      return Delivery.failed("the mail server takes no such user or password; check both");
    } catch (MessagingException e) {
      return Delivery.failed("no connection to the mail server; check host, port and TLS");
    }
  }

  private static Delivery sent(Transport transport, MimeMessage mail, InternetAddress to) {
    try {
      transport.sendMessage(mail, new Address[] {to});
      return Delivery.sent("");
    } catch (SendFailedException e) {
      // Before the text goes out the server says whom it takes.
      return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
          ? Delivery.refused("the mail server does not know the address")
          : Delivery.failed("the mail server took nothing");
    } catch (MessagingException e) {
      return Delivery.ambiguous("the connection to the mail server broke");
    }
  }

  private MimeMessage mail(Message message, InternetAddress to) throws MessagingException {
    MessageText text = new MessageText(message, Markup.PLAIN);
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + message.key() + "@" + host(from) + ">");
          }
        };
    mail.setFrom(from);
    mail.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
    mail.setSubject(text.heading(), utf8);
    mail.setSentDate(Date.from(options.clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(text.whole(), utf8);
    mail.saveChanges();
    return mail;
  }

  private static String host(InternetAddress address) {
    return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
  }

  /** Prints its id and the server. */
  @Override
  public String toString() {
    return id() + " by " + options.host;
  }

  /** The options of a channel. Not safe for use by several threads. */
  public static final class Builder {
    private final String host;
    private final String sender;
    private int port;
    private Security security = Security.TLS;
    private @Nullable String user;
    private @Nullable String password;
    private Duration timeout = Duration.ofSeconds(20);
    private Clock clock = Clock.systemUTC();

    private Builder(String host, String sender) {
      this.host = Objects.requireNonNull(host, "host");
      this.sender = Objects.requireNonNull(sender, "from");
    }

    private Builder copy() {
      Builder copy = new Builder(host, sender);
      copy.port = port;
      copy.security = security;
      copy.user = user;
      copy.password = password;
      copy.timeout = timeout;
      copy.clock = clock;
      return copy;
    }

    /** How the connection is encrypted; {@link Security#TLS} unless given. */
    public Builder security(Security security) {
      this.security = Objects.requireNonNull(security, "security");
      return this;
    }

    /** The port; that of the {@link Security} unless given. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Who logs in; nobody unless given. */
    public Builder login(String user, String password) {
      this.user = Objects.requireNonNull(user, "user");
      this.password = Objects.requireNonNull(password, "password");
      return this;
    }

    /** How long to wait for the server at each step; 20 seconds unless given. */
    public Builder timeout(Duration limit) {
      timeout = Objects.requireNonNull(limit, "limit");
      return this;
    }

    /** What tells the time; the machine's clock unless given. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * The channel.
     *
     * @throws IllegalArgumentException if the sender is no mail address, the port none or the
     *     timeout not between 1 millisecond and 5 minutes
     */
    public MailChannel build() {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port " + port + "; give 1 to 65535");
      }
      if (timeout.toMillis() < 1 || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
        throw new IllegalArgumentException(
            "a timeout of " + timeout + "; give 1 millisecond to 5 minutes");
      }
      try {
        return new MailChannel(this, new InternetAddress(sender, true));
      } catch (AddressException e) {
        throw new IllegalArgumentException(
            "the sender '" + sender + "' is no mail address; correct it", e);
      }
    }

    private int port() {
      return port == 0 ? security.port : port;
    }

    private Properties properties() {
      String protocol = security == Security.TLS ? "smtps" : "smtp";
      String prefix = "mail." + protocol + ".";
      Properties properties = new Properties();
      String millis = String.valueOf(timeout.toMillis());
      properties.setProperty("mail.transport.protocol", protocol);
      properties.setProperty(prefix + "connectiontimeout", millis);
      properties.setProperty(prefix + "timeout", millis);
      properties.setProperty(prefix + "ssl.checkserveridentity", "true");
      properties.setProperty(prefix + "auth", String.valueOf(user != null));
      if (security == Security.STARTTLS) {
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", "true");
      }
      return properties;
    }
  }
}
