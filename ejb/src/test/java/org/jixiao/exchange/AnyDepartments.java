package org.jixiao.exchange;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.DepartmentGoals.Item;
import org.jixiao.target.model.DepartmentGoals.Safeguard;
import org.jixiao.target.model.TableContent;

/** Any department sheet that can be kept. */
final class AnyDepartments {

    private static final Set<String> UNTELLABLE =
            Set.of("department.task.numbered", "department.safeguard.title", "department.safeguard.untitled");

    private AnyDepartments() {}

    static Arbitrary<DepartmentGoals> sheets() {
        return Combinators.combine(
                        AnyTexts.prose().injectNull(0.2),
                        sentence().list().ofMaxSize(12),
                        item().list().ofMaxSize(12),
                        safeguard().list().ofMaxSize(8))
                .as(DepartmentGoals::new)
                .filter(AnyDepartments::isKept);
    }

    /** Whether the check has nothing to say of it: what a printed sheet cannot tell apart again is among its warnings. */
    private static boolean isKept(DepartmentGoals goals) {
        TableContent sheet = TableContent.ofDepartment("部门整体绩效目标", goals);
        return ContentCheck.unkeepable(sheet).isEmpty()
                && ContentCheck.findings(sheet).stream().noneMatch(finding -> UNTELLABLE.contains(finding.rule()))
                && ContentCheck.errors(sheet).isEmpty();
    }

    private static Arbitrary<String> sentence() {
        return Arbitraries.oneOf(AnyTexts.word(), AnyTexts.prose()).map(text -> text + "。");
    }

    private static Arbitrary<Item> item() {
        return Combinators.combine(
                        AnyTexts.word(),
                        AnyTexts.prose().injectNull(0.2),
                        AnyTexts.prose().injectNull(0.2))
                .as(Item::new);
    }

    private static Arbitrary<Safeguard> safeguard() {
        return Combinators.combine(
                        AnyTexts.word().injectNull(0.4),
                        sentence().list().ofMinSize(1).ofMaxSize(3))
                .as((title, sentences) -> new Safeguard(title, String.join("", sentences)));
    }
}
