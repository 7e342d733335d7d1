package io.patentwatch.cli;

import io.patentwatch.PatentException;
import io.patentwatch.query.CqlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into one line on standard error and an exit status. */
final class Failures {
  private Failures() {}

  /** Wrong usage found while reading the arguments. */
  static int report(ParameterException failure, Session session) {
    CommandLine command = failure.getCommandLine();
    String message = String.valueOf(failure.getMessage());
    if (failure.getCause() instanceof InvalidPathException path) {
      message = unnameable(path);
    } else if (failure instanceof UnmatchedArgumentException unmatched) {
      message = unmatched(unmatched.getUnmatched().get(0), command.getCommandSpec(), message);
    }
    return usage(message, command, failure, session);
  }

  private static String unmatched(String argument, CommandSpec command, String message) {
    return command.subcommands().isEmpty() || argument.startsWith("-")
        ? message
        : "there is no command '"
            + argument
            + "'; commands are "
            + String.join(" ", command.subcommands().keySet());
  }

  /** What a command threw. */
  static int report(Exception failure, CommandLine command, Session session) {
    if (failure instanceof OutputException output && output.readerLeft()) {
      return Status.DONE;
    }
    finish(session);
    if (failure instanceof UsageException || failure instanceof CqlException) {
      return usage(String.valueOf(failure.getMessage()), command, failure, session);
    }
    return failed(describe(failure), failure, session);
  }

  /** What a Java machine threw. */
  static int report(Error failure, Session session) {
    String what =
        failure instanceof OutOfMemoryError
            ? "the memory given to Java is used up; give more with java -Xmx"
            : "the input nests too deeply (" + failure + ")";
    return failed(what, failure, session);
  }

  /** What was printed before a failure is still good. */
  private static void finish(Session session) {
    try {
      session.flush();
    } catch (OutputException e) {
      // The failure itself is told.
    }
  }

  private static int usage(
      String message, CommandLine command, Throwable failure, Session session) {
    String name = command.getCommandSpec().qualifiedName();
    session.say(name + ": " + message + " (see '" + name + " --help')");
    trace(failure, session);
    return Status.WRONG_USAGE;
  }

  private static int failed(String message, Throwable failure, Session session) {
    session.say("patentwatch: " + message);
    trace(failure, session);
    return Status.FAILED;
  }

  private static void trace(Throwable failure, Session session) {
    if (session.debug()) {
      failure.printStackTrace(session.err());
    }
  }

  private static String describe(Throwable failure) {
    if (failure instanceof UncheckedIOException io
        && io.getCause() instanceof FileSystemException) {
      return describe(io.getCause());
    }
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    if (failure instanceof NoSuchFileException) {
      return message + ": does not exist; give the path of a file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return message + ": may not be read or written; check its rights";
    }
    if (failure instanceof FileSystemException file) {
      return file.getFile() + ": " + file.getReason() + "; check the path, its rights and the disk";
    }
    if (failure instanceof InvalidPathException path) {
      return unnameable(path);
    }
    if (failure instanceof PatentException
        || failure instanceof OutputException
        || failure instanceof IllegalArgumentException) {
      return message;
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return message + "; check the files named and the disk";
    }
    return "an unforeseen failure: "
        + failure
        + "; run again with --debug and report what it prints";
  }

  private static String unnameable(InvalidPathException path) {
    return "the path '"
        + path.getInput()
        + "' can't be named under this locale ("
        + path.getReason()
        + "); run with LC_ALL=C.UTF-8";
  }
}
