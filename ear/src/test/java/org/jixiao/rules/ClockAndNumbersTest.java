package org.jixiao.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.jixiao.rules.Address.at;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jixiao.planted.target.application.LooksAtTheWall;
import org.jixiao.planted.target.application.MakesAClock;
import org.jixiao.planted.target.application.RefersToTheWall;
import org.jixiao.planted.target.model.CountsInDoubles;
import org.jixiao.planted.target.model.KeepsADouble;
import org.jixiao.planted.target.model.ReadsADouble;
import org.junit.jupiter.api.Test;

/** Time comes from the one clock, and numbers are decimal. */
class ClockAndNumbersTest {

    private static final Set<String> INEXACT = Set.of("double", "float", Double.class.getName(), Float.class.getName());

    @Test
    void time_comes_from_the_clock() {
        Code.keeps(
                classes()
                        .that(not(describe(
                                "make the clock",
                                type -> type.getName().equals("org.jixiao.shared.application.ClockProducer"))))
                        .should(notUse("read the computer's clock", ClockAndNumbersTest::readsTheComputersClock))
                        .because(
                                "a test must be able to say what time it is. Way out: inject a Clock and pass it on, as "
                                        + "in Instant.now(clock)"),
                LooksAtTheWall.class,
                RefersToTheWall.class,
                MakesAClock.class);
    }

    @Test
    void numbers_are_decimal() {
        Code.keeps(
                classes()
                        .should(notDeclareInexactNumbers())
                        .because("0.1 + 0.2 is not 0.3, and people are paid by these numbers. Way out: BigDecimal"),
                KeepsADouble.class,
                CountsInDoubles.class);
    }

    @Test
    void decimals_are_read_from_text() {
        Code.keeps(
                classes()
                        .that(not(at("exchange", "file")))
                        .should(notUse("make a decimal of a double", ClockAndNumbersTest::readsADouble))
                        .because("a double has lost what was written. Way out: new BigDecimal(text) or "
                                + "BigDecimal.valueOf(long); only a spreadsheet's own cells are doubles"),
                ReadsADouble.class);
    }

    private static boolean readsTheComputersClock(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        List<JavaClass> parameters = target.getRawParameterTypes();
        boolean withoutClock = parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now") && withoutClock;
        boolean another = owner.equals(Clock.class.getName())
                && (target.getName().startsWith("system") || (target.getName().startsWith("tick") && withoutClock));
        boolean millis =
                owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis");
        boolean date = owner.equals(Date.class.getName()) && target.getName().equals("<init>") && parameters.isEmpty();
        boolean calendar =
                owner.equals(Calendar.class.getName()) && target.getName().equals("getInstance");
        return now || another || millis || date || calendar;
    }

    private static boolean readsADouble(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        boolean takesADouble = target.getRawParameterTypes().stream().anyMatch(type -> isInexact(type));
        boolean ofADouble = owner.equals(BigDecimal.class.getName()) && takesADouble;
        boolean parses = (owner.equals(Double.class.getName()) || owner.equals(Float.class.getName()))
                && (target.getName().startsWith("parse") || target.getName().equals("valueOf"));
        return ofADouble || parses;
    }

    private static ArchCondition<JavaClass> notUse(
            String what, Predicate<AccessTarget.CodeUnitAccessTarget> forbidden) {
        return new ArchCondition<>("not " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                    if (forbidden.test(access.getTarget())) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> notDeclareInexactNumbers() {
        return new ArchCondition<>("not declare double or float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> fields = type.getFields().stream().map(field -> field.getRawType());
                Stream<JavaClass> signatures = type.getCodeUnits().stream()
                        .flatMap(unit -> Stream.concat(
                                unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType())));
                if (Stream.concat(fields, signatures).anyMatch(used -> isInexact(used))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " declares a double or a float"));
                }
            }
        };
    }

    private static boolean isInexact(JavaClass type) {
        return INEXACT.contains(type.getBaseComponentType().getName());
    }
}
