package org.jixiao.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.rules.Address.inRole;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Set;
import org.jixiao.planted.target.application.FakesAnAct;
import org.jixiao.planted.target.application.ForgetsTheChain;
import org.jixiao.planted.target.application.ForgetsTheKind;
import org.jixiao.planted.target.application.ShowAndWrite;
import org.jixiao.planted.target.application.WritesOutsideTheChain;
import org.jixiao.planted.target.application.WritesWithoutTransaction;
import org.jixiao.shared.application.ActDone;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.junit.jupiter.api.Test;

/** Every use case that changes something runs in the one chain that authorises it and writes the trail. */
class ChainTest {

    /** Verbs of a persistence class that write. */
    private static final Set<String> WRITING = Set.of("add", "remove", "persist", "merge", "delete", "update");

    /** Who writes without being a use case, and why that is no way around the chain. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "org.jixiao.audit.application.Trail", "is what the chain calls to write the trail",
            "org.jixiao.review.application.InboxProjection", "follows the process within the use case that moved it",
            "org.jixiao.notice.application.NoticeWriting", "tells what a use case has done, within that");

    @Test
    void a_use_case_is_in_the_chain_or_only_shows() {
        Code.keeps(
                classes()
                        .that(inRole("application"))
                        .and()
                        .areAnnotatedWith(Stateless.class)
                        .and(not(onlyShow()))
                        .should(beInTheChain())
                        .because(
                                "what a person does must be authorised and leave a trail. Way out: @UseCase on the class "
                                        + "and, with the kind of the trail's entry, on each method that changes something; or "
                                        + "call it Show… if it only reads"),
                ForgetsTheChain.class,
                ForgetsTheKind.class);
    }

    @Test
    void a_use_case_has_a_transaction() {
        Code.keeps(
                classes()
                        .that(describe(
                                "have methods in the chain",
                                type -> type.getMethods().stream().anyMatch(ChainTest::isInTheChain)))
                        .should()
                        .beAnnotatedWith(Stateless.class)
                        .andShould()
                        .beAnnotatedWith(UseCase.class)
                        .because(
                                "what is done and its trail are written together or not at all. Way out: @Stateless and "
                                        + "@UseCase on the class"),
                WritesWithoutTransaction.class);
    }

    @Test
    void what_shows_writes_nothing() {
        Code.keeps(
                noClasses()
                        .that(inRole("application"))
                        .and(onlyShow())
                        .should(write())
                        .because("looking leaves no trail. Way out: a use case of its own for the writing"),
                ShowAndWrite.class);
    }

    @Test
    void who_writes_is_in_the_chain() {
        Code.keeps(
                classes()
                        .that(inRole("application"))
                        .and(describe("write", type -> writes(type)))
                        .should(beReachedOnlyThroughTheChain())
                        .because("nothing is written past the trail. Way out: @UseCase, or ask acts.current(), which "
                                + "refuses outside a use case"),
                WritesOutsideTheChain.class);
    }

    @Test
    void only_the_chain_says_that_something_was_done() {
        Code.keeps(
                noClasses()
                        .that(not(describe(
                                "are in shared.application or audit",
                                type -> Address.of(type)
                                        .filter(address -> address.equals(new Address("shared", "application"))
                                                || address.capability().equals("audit"))
                                        .isPresent())))
                        .should()
                        .callConstructorWhere(describe(
                                "it makes an ActDone",
                                call -> call.getTargetOwner().isEquivalentTo(ActDone.class)))
                        .because("an entry of the trail is made by doing something. Way out: acts.current().did(…)"),
                FakesAnAct.class);
    }

    @Test
    void the_exceptions_are_still_needed() {
        assertThat(EXCEPTIONS.keySet()).allMatch(name -> Code.SHIPPED.contain(name) && writes(Code.SHIPPED.get(name)));
    }

    private static DescribedPredicate<JavaClass> onlyShow() {
        return describe(
                "are named Show…", type -> topLevel(type).getSimpleName().startsWith("Show"));
    }

    private static ArchCondition<JavaClass> beInTheChain() {
        return new ArchCondition<>("be in the chain") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.isAnnotatedWith(UseCase.class)
                        && type.getMethods().stream().anyMatch(ChainTest::isInTheChain);
                boolean named = type.getMethods().stream()
                        .filter(ChainTest::isInTheChain)
                        .noneMatch(method -> method.getAnnotationOfType(UseCase.class)
                                .value()
                                .isBlank());
                if (!marked || !named) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + (marked ? " names no kind of entry" : " is not in the chain")));
                }
            }
        };
    }

    private static boolean isInTheChain(JavaMember method) {
        return method.isAnnotatedWith(UseCase.class);
    }

    private static ArchCondition<JavaClass> write() {
        return new ArchCondition<>("write") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, writes(type), type.getName() + " writes"));
            }
        };
    }

    private static ArchCondition<JavaClass> beReachedOnlyThroughTheChain() {
        return new ArchCondition<>("be reached only through the chain") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean asks = type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Acts.class));
                boolean reached = asks
                        || topLevel(type).isAnnotatedWith(UseCase.class)
                        || EXCEPTIONS.containsKey(topLevel(type).getName());
                events.add(new SimpleConditionEvent(type, reached, type.getName() + " writes outside the chain"));
            }
        };
    }

    private static boolean writes(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .map(access -> access.getTarget())
                .anyMatch(
                        target -> inRole("persistence").test(target.getOwner()) && WRITING.contains(target.getName()));
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ChainTest::topLevel).orElse(type);
    }
}
