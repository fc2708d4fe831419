package org.jixiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.target.model.TableContent;

/**
 * Any content that a form has a place for, printed in it and read again, is the same.
 *
 * <p>{@code -Djqwik.tries.default=5000} tries more than the build does.
 */
class AnyTableRoundTripTest {

    private static final String SEED = "20201120";

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

    private static void assertComesBack(String form, List<TableContent> tables) {
        for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.DOCX)) {
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
}
