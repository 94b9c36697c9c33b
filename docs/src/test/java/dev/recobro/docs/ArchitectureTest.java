package dev.recobro.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "dev.recobro.";

  /** The command line and the benchmarks may look into every pipeline room. */
  private static final Set<String> FREE = Set.of("run", "benchmarks", "docs", "notebooks");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.recobro");

  private final HousePicture picture = HousePicture.read();

  @Test
  void every_import_between_rooms_is_an_arrow_of_the_picture() {
    assertThat(strayImports()).isEmpty();
  }

  @Test
  void every_arrow_of_the_picture_is_walked() {
    Map<String, Set<String>> walked = imports();
    Set<String> idle = new TreeSet<>();
    picture
        .mayImport()
        .forEach(
            (room, targets) ->
                targets.stream()
                    .filter(target -> !walked.getOrDefault(room, Set.of()).contains(target))
                    .forEach(target -> idle.add(room + " --> " + target)));
    assertThat(idle).isEmpty();
  }

  @Test
  void every_room_stands_in_the_picture() {
    Set<String> rooms = new TreeSet<>(imports().keySet());
    rooms.removeAll(FREE);
    assertThat(rooms).isEqualTo(picture.mayImport().keySet());
  }

  @Test
  void libraries_stay_in_their_rooms() {
    onlyIn(List.of("models"), "org.tribuo..", "ml.dmlc..", "com.oracle.labs..");
    onlyIn(List.of("ingest", "ledger", "training", "nightly", "run"), "org.apache.spark..");
    onlyIn(List.of("api", "web"), "io.javalin..");
    onlyIn(List.of("report"), "j2html..");
    onlyIn(List.of("store"), "java.sql..");
  }

  @Test
  void domain_types_are_records_enums_or_sealed_interfaces() {
    classes()
        .that()
        .resideInAPackage("dev.recobro.domain")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(CODE);
  }

  @Test
  void only_main_asks_the_clock() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .and()
        .resideOutsideOfPackage("dev.recobro.benchmarks..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks the wall clock",
                call ->
                    call.getName().equals("currentTimeMillis")
                        || (call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty())))
        .check(CODE);
  }

  @Test
  void classes_that_are_not_meant_to_be_extended_are_final() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CODE);
  }

  @Test
  void no_address_of_the_api_is_added_without_saying_who_may_ask_it() {
    Set<String> adders = Set.of("get", "post", "put", "patch", "delete", "head", "options", "sse");
    noClasses()
        .that()
        .resideInAPackage("dev.recobro.api..")
        .and()
        .doNotHaveSimpleName("GuardedRoutes")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "adds an address",
                call ->
                    call.getTargetOwner().getSimpleName().contains("Rout")
                        && call.getTargetOwner().getPackageName().startsWith("io.javalin")
                        && (adders.contains(call.getName()) || call.getName().startsWith("add"))
                        && call.getTarget().getRawParameterTypes().size() > 1))
        .check(CODE);
  }

  private void onlyIn(List<String> rooms, String... libraries) {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "stand outside of " + rooms,
                code -> !rooms.contains(room(code)) && !FREE.contains(room(code))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(CODE);
  }

  private Set<String> strayImports() {
    Set<String> stray = new TreeSet<>();
    imports()
        .forEach(
            (room, targets) -> {
              if (!FREE.contains(room)) {
                targets.stream()
                    .filter(to -> !picture.mayImport().getOrDefault(room, Set.of()).contains(to))
                    .forEach(to -> stray.add(room + " --> " + to));
              }
            });
    return stray;
  }

  private static Map<String, Set<String>> imports() {
    Map<String, Set<String>> imports = new TreeMap<>();
    for (JavaClass code : CODE) {
      Set<String> targets = imports.computeIfAbsent(room(code), name -> new TreeSet<>());
      code.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass())
          .filter(target -> target.getPackageName().startsWith(ROOT))
          .map(ArchitectureTest::room)
          .filter(target -> !target.equals(room(code)))
          .forEach(targets::add);
    }
    imports.forEach((room, targets) -> targets.addAll(SourceImports.of(room)));
    return imports;
  }

  private static String room(JavaClass code) {
    String inside = code.getPackageName().substring(ROOT.length());
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }
}
