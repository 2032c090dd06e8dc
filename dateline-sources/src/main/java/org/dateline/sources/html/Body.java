package org.dateline.sources.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.sources.html.Block.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's own text on a page.
 *
 * <p>Every block weighs as many characters as it has: for the elements around it if it is prose,
 * against them if it is links or furniture. The element whose blocks weigh most, and of equals the
 * innermost, holds the article. Furniture that holds most of a page's prose is none: the word in
 * its class meant something else.
 */
final class Body {
  /** Lines that pages put into the middle of articles. */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)(?:advertisement|comments|caption|close|advertising|story continues below.{0,40}|read more:?.{0,150}"
              + "|(?:click|tap) here .{0,60}|sign up (?:for|to) .{0,150}|subscribe (?:to|now).{0,150}"
              + "|follow (?:us|him|her|them|.{2,40}) on (?:twitter|facebook|instagram).{0,80}"
              + "|(?:related|see also|also read|more|watch|photos?|video|listen):.{0,150}"
              + "|(?:copyright|©).{0,200}|all rights reserved.?|share (?:this|on).{0,60}"
              + "|loading\\.*|published:?.{0,60}|updated:? .{0,60}|(?:image|photo) (?:credit|by|courtesy):?.{0,80}"
              + "|(?:getty images|ap photo|reuters|afp).{0,20})");

  /** What is said about the page's rights wherever it stands. */
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?i)all rights reserved|may not be (?:published|reproduced)|<img |terms of (?:use|service) and"
              + "|javascript (?:is|to be) ");

  private final List<Block> blocks;
  private final Map<Element, Purpose> purposes = new HashMap<>();
  private final Map<Element, double[]> weights = new HashMap<>();
  private final Map<Element, Integer> prose = new HashMap<>();
  private final Groups groups = new Groups();
  private int allProse;

  private Body(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * The article's text on the page, paragraphs apart by empty lines; empty where there is none.
   *
   * @param page the page's body element
   * @param title the headline, which is no part of the text
   * @param declared the text as the page's metadata has it
   */
  static Optional<String> of(Element page, Optional<String> title, Optional<String> declared) {
    Body body = new Body(Blocks.of(page));
    body.weigh(page);
    List<Block> own = body.own(page, title);
    String text = Prose.join(own);
    return Declared.choose(declared, text, body.blocks);
  }

  private void weigh(Element page) {
    for (Block block : blocks) {
      groups.add(block, page);
      int chars = block.isProse() ? block.text().length() : 0;
      allProse += chars;
      for (Element at = block.holder(); at != null && chars > 0; at = up(at, page)) {
        prose.merge(at, chars, Integer::sum);
      }
    }
    for (Block block : blocks) {
      double weight = weight(block, page);
      for (Element at = block.holder(); at != null; at = up(at, page)) {
        weights.computeIfAbsent(at, a -> new double[1])[0] += weight;
      }
    }
  }

  private double weight(Block block, Element page) {
    double length = Math.min(block.text().length(), 2000);
    if (inFurniture(block.holder(), page)) {
      return -0.6 * length;
    }
    if (groups.isTeaser(block, page)) {
      return -0.3 * length;
    }
    if (block.isProse()) {
      return length * (1 - block.linkShare());
    }
    if (block.kind() == Kind.HEADING || block.kind() == Kind.PARAGRAPH) {
      return block.linkShare() > 0.5 ? -0.5 * length : 0;
    }
    return block.linkShare() > 0.5 ? -1.2 * length : -0.4 * length;
  }

  private List<Block> own(Element page, Optional<String> title) {
    Element best = page;
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Element, double[]> entry : weights.entrySet()) {
      Element element = entry.getKey();
      double weight = entry.getValue()[0];
      if (purpose(element) == Purpose.BODY && prose.getOrDefault(element, 0) > 0.3 * allProse) {
        weight += 200;
      }
      if (weight > most || (weight == most && element.parents().contains(best))) {
        best = element;
        most = weight;
      }
    }
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (isWithin(block.holder(), best)
          && !inFurniture(block.holder(), best)
          && !groups.isTeaser(block, best)
          && isOwn(block, title)) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.getLast().kind() == Kind.HEADING) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isOwn(Block block, Optional<String> title) {
    String text = block.text();
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)
        || FILLER.matcher(text).matches()
        || LEGAL.matcher(text).find()
        || (text.indexOf(' ') < 0 && text.contains("://"))
        || title.filter(headline -> headline.equalsIgnoreCase(text)).isPresent()
        || block.holder().normalName().equals("h1")) {
      return false;
    }
    return switch (block.kind()) {
      case PARAGRAPH -> block.linkShare() < 0.9 || block.endsSentence();
      case HEADING -> block.linkShare() < 0.5;
      case ITEM -> block.linkShare() < 0.7 || block.endsSentence();
      case CELL -> block.isProse();
      case OTHER ->
          block.isProse()
              || (block.text().length() >= 15 && block.endsSentence() && block.linkShare() < 0.5);
    };
  }

  private static @Nullable Element up(Element at, Element page) {
    return at.equals(page) ? null : at.parent();
  }

  private static boolean isWithin(Element element, Element outer) {
    for (@Nullable Element at = element; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private boolean inFurniture(Element element, Element root) {
    for (@Nullable Element at = element; at != null && !at.equals(root); at = at.parent()) {
      if (purpose(at) == Purpose.FURNITURE && prose.getOrDefault(at, 0) < 0.5 * allProse) {
        return true;
      }
    }
    return false;
  }

  private Purpose purpose(Element element) {
    return purposes.computeIfAbsent(element, Purpose::of);
  }
}
