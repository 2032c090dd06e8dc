package org.dateline.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Dateline this is. */
final class ProgramVersion implements IVersionProvider {

  /** The version, as the program's archive names it. */
  static String version() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("unpacked");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Dateline " + version() + ", on Java " + Runtime.version(),
      "Copyright the Dateline authors; licensed under the Apache License 2.0."
    };
  }
}
