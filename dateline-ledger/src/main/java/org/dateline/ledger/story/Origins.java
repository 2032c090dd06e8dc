package org.dateline.ledger.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.model.ArticleId;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.CodedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a statement of a report: the innermost claimant that it names; without one, the
 * origin of the text that it copies, be that an agency or an outlet. Immutable.
 */
public final class Origins {
  private static final Pattern ARTICLE = Pattern.compile("^(?i)(the|a|an) ");

  private final Map<ArticleId, CopyGroup> groups = new HashMap<>();
  private final Map<ArticleId, ArticleId> texts = new HashMap<>();

  private Origins(List<CopyGroup> copies) {
    for (CopyGroup group : copies) {
      for (ArticleId report : group.reports()) {
        groups.put(report, group);
        texts.put(report, group.reports().getFirst());
      }
    }
  }

  /** By these groups of copies. */
  public static Origins of(List<CopyGroup> copies) {
    return new Origins(copies);
  }

  /** Who stands behind a statement with this chain of voices. */
  public String of(CodedArticle report, List<Claimant> saidBy) {
    Claimant innermost = saidBy.getLast();
    if (innermost.kind() != ClaimantKind.OUTLET) {
      Optional<String> name = name(innermost);
      if (name.isPresent()) {
        return name.get();
      }
    }
    @Nullable CopyGroup group = groups.get(report.article().id());
    return group != null
        ? group.origin()
        : report.article().outlet().orElse(report.article().id().value());
  }

  /** How many independent origins these words have. */
  public Corroboration count(List<Corroboration.Word> words) {
    return Corroboration.of(words, texts);
  }

  private static Optional<String> name(Claimant claimant) {
    Optional<String> full = claimant.actor().flatMap(actor -> actor.name());
    return full.or(claimant::name)
        .map(name -> ARTICLE.matcher(name.strip()).replaceFirst(""))
        .filter(name -> !name.isEmpty())
        .map(Origins::withCapital);
  }

  private static String withCapital(String name) {
    int first = name.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + name.substring(Character.charCount(first));
  }
}
