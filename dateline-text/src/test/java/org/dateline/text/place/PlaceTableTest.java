package org.dateline.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.text.resource.TableReader;
import org.dateline.text.resource.TableReader.Row;
import org.junit.jupiter.api.Test;

class PlaceTableTest {
  private final PlaceTable table = PlaceTable.load();

  @Test
  void everyLineOfTheFileIsFoundByItsKey() throws IOException {
    List<String> of = new ArrayList<>();
    String key = "";
    int lines = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(PlaceTable.class.getResourceAsStream("places.tsv.gz")),
                StandardCharsets.UTF_8))) {
      for (String line : in.lines().toList()) {
        String next = line.substring(0, line.indexOf('\t'));
        if (!next.equals(key)) {
          assertThat(table.lines(key)).isEqualTo(of);
          of.clear();
          key = next;
        }
        of.add(line);
        lines++;
      }
    }
    assertThat(table.lines(key)).isEqualTo(of);
    assertThat(lines).isGreaterThan(300_000);
  }

  @Test
  void aNameBeforeBetweenOrBehindAllOthersHasNoLines() {
    assertThat(table.lines("")).isEmpty();
    assertThat(table.lines("abu hummu")).isEmpty();
    assertThat(table.lines("abu hummus a")).isEmpty();
    assertThat(table.lines("\uFFFD")).isEmpty();
  }

  @Test
  void everyAliasNamesAPlaceOfTheTable() {
    Gazetteer gazetteer = Gazetteer.load();
    for (Row row : TableReader.bundled(Gazetteer.class, "aliases.tsv", 3)) {
      assertThat(gazetteer.named(row.cell(0)))
          .as(row.source())
          .anyMatch(
              c ->
                  !c.isArea()
                      && c.country().orElseThrow().value().equals(row.cell(2))
                      && table.lines(FoldedName.of(row.cell(1))).stream()
                          .anyMatch(line -> line.split("\t")[1].equals(c.name())));
    }
  }
}
