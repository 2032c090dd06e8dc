package org.dateline.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

final class ReadingPropertiesTest {

  @Property(tries = 300)
  void anyBytesAreReadOrRefusedAndNeverMore(
      @ForAll @Size(max = 300) byte[] bytes, @ForAll Format format) {
    Given given =
        new Given(Optional.of(format), Optional.empty(), Optional.empty(), Optional.empty());
    ArticleReader reader = new ArticleReader(List.of("-"), new ByteArrayInputStream(bytes), given);
    int readings = 0;
    while (reader.hasNext()) {
      assertThat(reader.next()).isNotNull();
      readings++;
    }
    assertThat(readings).isBetween(1, 1 + bytes.length);
  }

  @Property(tries = 300)
  void everyTextThatUtf8CanSayIsReadUnchanged(@ForAll String any) {
    String text = "News" + new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    ArticleReader reader =
        new ArticleReader(
            List.of("-"),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Given.NOTHING);
    switch (reader.next()) {
      case Reading.Read read -> assertThat(read.article().text()).isEqualTo(text);
      case Reading.Refused refused -> assertThat(text).contains("\0");
    }
  }
}
