package org.dateline.sources.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.dateline.sources.html.Block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts what is visible of a page into blocks, in the order of the page. */
final class Blocks implements NodeFilter {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "video",
          "audio",
          "button",
          "select",
          "textarea",
          "input",
          "nav",
          "dialog",
          "head",
          "label",
          "figcaption",
          "math",
          "map",
          "footer",
          "amp-ad",
          "link",
          "option");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br");

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Element> holders = new ArrayDeque<>();
  private final StringBuilder run = new StringBuilder();
  private int links;
  private int linked;

  private Blocks() {}

  /** The blocks in {@code root}. */
  static List<Block> of(Element root) {
    Blocks collector = new Blocks();
    root.filter(collector);
    return collector.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    switch (node) {
      case TextNode text -> add(text.getWholeText());
      case Element element -> {
        String name = element.normalName();
        if (NEVER.contains(name) || isHidden(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
          newLine();
        } else if (!INLINE.contains(name)) {
          flush();
          holders.push(element);
        } else if (name.equals("a")) {
          links++;
        }
      }
      default -> {
        // Comments and the like show nothing.
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("a")) {
        links--;
      } else if (!INLINE.contains(name)) {
        flush();
        holders.pop();
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  private void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200b' || c == '\u00ad') {
        continue;
      }
      if (Character.isWhitespace(c) || c == '\u00a0') {
        if (!run.isEmpty() && !isSpace(run.charAt(run.length() - 1))) {
          run.append(' ');
        }
      } else {
        run.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  /** One break is a new line; a second one ends the block. */
  private void newLine() {
    int end = run.length();
    while (end > 0 && run.charAt(end - 1) == ' ') {
      end--;
    }
    run.setLength(end);
    if (end > 0 && run.charAt(end - 1) == '\n') {
      flush();
    } else if (end > 0) {
      run.append('\n');
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  private void flush() {
    String text = run.toString().strip();
    Element holder = holders.peek();
    if (!text.isEmpty() && holder != null) {
      blocks.add(new Block(text, linked, kind(), holder));
    }
    run.setLength(0);
    linked = 0;
  }

  private Kind kind() {
    for (Element element : holders) {
      switch (element.normalName()) {
        case "p", "blockquote", "pre" -> {
          return element.equals(holders.peek()) || element.normalName().equals("p")
              ? Kind.PARAGRAPH
              : Kind.OTHER;
        }
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Kind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return Kind.ITEM;
        }
        case "td", "th" -> {
          return Kind.CELL;
        }
        case "div", "section", "article", "main" -> {
          return Kind.OTHER;
        }
        default -> {
          // Look further out.
        }
      }
    }
    return Kind.OTHER;
  }
}
