package org.dateline.sources.outlet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The known outlets, found by domain. Immutable.
 *
 * <p>A list has one outlet a line, tab-separated: domain, name, country (ISO 3166 alpha-3), kind,
 * owner, source of the ownership; the last two may be left out together. Lines that start with
 * {@code #} are comments.
 */
public final class Outlets {
  private static final String LIST = "outlets.tsv";
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

  private final Map<String, Outlet> byDomain;

  private Outlets(Map<String, Outlet> byDomain) {
    this.byDomain = byDomain;
  }

  /** The list that comes with the program. */
  public static Outlets load() {
    try (InputStream in = Outlets.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + LIST);
      }
      return new Outlets(read(LIST, new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * This list with another before it.
   *
   * @throws OutletListException where the file has a mistake
   */
  public Outlets with(Path list) throws IOException {
    try (Reader in = Files.newBufferedReader(list)) {
      Map<String, Outlet> all = new LinkedHashMap<>(byDomain);
      all.putAll(read(list.toString(), in));
      return new Outlets(Collections.unmodifiableMap(all));
    }
  }

  /** The outlet at an address: that of its host, or of the nearest domain above it. */
  public Optional<Outlet> at(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    while (host.contains(".")) {
      Outlet outlet = byDomain.get(host);
      if (outlet != null) {
        return Optional.of(outlet);
      }
      host = host.substring(host.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  /** The outlet that calls itself so, whatever the case of the letters. */
  public Optional<Outlet> named(String name) {
    return byDomain.values().stream()
        .filter(outlet -> outlet.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /** Every outlet, in the order of the lists. */
  public Collection<Outlet> all() {
    return byDomain.values();
  }

  private static Map<String, Outlet> read(String file, Reader in) throws IOException {
    Map<String, Outlet> outlets = new LinkedHashMap<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Outlet outlet = outlet(file, number, line);
      if (outlets.put(outlet.domain(), outlet) != null) {
        throw new OutletListException(file, number, outlet.domain() + " stands twice");
      }
    }
    return Collections.unmodifiableMap(outlets);
  }

  private static Outlet outlet(String file, int number, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4 && cells.length != 6) {
      throw new OutletListException(
          file, number, "4 or 6 cells expected, apart by tabs; found " + cells.length);
    }
    if (!DOMAIN.matcher(cells[0]).matches() || cells[0].startsWith("www.")) {
      throw new OutletListException(file, number, "no plain domain: " + cells[0]);
    }
    if (Arrays.stream(cells).anyMatch(String::isBlank)) {
      throw new OutletListException(file, number, "an empty cell");
    }
    return new Outlet(
        cells[0],
        cells[1],
        country(file, number, cells[2]),
        kind(file, number, cells[3]),
        cells.length == 6
            ? Optional.of(new Outlet.Ownership(cells[4], cells[5]))
            : Optional.empty());
  }

  private static CountryCode country(String file, int number, String code) {
    try {
      return new CountryCode(code);
    } catch (IllegalArgumentException e) {
      throw new OutletListException(file, number, "no country: " + code);
    }
  }

  private static OutletKind kind(String file, int number, String word) {
    return Arrays.stream(OutletKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
        .findFirst()
        .orElseThrow(() -> new OutletListException(file, number, "no kind of outlet: " + word));
  }
}
