import java.io.IOException;
import java.time.LocalDate;
import org.dateline.coder.Coder;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.dateline.text.Annotator;

/** Prints who did what to whom, when, and who says so. */
public class WhoSaysSo {
  public static void main(String[] args) throws IOException {
    Annotator annotator = Annotator.load(); // the model; share both between threads
    Coder coder = Coder.load(); // frames, actors, titles
    Article article =
        Article.ofText("Iran's foreign minister visited Iraq on Tuesday, IRNA reported.")
            .withPublished(LocalDate.of(2024, 3, 27));

    for (EventMention event : coder.code(annotator.annotate(article)).events()) {
      System.out.println(event.type() + " on " + event.date().start().orElseThrow());
      System.out.println("  who  " + event.actors().stream().map(Actor::code).toList());
      System.out.println("  whom " + event.recipients().stream().map(Actor::code).toList());
      System.out.println("  says " + event.saidBy().getLast().name().orElse("the outlet"));
    }
  }
}
