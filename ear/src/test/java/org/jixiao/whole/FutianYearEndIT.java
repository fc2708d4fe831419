package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The self-evaluations that Futian published are taken over, scored by Futian's scheme, and led to their end. */
@ParameterizedClass
@EnumSource(Database.class)
class FutianYearEndIT {

    private static final String SEED = "004_16052ebbc3505be3.txt";
    private static final String YEAR = "2021";

    private final Region futian;

    FutianYearEndIT(Database database) {
        futian = Region.futian(Server.on(database));
    }

    @Test
    void what_was_published_is_computed_again_and_closed_with_a_cut() {
        List<JsonObject> tables = imported();
        assertThat(tables).hasSize(7);
        assertThat(tables.stream().map(FutianYearEndIT::total))
                .containsExactly(null, "99.86", "98.02", "96.49", null, "95.00", "87.93");
        List<JsonObject> rows = tables.stream()
                .flatMap(table -> table.getJsonArray("indicators").getValuesAs(JsonObject.class).stream())
                .toList();
        assertThat(rows).hasSize(129);
        assertThat(rows)
                .filteredOn(row -> rule(row).equals("PRINTED"))
                .as("what only a person can decide")
                .hasSize(1);
        assertThat(rows)
                .filteredOn(row -> !row.isNull("printedScore"))
                .allSatisfy(row -> assertThat(new BigDecimal(row.getString("score")))
                        .as(row.toString())
                        .isEqualByComparingTo(row.getString("printedScore")));
        assertThat(tables)
                .allSatisfy(
                        table -> assertThat(table.getJsonObject("evaluation").getString("scheme"))
                                .isEqualTo("futian"));

        JsonObject table = tables.get(5);
        long id = Region.id(table);
        explain(table);
        futian.submitter().decide(id, "evaluation/submit").expect(200);
        futian.lead(List.of(id), Stage.EVALUATION_RECHECK);
        JsonObject before = futian.table(id);
        JsonObject row = before.getJsonArray("indicators").getValuesAs(JsonObject.class).stream()
                .filter(each -> rule(each).equals("REACHED"))
                .findFirst()
                .orElseThrow();
        BigDecimal cut = new BigDecimal(row.getString("score")).subtract(BigDecimal.ONE);
        futian.performance()
                .seeing(before.getString("hash"))
                .post("/api/tables/" + id + "/pass", cut(row, cut))
                .expect(200);
        JsonObject closed = futian.table(id);
        assertThat(closed.getString("stage")).isEqualTo(Stage.CLOSED.name());
        assertThat(total(closed)).isEqualTo("94.00");
        assertThat(closed.getJsonObject("evaluation").getString("selfTotal")).isEqualTo("95.00");
        assertThat(closed.getJsonObject("evaluation").getString("printedTotal")).isEqualTo("95");
        for (String format : List.of("xlsx", "docx", "pdf", "html")) {
            futian.auditor()
                    .get("/api/tables/" + id + "/export?format=" + format)
                    .expect(200);
        }
    }

    private List<JsonObject> imported() {
        JsonObject imported = futian.submitter()
                .upload("/api/imports", "自评.txt", Ledger.published(SEED), "year", YEAR)
                .expect(201)
                .json();
        return imported.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                .map(Region::id)
                .map(futian::table)
                .toList();
    }

    /** The unit says why, where it did not reach all: what was published does not. */
    private void explain(JsonObject table) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (JsonObject row : table.getJsonArray("indicators").getValuesAs(JsonObject.class)) {
            JsonObjectBuilder said = Json.createObjectBuilder()
                    .add("id", Region.id(row))
                    .add("actual", row.getString("actual"))
                    .add("reason", "按实际情况完成。");
            rows.add(said);
        }
        JsonObject evaluation = table.getJsonObject("evaluation");
        futian.submitter()
                .seeing(table.getString("hash"))
                .put(
                        "/api/tables/" + Region.id(table) + "/evaluation",
                        Json.createObjectBuilder()
                                .add(
                                        "execution",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "executed",
                                                        evaluation
                                                                .getJsonObject("execution")
                                                                .getString("executed")))
                                .add("achievement", "全年任务完成。")
                                .add("indicators", rows))
                .expect(200);
    }

    private static JsonObjectBuilder cut(JsonObject row, BigDecimal score) {
        return Json.createObjectBuilder()
                .add("opinion", "复核。")
                .add(
                        "cuts",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("indicator", Region.id(row))
                                        .add("score", score)
                                        .add("reason", "佐证材料不全。")));
    }

    private static @Nullable String total(JsonObject table) {
        JsonObject evaluation = table.getJsonObject("evaluation");
        return evaluation.isNull("total") ? null : evaluation.getString("total");
    }

    private static String rule(JsonObject row) {
        return row.getJsonObject("scoring").getString("rule");
    }
}
