package io.patentwatch.internal.xml;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with XML in the words of its users, not of its parser. */
final class XmlFault {
  private static final Pattern PLACE =
      Pattern.compile("(?s)^ParseError at \\[row,col\\]:.*?Message: ");
  private static final Pattern UNBOUND = Pattern.compile("#ElementPrefixUnbound\\?([^&]*)&");
  private static final Pattern ENTITY = Pattern.compile("entity \"([^\"]*)\" was referenced");

  private XmlFault() {}

  static String reason(Exception failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof XmlRefusal) {
        return Objects.requireNonNull(cause.getMessage());
      }
      cause =
          cause instanceof javax.xml.stream.XMLStreamException nested
                  && nested.getNestedException() != null
              ? nested.getNestedException()
              : cause.getCause();
    }
    String message = PLACE.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
    if (message.toLowerCase(Locale.ROOT).contains("0xffff")) {
      return "holds bytes that are no characters in the encoding it states; save it as UTF-8, or"
          + " say what its encoding is";
    }
    if (message.contains("must start and end within the same entity")) {
      return "is cut off: the document ends within it";
    }
    if (message.startsWith("JAXP")) {
      return "is more than an XML parser takes for harmless: " + shortened(message);
    }
    Matcher unbound = UNBOUND.matcher(message);
    if (unbound.find()) {
      return "is no good XML: the prefix '" + unbound.group(1) + "' has no namespace";
    }
    if (message.contains("#AttributeNotUnique")) {
      return "is no good XML: an attribute stands twice in one tag";
    }
    Matcher entity = ENTITY.matcher(message);
    if (entity.find()) {
      return "refers in an attribute to the entity '"
          + entity.group(1)
          + "', which only a DTD explains, and none is read";
    }
    return "is no good XML: " + shortened(message);
  }

  private static String shortened(String message) {
    return message.length() <= 300 ? message : message.substring(0, 300) + "…";
  }
}
