package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.ActorBasis;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.document.Mention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * What the mentions of each coreference chain say together: the strongest mention leads, the others
 * fill its gaps where they do not contradict it. Immutable.
 */
final class Chains implements PhraseReader.Possessors {
  private final Map<Place, Reading> readings = new HashMap<>();

  private record Place(int sentence, int token) {}

  private Chains() {}

  static Chains read(AnnotatedDocument document, PhraseReader reader) {
    Chains chains = new Chains();
    for (CoreferenceChain chain : document.chains()) {
      List<Reading> mentions = new ArrayList<>();
      for (Mention mention : chain.mentions()) {
        Sentence sentence = document.sentences().get(mention.sentence());
        if (mention.kind() != Mention.Kind.PRONOUN) {
          mentions.add(reader.read(sentence, sentence.token(mention.head())));
        }
      }
      Reading whole = together(mentions);
      for (Mention mention : chain.mentions()) {
        chains.readings.put(new Place(mention.sentence(), mention.head()), whole);
      }
    }
    return chains;
  }

  private static Reading together(List<Reading> mentions) {
    List<Reading> strongest = new ArrayList<>(mentions);
    strongest.sort(
        Comparator.comparing((Reading r) -> !r.isCoded())
            .thenComparing(r -> r.countries().isEmpty())
            .thenComparing(Reading::basis));
    return strongest.stream()
        .reduce((whole, mention) -> whole.filledFrom(mention, ActorBasis.COREFERENCE))
        .orElse(Reading.NOTHING);
  }

  @Override
  public Reading possessor(Sentence sentence, Token token) {
    return readings.getOrDefault(new Place(sentence.index(), token.index()), Reading.NOTHING);
  }
}
