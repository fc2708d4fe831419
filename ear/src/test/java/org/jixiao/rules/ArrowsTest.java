package org.jixiao.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jixiao.planted.audit.model.KnowsTheOrganization;
import org.jixiao.planted.audit.rest.AsksWhoIsThere;
import org.jixiao.planted.organization.model.Place;
import org.jixiao.planted.shared.model.KnowsACapability;
import org.jixiao.planted.target.application.KnowsTheReview;
import org.junit.jupiter.api.Test;

/** Capabilities know each other in one direction only. */
class ArrowsTest {

    /** What a capability may know, and with each all that this one may know; shared may be known by everybody. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("organization", Set.of("shared")),
            Map.entry("form", Set.of("organization")),
            Map.entry("target", Set.of("form", "organization")),
            Map.entry("review", Set.of("target")),
            Map.entry("approval", Set.of("review", "target")),
            Map.entry("monitoring", Set.of("target", "review", "approval")),
            Map.entry("evaluation", Set.of("target", "review", "approval")),
            Map.entry("exchange", Set.of("monitoring", "evaluation", "result")),
            Map.entry("notice", Set.of("review", "monitoring", "evaluation")),
            Map.entry("result", Set.of("review", "evaluation")),
            Map.entry("audit", Set.of("shared")),
            Map.entry("demonstration", Set.of("exchange", "notice", "result", "audit")));

    /** The trail itself knows nobody; who may look into it is a question of posts, asked where somebody wants to look. */
    private static final Set<String> WHERE_AUDIT_ASKS_WHO = Set.of("application", "web", "rest");

    @Test
    void arrows_between_capabilities_lead_upstream() {
        Code.keeps(
                classes()
                        .should(knowOnlyWhatTheArrowsAllow())
                        .because(
                                "upstream must not depend on what comes after it. Way out: downstream calls upstream's "
                                        + "use cases; upstream fires an event that carries ids, or asks through a port"),
                KnowsTheReview.class,
                KnowsTheOrganization.class,
                KnowsACapability.class);
    }

    @Test
    void the_trail_may_ask_who_is_there_where_the_question_comes_in() {
        assertThat(classes()
                        .should(knowOnlyWhatTheArrowsAllow())
                        .evaluate(Code.PLANTED)
                        .getFailureReport()
                        .getDetails())
                .noneMatch(found -> found.contains(AsksWhoIsThere.class.getSimpleName()));
    }

    @Test
    void no_capabilities_know_each_other_in_a_circle() {
        Code.keeps(
                slices().assignedFrom(capabilities())
                        .should()
                        .beFreeOfCycles()
                        .because("capabilities in a circle are one capability. Way out: as for the arrows"),
                KnowsACapability.class,
                Place.class);
    }

    @Test
    void every_capability_has_its_arrows() {
        assertThat(ARROWS.keySet()).containsExactlyInAnyOrderElementsOf(Address.CAPABILITIES);
    }

    private static ArchCondition<JavaClass> knowOnlyWhatTheArrowsAllow() {
        return new ArchCondition<>("know only capabilities to which an arrow leads") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Address.of(type)
                        .ifPresent(from -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
                            if (!allowed(from, dependency)) {
                                events.add(SimpleConditionEvent.violated(
                                        type, "No arrow leads there: " + dependency.getDescription()));
                            }
                        }));
            }
        };
    }

    private static boolean allowed(Address from, Dependency dependency) {
        String to = Address.of(dependency.getTargetClass().getBaseComponentType())
                .map(Address::capability)
                .orElse("");
        return to.isEmpty()
                || to.equals("shared")
                || to.equals(from.capability())
                || reachable(from.capability()).contains(to)
                || (from.capability().equals("audit")
                        && to.equals("organization")
                        && WHERE_AUDIT_ASKS_WHO.contains(from.role()));
    }

    private static Set<String> reachable(String capability) {
        Set<String> reached = new HashSet<>();
        for (String known : ARROWS.getOrDefault(capability, Set.of())) {
            reached.add(known);
            reached.addAll(reachable(known));
        }
        return reached;
    }

    private static SliceAssignment capabilities() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return Address.of(type)
                        .map(address -> SliceIdentifier.of(address.capability()))
                        .orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "the capabilities";
            }
        };
    }
}
