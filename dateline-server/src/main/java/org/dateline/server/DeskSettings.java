package org.dateline.server;

import java.util.Optional;

/**
 * How the desk is served.
 *
 * @param host the address to listen on; the loopback address alone is reached by nobody else
 * @param port the port; 0 takes a free one
 * @param token what those who judge must give; without one, nobody judges
 */
public record DeskSettings(String host, int port, Optional<String> token) {
  /** The address that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Refuses what is no port and an empty token. */
  public DeskSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + port);
    }
    if (token.isPresent() && token.get().isBlank()) {
      throw new IllegalArgumentException("an empty token");
    }
  }

  /** On the loopback address, read only. */
  public static DeskSettings loopback(int port) {
    return new DeskSettings(LOOPBACK, port, Optional.empty());
  }

  boolean isLoopback() {
    return host.equals(LOOPBACK) || host.equals("localhost") || host.equals("::1");
  }
}
