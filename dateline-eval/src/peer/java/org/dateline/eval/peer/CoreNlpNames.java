package org.dateline.eval.peer;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.dateline.eval.linguistic.NamesEvaluation;
import org.dateline.model.Span;
import org.dateline.text.document.NameType;

/**
 * Names by Stanford CoreNLP's three CRFs, without its fine-grained rules and its reader of times.
 */
public final class CoreNlpNames {
  private CoreNlpNames() {}

  /** Prints the report; the argument is the data folder. */
  public static void main(String[] args) {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.useSUTime", "false");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    System.out.println(
        NamesEvaluation.of(
                Path.of(args[0]), "Stanford CoreNLP 4.5.10", text -> names(pipeline, text))
            .table());
  }

  private static List<NamesEvaluation.Found> names(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    List<NamesEvaluation.Found> names = new ArrayList<>();
    for (CoreEntityMention mention : document.entityMentions()) {
      if (isPronoun(mention)) {
        continue;
      }
      NameType type =
          switch (mention.entityType()) {
            case "PERSON" -> NameType.PERSON;
            case "ORGANIZATION" -> NameType.ORGANIZATION;
            case "LOCATION" -> NameType.LOCATION;
            case "DATE" -> NameType.DATE;
            case "MONEY" -> NameType.MONEY;
            default -> NameType.MISCELLANEOUS;
          };
      int start = mention.charOffsets().first();
      int end = mention.charOffsets().second();
      names.add(new NamesEvaluation.Found(type, new Span(start, end)));
    }
    return names;
  }

  /** Whether it is a pronoun, which CoreNLP lists as a mention of a person though its tag says none. */
  private static boolean isPronoun(CoreEntityMention mention) {
    return mention.tokens().getFirst().ner().equals("O");
  }
}
