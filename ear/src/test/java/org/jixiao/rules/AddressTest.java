package org.jixiao.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jixiao.planted.target.model.TableImpl;
import org.jixiao.planted.target.model.TableManager;
import org.jixiao.planted.target.model.TableService;
import org.jixiao.planted.target.model.TableUtils;
import org.jixiao.planted.target.nowhere.InAnUnknownRole;
import org.jixiao.planted.target.web.InTheWrongModule;
import org.jixiao.planted.weather.model.OfAnUnknownCapability;
import org.junit.jupiter.api.Test;

/** Every class has an address, from which a newcomer computes where it lives. */
class AddressTest {

    @Test
    void every_class_has_an_address_and_its_role_decides_the_module() {
        Code.keeps(
                classes()
                        .should(haveAnAddressOfTheirModule())
                        .because(
                                "a class lives at org.jixiao.<capability>.<role>, and the role decides the Maven module. "
                                        + "Way out: move it; a new capability is added to design, glossary and Address"),
                OfAnUnknownCapability.class,
                InAnUnknownRole.class,
                InTheWrongModule.class);
    }

    @Test
    void names_say_what_something_is_and_not_that_it_serves() {
        Code.keeps(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Service|Manager|Helper|Utils?|Dto|DTO|Impl)")
                        .because("such a name says nothing. Way out: name a use case after its verb (SubmitTable), "
                                + "what is kept after its things (TargetTables), what is shown a view (TableView)"),
                TableService.class,
                TableManager.class,
                TableUtils.class,
                TableImpl.class);
    }

    private static ArchCondition<JavaClass> haveAnAddressOfTheirModule() {
        return new ArchCondition<>("have a known address that belongs to their module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String wrong = Address.of(type)
                        .map(address -> wrong(address, type))
                        .orElse("its package is not org.jixiao.<capability>.<role>");
                if (!wrong.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + wrong));
                }
            }
        };
    }

    private static String wrong(Address address, JavaClass type) {
        if (!Address.CAPABILITIES.contains(address.capability())) {
            return "there is no capability " + address.capability();
        }
        String module = Address.MODULES.get(address.role());
        if (module == null) {
            return "there is no role " + address.role();
        }
        String place =
                type.getSource().map(source -> source.getUri().toString()).orElse("nowhere");
        return place.contains("/" + module + "/target/")
                ? ""
                : "the role " + address.role() + " belongs to the module " + module + ", but it lies in " + place;
    }
}
