package org.dateline.spark;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of the tables that a job makes. */
final class Columns {
  /** Where an article was read. */
  static final String ORIGIN = "origin";

  /** Its month of publication as 2024-03, or "unknown": the folders of the output. */
  static final String MONTH = "month";

  /** The problem's category; null in the row of an article that was read and coded. */
  static final String CATEGORY = "category";

  private static final List<String> READ_TEXTS =
      List.of(
          ORIGIN,
          "id",
          "url",
          "outlet",
          "title",
          "author",
          "published",
          "published_basis",
          "language",
          "text",
          CATEGORY,
          "wrong",
          "remedy");

  /** What was read: an article, or why there is none. */
  static final StructType READ = texts(READ_TEXTS);

  /** One statement. */
  static final StructType STATEMENT =
      texts(List.of("statement", "kind", "type", "mode", "status"))
          .add("date_start", DataTypes.DateType, true)
          .add("date_end", DataTypes.DateType, true)
          .add("country", DataTypes.StringType, true)
          .add("actors", list(DataTypes.StringType), false)
          .add("recipients", list(DataTypes.StringType), false)
          .add("json", DataTypes.StringType, false);

  /** What was read, with what was made of it. */
  static final StructType CODED =
      add(READ, texts(List.of(MONTH, "coded", "program", "model", "lexicon")))
          .add("statements", list(STATEMENT), false);

  private Columns() {}

  private static StructType texts(List<String> names) {
    return new StructType(
        names.stream()
            .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
            .toArray(StructField[]::new));
  }

  private static ArrayType list(DataType element) {
    return DataTypes.createArrayType(element, false);
  }

  private static StructType add(StructType first, StructType second) {
    StructType all = first;
    for (StructField field : second.fields()) {
      all = all.add(field);
    }
    return all;
  }
}
