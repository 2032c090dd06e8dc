package org.dateline.sources.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which addresses may be asked: those on the public internet, and hosts that the user named
 * outright. Safe for use by several threads.
 */
final class Network {
  private final Set<String> named = ConcurrentHashMap.newKeySet();

  /** Allows the host and port of an address, because the user asks for them by name. */
  void allow(URI address) {
    named.add(place(address));
  }

  /**
   * Why an address must not be asked; empty if it may.
   *
   * @throws UnknownHostException where there is no such host
   */
  Optional<String> objection(URI address) throws UnknownHostException {
    String scheme = address.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      return Optional.of("an address that is not on the web: " + scheme);
    }
    if (address.getHost() == null) {
      return Optional.of("an address without a host");
    }
    if (address.getUserInfo() != null) {
      return Optional.of("an address with a user name in it");
    }
    if (named.contains(place(address))) {
      return Optional.empty();
    }
    for (InetAddress host : InetAddress.getAllByName(address.getHost())) {
      if (isPrivate(host)) {
        return Optional.of("an address in a private network: " + address.getHost());
      }
    }
    return Optional.empty();
  }

  /** Scheme, host and port: what one robots.txt speaks for. */
  static String place(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    int port = address.getPort() > 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** Whether an address is no public one, by the registries of special-purpose addresses. */
  static boolean isPrivate(InetAddress host) {
    if (host.isAnyLocalAddress()
        || host.isLoopbackAddress()
        || host.isLinkLocalAddress()
        || host.isSiteLocalAddress()
        || host.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = host.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return switch (host) {
      case Inet4Address four ->
          first == 0
              || first >= 240
              || (first == 100 && second >= 64 && second < 128)
              || (first == 192 && second == 0 && bytes[2] == 0)
              || (first == 198 && (second == 18 || second == 19));
      case Inet6Address six -> (first & 0xFE) == 0xFC || isWrappedPrivate(bytes);
      default -> true;
    };
  }

  /** NAT64 (64:ff9b::/96) and 6to4 (2002::/16) carry an IPv4 address. */
  private static boolean isWrappedPrivate(byte[] bytes) {
    int from =
        bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B
            ? 12
            : bytes[0] == 0x20 && bytes[1] == 0x02 ? 2 : -1;
    if (from < 0) {
      return false;
    }
    try {
      return isPrivate(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
