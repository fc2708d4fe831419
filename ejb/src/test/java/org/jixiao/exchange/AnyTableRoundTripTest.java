package org.jixiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.exchange.AnyEvaluations.Evaluated;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;

/**
 * Any content that a form has a place for, printed in it and read again, is the same.
 *
 * <p>{@code -Djqwik.tries.default=5000} tries more than the build does.
 */
class AnyTableRoundTripTest {

    private static final String SEED = "20201120";

    private static final List<FileFormat> FORMATS = List.of(FileFormat.XLSX, FileFormat.DOCX);

    /** A department's sheet stands before tables. */
    private static final TableContent TABLE = PrintedFixture.content(LedgerFixture.form("beidaihe"), 1, "大厅运行维护", 3);

    @Property(seed = SEED)
    void any_table_of_gulou_comes_back(@ForAll("gulou") List<TableContent> tables) {
        assertComesBack("gulou", tables);
    }

    @Property(seed = SEED)
    void any_table_of_shaoxing_comes_back(@ForAll("shaoxing") List<TableContent> tables) {
        assertComesBack("shaoxing", tables);
    }

    @Property(seed = SEED)
    void any_table_of_huadu_comes_back(@ForAll("huadu") List<TableContent> tables) {
        assertComesBack("huadu", tables);
    }

    @Property(seed = SEED)
    void any_table_of_beidaihe_comes_back(@ForAll("beidaihe") List<TableContent> tables) {
        assertComesBack("beidaihe", tables);
    }

    @Property(seed = SEED)
    void any_table_of_futian_comes_back(@ForAll("futian") List<TableContent> tables) {
        assertComesBack("futian", tables);
    }

    @Property(seed = SEED)
    void any_evaluation_of_futian_comes_back(@ForAll("evaluations") List<Evaluated> tables) {
        for (FileFormat format : FORMATS) {
            assertThat(RoundTrip.keptEvaluated(RoundTrip.evaluatedInForm(
                            "futian", RoundTrip.printedEvaluations("futian", tables, format))))
                    .as(format.name())
                    .containsExactlyElementsOf(RoundTrip.keptEvaluated(tables));
        }
    }

    @Property(seed = SEED)
    void any_department_sheet_of_beidaihe_comes_back(@ForAll("departments") DepartmentGoals goals) {
        for (FileFormat format : FORMATS) {
            byte[] file = RoundTrip.printed("beidaihe", List.of(TABLE), goals, format);
            assertThat(RoundTrip.kept(RoundTrip.documentInForm("beidaihe", file).department()))
                    .as(format.name())
                    .containsExactlyElementsOf(RoundTrip.kept(goals));
        }
    }

    private static void assertComesBack(String form, List<TableContent> tables) {
        for (FileFormat format : FORMATS) {
            assertThat(RoundTrip.kept(RoundTrip.readInForm(form, RoundTrip.printed(form, tables, format))))
                    .as(format.name())
                    .containsExactlyElementsOf(RoundTrip.kept(tables));
        }
    }

    @Provide
    Arbitrary<List<TableContent>> gulou() {
        return AnyTables.of("gulou");
    }

    @Provide
    Arbitrary<List<TableContent>> shaoxing() {
        return AnyTables.of("shaoxing");
    }

    @Provide
    Arbitrary<List<TableContent>> huadu() {
        return AnyTables.of("huadu");
    }

    @Provide
    Arbitrary<List<TableContent>> beidaihe() {
        return AnyTables.of("beidaihe");
    }

    @Provide
    Arbitrary<List<TableContent>> futian() {
        return AnyTables.of("futian");
    }

    @Provide
    Arbitrary<List<Evaluated>> evaluations() {
        return AnyEvaluations.of("futian");
    }

    @Provide
    Arbitrary<DepartmentGoals> departments() {
        return AnyDepartments.sheets();
    }
}
