package org.jixiao.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.jixiao.rules.Address.at;
import static org.jixiao.rules.Address.inRole;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jixiao.planted.exchange.reading.OpensItsFile;
import org.jixiao.planted.organization.model.Place;
import org.jixiao.planted.target.application.AsksTheEngine;
import org.jixiao.planted.target.application.KnowsFaces;
import org.jixiao.planted.target.application.KnowsTheEntityManager;
import org.jixiao.planted.target.application.WritesASheet;
import org.jixiao.planted.target.model.KnowsItsStore;
import org.jixiao.planted.target.rest.AnswersWithAnEntity;
import org.jixiao.planted.target.rest.TouchesTheStore;
import org.jixiao.planted.target.web.AnswersRequests;
import org.jixiao.planted.target.web.ShowsAnEntity;
import org.junit.jupiter.api.Test;

/** Each technology has one place in the code. */
class BordersTest {

    @Test
    void the_model_knows_java_persistence_and_models() {
        Code.keeps(
                classes()
                        .that(inRole("model"))
                        .should()
                        .onlyDependOnClassesThat(aModelMayKnow())
                        .because(
                                "the model is the domain and nothing else. Way out: do it in the use case and hand the "
                                        + "model a value"),
                KnowsItsStore.class);
    }

    @Test
    void what_understands_cells_knows_java_and_models() {
        Code.keeps(
                classes()
                        .that(inRole("reading"))
                        .should()
                        .onlyDependOnClassesThat(aModelMayKnow().or(inRole("reading")))
                        .because(
                                "what a table says does not depend on the kind of its file nor on what is kept. Way out: "
                                        + "let exchange.file yield cells and the use case store what was read"),
                OpensItsFile.class);
    }

    @Test
    void the_engine_appears_only_behind_the_ports() {
        Code.keeps(
                noClasses()
                        .that(not(inRole("workflow")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.flowable..")
                        .because(
                                "the engine stands behind ports. Way out: TableProcess and BatchProcess for what is to be "
                                        + "done, ProcessEvents for what the process tells"),
                AsksTheEngine.class);
    }

    @Test
    void faces_appears_only_on_screens() {
        Code.keeps(
                noClasses()
                        .that(not(inRole("web")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
                        .because(
                                "use cases serve screens and REST alike. Way out: return a view record, throw a Refusal"),
                KnowsFaces.class);
    }

    @Test
    void rest_appears_only_in_rest() {
        Code.keeps(
                noClasses()
                        .that(not(inRole("rest")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.ws.rs..")
                        .because("use cases serve screens and REST alike. Way out: throw a Refusal, which REST maps"),
                AnswersRequests.class);
    }

    @Test
    void files_are_read_and_written_only_in_exchange() {
        Code.keeps(
                noClasses()
                        .that(not(at("exchange", "file")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.apache.poi..",
                                "org.apache.pdfbox..",
                                "com.openhtmltopdf..",
                                "org.dhatim.fastexcel..")
                        .because("formats of files change faster than the domain. Way out: a port that exchange.file "
                                + "implements"),
                WritesASheet.class);
    }

    @Test
    void only_persistence_holds_the_entity_manager() {
        Code.keeps(
                noClasses()
                        .that(not(inRole("persistence")))
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class)
                        .because("queries stand in one place. Way out: a method of the capability's persistence class"),
                KnowsTheEntityManager.class);
    }

    @Test
    void screens_and_rest_see_views_and_never_what_is_kept() {
        Code.keeps(
                noClasses()
                        .that(inRole("web", "rest"))
                        .should()
                        .dependOnClassesThat(describe("are entities", BordersTest::isEntity))
                        .because(
                                "an entity on a screen is changed past every rule. Way out: a view record that the use "
                                        + "case returns"),
                ShowsAnEntity.class,
                AnswersWithAnEntity.class);
    }

    @Test
    void screens_and_rest_go_through_use_cases() {
        DescribedPredicate<JavaClass> stores = describe(
                "are what is kept itself, not a filter or a key of it",
                type -> inRole("persistence").test(type) && type.isTopLevelClass());
        Code.keeps(
                noClasses()
                        .that(inRole("web", "rest"))
                        .and(not(describe(
                                "keep answers of REST itself",
                                type -> type.getName().equals("org.jixiao.shared.rest.IdempotencyFilter"))))
                        .should()
                        .dependOnClassesThat(stores)
                        .because(
                                "only a use case asks whether the caller may. Way out: a Show… for looking, a verb for "
                                        + "changing"),
                TouchesTheStore.class);
    }

    private static DescribedPredicate<JavaClass> aModelMayKnow() {
        List<String> packages = List.of("java.", "jakarta.persistence.", "jakarta.validation.", "org.jspecify.");
        return describe("are Java's, persistence or validation annotations, or models", type -> {
            JavaClass base = type.getBaseComponentType();
            return base.isPrimitive()
                    || packages.stream().anyMatch(name -> base.getName().startsWith(name))
                    || inRole("model").test(base)
                    // What makes a Refusal roll back, whoever throws it.
                    || base.getName().equals("jakarta.ejb.ApplicationException");
        });
    }

    /** An entity, or a part of one that changes; a value that is embedded and never changes may be shown. */
    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || (type.isAnnotatedWith(Embeddable.class)
                        && type.getFields().stream().anyMatch(BordersTest::changes));
    }

    private static boolean changes(JavaField field) {
        return field.getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .map(JavaAccess::getOwner)
                .anyMatch(owner -> !(owner instanceof JavaConstructor) && !isWeaving(owner.getName()));
    }

    private static boolean isWeaving(String method) {
        return method.startsWith("_persistence");
    }

    @Test
    void only_a_refusal_knows_how_the_container_rolls_back() {
        Code.keeps(
                noClasses()
                        .that(inRole("model"))
                        .and(not(describe(
                                "are the refusal",
                                type -> type.getFullName().equals("org.jixiao.shared.model.Refusal"))))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.ejb.ApplicationException")
                        .because("there is one way to say no. Way out: throw a Refusal"),
                Place.Taken.class);
    }
}
