package org.dateline.cli;

import java.nio.file.Path;
import org.dateline.coder.Coder;
import org.dateline.eval.benchmark.Profile;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;

/** An engine whose stages are measured. Its answers are the other's. */
final class ProfiledEngine implements Engine {
  private final LoadedEngine engine;
  private final Annotator annotator;
  private final Coder coder;
  private final Profile profile;

  ProfiledEngine(LoadedEngine engine, Profile profile) {
    this.engine = engine;
    this.annotator = engine.annotator().observedBy(profile);
    this.coder = engine.coder().observedBy(profile);
    this.profile = profile;
  }

  @Override
  public AnnotatedDocument annotate(Article article) {
    AnnotatedDocument document = annotator.annotate(article);
    profile.read(document.sentences().stream().mapToLong(s -> s.tokens().size()).sum());
    return document;
  }

  @Override
  public CodedArticle code(AnnotatedDocument document) {
    return coder.code(document);
  }

  @Override
  public Engine with(Path lexicon) {
    return new ProfiledEngine(engine.with(lexicon), profile);
  }

  @Override
  public String modelDigest() {
    return engine.modelDigest();
  }

  @Override
  public String lexiconDigest() {
    return engine.lexiconDigest();
  }
}
