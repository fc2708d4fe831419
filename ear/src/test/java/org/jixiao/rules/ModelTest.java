package org.jixiao.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.jixiao.rules.Address.inRole;

import org.jixiao.planted.target.model.TableWithASetter;
import org.jixiao.planted.target.model.TableWithAnOpenField;
import org.junit.jupiter.api.Test;

/** The model is changed by its verbs. */
class ModelTest {

    @Test
    void nothing_in_the_model_has_setters() {
        Code.keeps(
                noMethods()
                        .that()
                        .areDeclaredInClassesThat(inRole("model"))
                        .and()
                        .arePublic()
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .because(
                                "a setter lets anybody break the table's rules. Way out: a verb of the domain, such as "
                                        + "submit or fill"),
                TableWithASetter.class);
    }

    @Test
    void nothing_in_the_model_has_open_fields() {
        Code.keeps(
                fields().that()
                        .areDeclaredInClassesThat(inRole("model"))
                        .and()
                        .arePublic()
                        .should()
                        .beFinal()
                        .because(
                                "an open field lets anybody break the table's rules. Way out: a private field and a verb"),
                TableWithAnOpenField.class);
    }
}
