package org.dateline.coder.attribution;

import java.util.List;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Conllu;
import org.dateline.text.document.Quotation;

/** Documents from trees written as {@code form lemma UPOS XPOS head relation}, a word a line. */
public final class WrittenTrees {
  private WrittenTrees() {}

  /** A document without quotations. */
  public static AnnotatedDocument document(String trees) {
    StringBuilder conllu = new StringBuilder();
    int number = 0;
    for (String line : trees.strip().lines().toList()) {
      if (line.isBlank()) {
        number = 0;
        conllu.append('\n');
        continue;
      }
      String[] w = line.strip().split("\\s+");
      number++;
      String misc = w.length > 6 ? w[6] : "_";
      conllu.append(
          String.join(
              "\t", "" + number, w[0], w[1], w[2], w[3], "_", w[4], w[5], "_", misc + "\n"));
    }
    return Conllu.read(conllu.toString());
  }

  /** The document with a quotation from {@code first} to {@code last}, marks included. */
  static AnnotatedDocument quoting(AnnotatedDocument bare, String first, String last) {
    int start = bare.text().indexOf(first);
    int end = bare.text().indexOf(last, start) + last.length();
    Quotation quotation =
        new Quotation(
            new Span(start, end),
            java.util.Optional.of(new Span(start + 1, end - 1)),
            0,
            true,
            false);
    List<Quotation> all = new java.util.ArrayList<>(bare.quotations());
    all.add(quotation);
    return new AnnotatedDocument(
        bare.article(),
        bare.dateline(),
        bare.sentences(),
        bare.names(),
        bare.chains(),
        bare.times(),
        bare.places(),
        all,
        bare.noise());
  }
}
