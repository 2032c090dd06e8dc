package org.dateline.sources.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutletsTest {
  @TempDir private Path folder;

  @Test
  void outletsAreFoundByTheNearestDomain() {
    Outlets outlets = Outlets.load();
    assertThat(outlets.at(URI.create("https://www.bbc.co.uk/news/1")))
        .get()
        .extracting(Outlet::name, Outlet::kind)
        .containsExactly("BBC News", OutletKind.BROADCASTER);
    assertThat(outlets.at(URI.create("https://tass.com/a")))
        .get()
        .extracting(Outlet::kind)
        .isEqualTo(OutletKind.STATE_RUN);
    assertThat(outlets.at(URI.create("https://notbbc.com/a"))).isEmpty();
    assertThat(outlets.named("reuters")).get().extracting(Outlet::domain).isEqualTo("reuters.com");
  }

  @Test
  void aListOfOnesOwnComesFirst() throws IOException {
    Path own =
        Files.writeString(folder.resolve("own.tsv"), "# mine\nbbc.com\tAuntie\tGBR\tonline\n");
    assertThat(Outlets.load().with(own).at(URI.create("https://bbc.com/")))
        .get()
        .extracting(Outlet::name)
        .isEqualTo("Auntie");
  }

  @Test
  void mistakesAreToldByFileAndLine() throws IOException {
    for (String wrong :
        new String[] {
          "a.com\tA\tGBR",
          "a.com\tA\tXXX\tonline",
          "a.com\tA\tGBR\tblog",
          "www.a.com\tA\tGBR\tonline",
          "a.com\t\tGBR\tonline",
          "b.com\tB\tGBR\tonline"
        }) {
      Path own = Files.writeString(folder.resolve("own.tsv"), "b.com\tB\tGBR\tonline\n" + wrong);
      assertThatThrownBy(() -> Outlets.load().with(own))
          .isInstanceOf(OutletListException.class)
          .hasMessageStartingWith(own + ":2: ");
    }
  }
}
