package org.dateline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, and what keeps the coder a pure function of an article. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dateline");

  private static final String JDK = "java..";
  private static final String JSPECIFY = "org.jspecify.annotations..";
  private static final String MODEL = "org.dateline.model..";
  private static final String DOCUMENT = "org.dateline.text.document..";
  private static final String TEXT = "org.dateline.text..";
  private static final String CODER = "org.dateline.coder..";
  private static final String SOURCES = "org.dateline.sources..";
  private static final String LEDGER = "org.dateline.ledger..";
  private static final String SERVER = "org.dateline.server..";
  private static final String EVAL = "org.dateline.eval..";
  private static final String CLI = "org.dateline.cli..";

  @Test
  void theModelTouchesOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(MODEL, JDK, JSPECIFY)
        .check(PROGRAM);
  }

  @Test
  void theDocumentTouchesOnlyTheModel() {
    classes()
        .that()
        .resideInAPackage(DOCUMENT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(DOCUMENT, MODEL, JDK, JSPECIFY)
        .check(PROGRAM);
  }

  @Test
  void theCoderSeesOnlyTheModelAndTheDocument() {
    classes()
        .that()
        .resideInAPackage(CODER)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CODER, MODEL, DOCUMENT, JDK, JSPECIFY)
        .check(PROGRAM);
  }

  @Test
  void theTextEngineSeesOnlyTheModel() {
    noClasses()
        .that()
        .resideInAPackage(TEXT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CODER, SOURCES, LEDGER, EVAL, CLI)
        .check(PROGRAM);
  }

  @Test
  void sourcesSeeOnlyTheModel() {
    noClasses()
        .that()
        .resideInAPackage(SOURCES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TEXT, CODER, LEDGER, EVAL, CLI)
        .check(PROGRAM);
  }

  @Test
  void theLedgerNeverSeesHowStatementsAreMade() {
    noClasses()
        .that()
        .resideInAPackage(LEDGER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TEXT, CODER, SOURCES, EVAL, CLI)
        .check(PROGRAM);
  }

  @Test
  void theServerSeesTheModelAndTheLedgerAndReadsThroughAnInterface() {
    noClasses()
        .that()
        .resideInAPackage(SERVER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TEXT, CODER, SOURCES, EVAL, CLI)
        .check(PROGRAM);
    noClasses()
        .that()
        .resideInAPackage(SERVER)
        .should()
        .dependOnClassesThat()
        .haveSimpleName("LedgerWriter")
        .because("the desk adds nothing to what was read")
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandLineSeesTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SERVER, CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SERVER)
        .check(PROGRAM);
  }

  @Test
  void nothingBuildsOnTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CLI)
        .check(PROGRAM);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.dateline.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void theCoderReadsNoClockChanceNetworkOrFile() {
    CODER_IS_PURE.check(PROGRAM);
  }

  @Test
  void anImpureCoderIsCaught() {
    JavaClasses wrong = new ClassFileImporter().importPackages("org.dateline.coder.wrong");
    assertThatThrownBy(() -> CODER_IS_PURE.check(wrong))
        .hasMessageContaining("Instant.now()")
        .hasMessageContaining("Random.<init>")
        .hasMessageContaining("Files.readString")
        .satisfies(e -> assertThat(e).hasMessageNotContaining("Files.readAllLines"));
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager)(\\$.*)?")
        .because("a class is named for what it is in the field's terms")
        .check(PROGRAM);
  }

  @Test
  void everyPackageIsNullMarkedAndIntroduced() {
    Set<String> bare = new TreeSet<>();
    for (JavaClass type : PROGRAM) {
      try {
        Class<?> introduction = Class.forName(type.getPackageName() + ".package-info");
        if (!introduction.isAnnotationPresent(NullMarked.class)) {
          bare.add(type.getPackageName());
        }
      } catch (ClassNotFoundException e) {
        bare.add(type.getPackageName());
      }
    }
    assertThat(bare).isEmpty();
  }

  /** Files are read by {@code …Reader} classes and {@code load…} methods, and there alone. */
  private static final ArchRule CODER_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage(CODER)
          .should()
          .callMethodWhere(impure())
          .orShould()
          .callConstructorWhere(impure())
          .because("coding is a function of the article alone");

  private static DescribedPredicate<JavaAccess<?>> impure() {
    DescribedPredicate<JavaClass> network = resideInAnyPackage("java.net..", "javax.net..");
    return DescribedPredicate.describe(
        "reads a clock, chance, network or file",
        access -> {
          JavaClass owner = access.getTargetOwner();
          String type = owner.getFullName();
          String method = access.getName();
          return network.test(owner)
              || chance(type, method)
              || clock(type, method)
              || (file(type) && !loading(access));
        });
  }

  private static boolean chance(String type, String method) {
    return type.equals("java.util.Random")
        || type.equals("java.util.SplittableRandom")
        || type.equals("java.security.SecureRandom")
        || type.startsWith("java.util.random.")
        || type.equals("java.util.concurrent.ThreadLocalRandom")
        || (type.equals("java.lang.Math") && method.equals("random"))
        || (type.equals("java.util.UUID") && method.equals("randomUUID"))
        || (type.equals("java.util.Collections") && method.equals("shuffle"));
  }

  private static boolean clock(String type, String method) {
    return (type.startsWith("java.time.") && method.equals("now"))
        || type.equals("java.time.Clock")
        || type.equals("java.util.Date")
        || (type.equals("java.lang.System")
            && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty").contains(method));
  }

  private static boolean file(String type) {
    return Set.of(
            "java.nio.file.Files",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel")
        .contains(type);
  }

  private static boolean loading(JavaAccess<?> access) {
    String caller = access.getOrigin().getName();
    return caller.startsWith("load")
        || caller.startsWith("lambda$load")
        || access.getOriginOwner().getSimpleName().endsWith("Reader");
  }
}
