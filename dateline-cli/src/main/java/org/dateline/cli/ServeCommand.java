package org.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.server.DeskSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a ledger to people and programs. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Serves the desk: web pages over a ledger, and the same as an API, described at"
            + " /openapi.yaml. Ends with Ctrl+C.")
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Engine engine;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 takes a free one; usually ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on; usually ${DEFAULT-VALUE}, which only this machine reaches."
              + " Put a server that encrypts in front of any other.")
  private String host = DeskSettings.LOOPBACK;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file whose first line those who judge must give. Without one, whoever sits at this"
              + " machine judges, and on any other address nobody.")
  private Optional<Path> tokenFile = Optional.empty();

  ServeCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    new Serving(surroundings, lexicon.on(engine))
        .serve(ledger.address(), new DeskSettings(host, port, tokenFile.map(ServeCommand::token)));
    return ExitStatus.DONE;
  }

  private static String token(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return Optional.ofNullable(lines.readLine())
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .orElseThrow(() -> new FailureException(file + ": its first line has no token."));
    } catch (IOException e) {
      throw new FailureException(file + ": the token cannot be read.", e);
    }
  }
}
