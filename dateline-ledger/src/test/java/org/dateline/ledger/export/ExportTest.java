package org.dateline.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.ledger.Example;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerAddress;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.ledger.StatementKind;
import org.dateline.model.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportTest {
  private static final Run RUN = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));
  private static final Instant NOW = Instant.parse("2024-06-01T08:00:00Z");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void fill() {
    try (LedgerWriter writer = LedgerWriter.open(folder.resolve("ledger.db"))) {
      writer.keep(List.of(Example.coded("a"), Example.meeting("b")), RUN);
    }
  }

  private Export.Written export(ExportFormat format, Filter filter) {
    Path file = folder.resolve("it's " + format + "." + format.ending());
    try (Ledger ledger = Ledger.open(new LedgerAddress.SqliteFile(folder.resolve("ledger.db")))) {
      return new Export(ledger, StatementKind.EVENT, format, filter)
          .write(file, "1", List.of("export"), NOW);
    }
  }

  private List<Map<String, String>> rows(ExportFormat format) throws IOException {
    List<String> names =
        format.table(StatementKind.EVENT).columns().stream().map(Column::name).toList();
    return Files.readAllLines(export(format, Filter.NONE).file()).stream()
        .map(line -> List.of(line.split("\t", -1)))
        .filter(cells -> !cells.equals(names))
        .map(
            cells -> {
              assertThat(cells).hasSameSizeAs(names);
              return IntStream.range(0, cells.size())
                  .boxed()
                  .collect(Collectors.toMap(names::get, cells::get));
            })
        .toList();
  }

  @Test
  void gdeltHasItsColumns() throws IOException {
    assertThat(ExportFormat.GDELT.table(StatementKind.EVENT).columns()).hasSize(61);
    List<Map<String, String>> rows = rows(ExportFormat.GDELT);
    assertThat(rows.getFirst())
        .containsEntry("Day", "20240402")
        .containsEntry("FractionDate", "2024.3342")
        .containsEntry("Actor1Code", "KENGOV")
        .containsEntry("Actor2Name", "YOWERI MUSEVENI")
        .containsEntry("Actor2Type1Code", "GOV")
        .containsEntry("EventCode", "036")
        .containsEntry("EventRootCode", "03")
        .containsEntry("QuadClass", "1")
        .containsEntry("ActionGeo_Type", "0");
    assertThat(rows.get(1))
        .containsEntry("ActionGeo_Type", "4")
        .containsEntry("ActionGeo_Fullname", "Kampala, Uganda")
        .containsEntry("ActionGeo_CountryCode", "UG")
        .containsEntry("ActionGeo_Lat", "0.31628")
        .containsEntry("Actor2Code", "");
  }

  @Test
  void mentionsPointIntoTheReport() throws IOException {
    assertThat(ExportFormat.GDELT_MENTIONS.table(StatementKind.EVENT).columns()).hasSize(16);
    assertThat(rows(ExportFormat.GDELT_MENTIONS).get(1))
        .containsEntry("MentionIdentifier", "a")
        .containsEntry("MentionSourceName", "The <Paper> & Co")
        .containsEntry("Actor1CharOffset", "0")
        .containsEntry("Actor2CharOffset", "-1")
        .containsEntry("Confidence", "90");
  }

  @Test
  void icewsHasARowForEachDyad() throws IOException {
    assertThat(ExportFormat.ICEWS.table(StatementKind.EVENT).columns()).hasSize(20);
    assertThat(rows(ExportFormat.ICEWS).getFirst())
        .containsEntry("Source Name", "William Ruto")
        .containsEntry("Source Country", "Kenya")
        .containsEntry("Target Country", "Uganda")
        .containsEntry("Target Sectors", "GOV");
  }

  @Test
  void ploverAndNgecHaveTheirFields() throws IOException {
    JsonNode plover =
        JSON.readTree(
            Files.readAllLines(export(ExportFormat.PLOVER, Filter.NONE).file()).getFirst());
    assertThat(plover.at("/event/0").asString()).isEqualTo("CONSULT");
    assertThat(plover.at("/actor/1").asString()).isEqualTo("UGAGOV");
    assertThat(plover.at("/date").asString()).isEqualTo("2024-04-02");
    JsonNode ngec =
        JSON.readTree(Files.readAllLines(export(ExportFormat.NGEC, Filter.NONE).file()).getLast());
    assertThat(ngec.at("/attributes/ACTOR/0/country").asString()).isEqualTo("KEN");
    assertThat(ngec.at("/attributes/LOC/0/text").asString()).isEqualTo("Kampala");
    assertThat(ngec.at("/event_geolocation/geo/geonameid").asString()).isEqualTo("232422");
  }

  @Test
  void parquetHoldsTheSameTableWithTypes() throws SQLException {
    Export.Written written = export(ExportFormat.PARQUET, Filter.NONE);
    String file = written.file().toString().replace("'", "''");
    try (var db = DriverManager.getConnection("jdbc:duckdb:");
        var sql = db.createStatement();
        var rows =
            sql.executeQuery(
                "SELECT count(*), max(date_start), max(latitude), max(quad) FROM '" + file + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(2).isEqualTo((int) written.rows());
      assertThat(rows.getObject(2)).hasToString("2024-04-02");
      assertThat(rows.getDouble(3)).isEqualTo(0.31628);
      assertThat(rows.getLong(4)).isEqualTo(1);
    }
  }

  @Test
  void whatDidNotHappenIsNotGivenAsIfItHad() throws IOException {
    Filter planned = Filter.NONE.statuses(Set.of(Status.FUTURE));
    assertThat(export(ExportFormat.GDELT, planned).rows()).isZero();
    assertThat(Files.readString(export(ExportFormat.GDELT, Filter.NONE).record()))
        .contains("\"statuses\" : [ \"ACTUAL\", \"HISTORICAL\" ]");
  }

  @ParameterizedTest
  @EnumSource
  void everyExportHasItsDictionaryAndRunRecord(ExportFormat format) throws IOException {
    Export.Written written = export(format, Filter.NONE);
    String dictionary = Files.readString(written.dictionary());
    assertThat(format.table(StatementKind.EVENT).columns())
        .allMatch(c -> dictionary.contains("\n" + c.name() + "\t"));
    JsonNode record = JSON.readTree(Files.readString(written.record()));
    assertThat(record.at("/runs/0/model").asString()).isEqualTo("m");
    assertThat(record.at("/rows").asLong()).isEqualTo(written.rows()).isEqualTo(2);
    assertThat(record.at("/sha256").asString()).hasSize(64);
    assertThat(written.file()).exists();
    assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
  }

  @ParameterizedTest
  @EnumSource
  void talliesAndQuotesAreGivenOutToo(StatementKind kind) throws IOException, SQLException {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"))) {
      for (ExportFormat format : ExportFormat.values()) {
        if (!format.holds(kind)) {
          assertThatThrownBy(() -> new Export(ledger, kind, format, Filter.NONE))
              .isInstanceOf(IllegalArgumentException.class);
          continue;
        }
        Path file = folder.resolve(kind + "." + format.ending());
        Export.Written written =
            new Export(ledger, kind, format, Filter.NONE).write(file, "1", List.of(), NOW);
        assertThat(written.rows()).isPositive();
        assertThat(Files.readString(written.record()))
            .contains("\"statements\" : \"" + kind.label() + "\"");
      }
    }
    assertThat(Files.readAllLines(folder.resolve(kind + ".jsonl")).getFirst())
        .startsWith("{\"article\":{\"id\":")
        .contains("\"" + kind.label() + "\":{\"id\":");
  }

  @Test
  void aTallyIsARowOfNumbers() throws IOException {
    Path file = folder.resolve("tallies.csv");
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"))) {
      new Export(ledger, StatementKind.TALLY, ExportFormat.CSV, Filter.NONE)
          .write(file, "1", List.of(), NOW);
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).contains(",what,who,who_code,low,high,bound,since,until,");
    assertThat(lines.get(1))
        .contains(",killed,villagers,UGACVL,12,,at_least,")
        .endsWith(",At least 12 villagers were killed,,");
  }
}
