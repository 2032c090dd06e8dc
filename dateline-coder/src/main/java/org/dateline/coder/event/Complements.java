package org.dateline.coder.event;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Roles;
import org.dateline.coder.lexicon.Slot;
import org.dateline.model.EventType;
import org.dateline.model.Mode;
import org.dateline.model.Plover;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * What is demanded, promised, threatened or refused: it is no event of its own, and it gives its
 * mode to the speech act.
 */
final class Complements {
  private static final Set<EventType> SPEECH_ACTS =
      Set.of(EventType.REQUEST, EventType.AGREE, EventType.REJECT, EventType.THREATEN);

  /** What is asked for or refused, by the type of the act asked for; all else is a change. */
  private static final Map<EventType, String> ASKED =
      Map.of(
          EventType.AID, "assist",
          EventType.COOPERATE, "assist",
          EventType.SUPPORT, "assist",
          EventType.CONSULT, "meet",
          EventType.AGREE, "meet",
          EventType.RETREAT, "yield",
          EventType.CONCEDE, "yield");

  private static final Map<EventType, String> THREATENED =
      Map.of(
          EventType.ASSAULT, "violence",
          EventType.MOBILIZE, "violence",
          EventType.SANCTION, "relations",
          EventType.COERCE, "restrict",
          EventType.RETREAT, "relations");

  /** Where the one addressed stands around a verb that no frame fits. */
  static final Roles.Side ADDRESSED =
      new Roles.Side(
          Stream.of("iobj", "to", "with", "for", "against", "from", "on", "obj", "into", "in")
              .flatMap(s -> Slot.of(s).stream())
              .toList(),
          false);

  private Complements() {}

  /** Whether the type is an act of speech whose content is no event of its own. */
  static boolean speechAct(EventType type) {
    return SPEECH_ACTS.contains(type);
  }

  /** The tokens whose events are only the content of {@code match}'s speech act. */
  static Set<Token> content(Match match, List<Token> parties) {
    Arguments arguments = match.arguments();
    Sentence sentence = arguments.grammar().sentence();
    Set<Token> content = new HashSet<>();
    arguments.complement().ifPresent(c -> content.addAll(sentence.subtree(c)));
    for (Token word : arguments.trigger()) {
      for (Token child : sentence.children(word)) {
        boolean nominal = child.is("obj") || child.is("obl") || child.is("nmod");
        if (nominal && !parties.contains(child) && !arguments.trigger().contains(child)) {
          content.addAll(sentence.subtree(child));
        }
      }
    }
    content.removeAll(arguments.trigger());
    return content;
  }

  /** The mode that the content gives to the speech act; empty where none follows. */
  static Optional<Mode> mode(EventType type, Optional<Match> content) {
    Optional<Match> event = content.filter(m -> m.frame().meaning().isPresent());
    if (event.isEmpty()) {
      return Optional.empty();
    }
    EventType asked = event.get().frame().meaning().get().type();
    String how = event.get().frame().meaning().get().mode().map(Mode::name).orElse("");
    return switch (type) {
      case REQUEST, REJECT -> Plover.mode(type, ASKED.getOrDefault(asked, "change"));
      case THREATEN -> {
        String same = asked == EventType.COERCE || asked == EventType.SANCTION ? how : "";
        Optional<Mode> own = Plover.mode(type, same);
        yield own.isPresent() || !THREATENED.containsKey(asked)
            ? own
            : Plover.mode(type, THREATENED.getOrDefault(asked, ""));
      }
      case AGREE,
          CONSULT,
          SUPPORT,
          CONCEDE,
          COOPERATE,
          AID,
          RETREAT,
          ACCUSE,
          PROTEST,
          SANCTION,
          MOBILIZE,
          COERCE,
          ASSAULT ->
          Optional.empty();
    };
  }
}
