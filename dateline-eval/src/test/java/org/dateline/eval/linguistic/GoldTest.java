package org.dateline.eval.linguistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.eval.Report;
import org.dateline.model.Span;
import org.dateline.text.Annotator;
import org.dateline.text.document.NameType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldTest {
  @TempDir private Path folder;

  @Test
  void aTreebanksTextIsPutTogetherAgain() throws IOException {
    Path file = folder.resolve("gold.conllu");
    Files.writeString(
        file,
        """
        # newdoc id = d1
        # newpar
        # text = We can't.
        1\tWe\twe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
        2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_
        3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
        4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

        # text = No.
        1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
        2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

        # newpar
        # text = Why
        1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\t_
        """);
    GoldSyntax document = GoldSyntax.read(file).getFirst();
    assertThat(document.text().strip()).matches("We can't\\. No\\.\\s+Why");
    assertThat(document.sentences().get(0).words().stream().map(w -> w.span().in(document.text())))
        .containsExactly("We", "ca", "n't", ".");
    assertThat(document.sentences().get(0).tokens().stream().map(t -> t.in(document.text())))
        .containsExactly("We", "can't", ".");
    assertThat(document.sentences().get(2).span().in(document.text())).isEqualTo("Why");
  }

  @Test
  void namesGoOnUntilAnotherBegins() {
    GoldNames gold =
        GoldNames.parse(
            "ng_paper_1.txt.tsv",
            "http://example.org\tO\n\nAna\tB-Person\nHolm\tI-Person\nBerg\tB-Person\nleft\tO\nOslo\tI-Location\n");
    assertThat(gold.text().strip()).isEqualTo("Ana Holm Berg left Oslo");
    assertThat(gold.names())
        .containsExactlyInAnyOrder(
            new GoldNames.Name(NameType.PERSON, new Span(0, 8)),
            new GoldNames.Name(NameType.PERSON, new Span(9, 13)),
            new GoldNames.Name(NameType.LOCATION, new Span(19, 23)));
  }

  @Test
  void bothMeasuresAreTakenOfATreebank() throws IOException {
    Path file = folder.resolve("gold.conllu");
    Files.writeString(
        file,
        """
        # newdoc id = d1
        # newpar
        # text = The mayor resigned.
        1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
        2\tmayor\tmayor\tNOUN\tNN\t_\t3\tnsubj\t_\t_
        3\tresigned\tresign\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
        4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
        """);
    try (Annotator annotator = Annotator.load()) {
      List<Report> reports = new SyntaxEvaluation(annotator).measure(file);
      assertThat(reports.get(0).figure("words").plain()).isEqualTo(4L);
      assertThat(reports.get(1).figure("tokens").shown()).isEqualTo("100.0%");
      assertThat(reports.get(1).figure("LAS").shown()).isEqualTo("100.0%");
    }
  }
}
