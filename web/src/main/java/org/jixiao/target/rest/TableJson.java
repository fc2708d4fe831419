package org.jixiao.target.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.rest.Problem;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetValue;
import org.jspecify.annotations.Nullable;

/** Tables as the contract writes them. Amounts are decimal strings in 元. */
@ApplicationScoped
public class TableJson {

    @Inject
    @Any
    private Instance<TablePart> parts;

    /** The whole table. */
    public JsonObject whole(TableView table, Locale locale) {
        TableContent content = table.content();
        JsonObjectBuilder json = head(
                table.id(),
                table.kind(),
                table.region(),
                table.year(),
                table.unit(),
                table.stage().name(),
                table.hash(),
                table.version());
        marks(json, table.marks());
        json.add("form", table.form());
        json.add("takenOver", table.takenOver());
        json.add("project", project(content.project()));
        JsonArrayBuilder funding = Json.createArrayBuilder();
        content.funding()
                .forEach(line -> funding.add(Json.createObjectBuilder()
                        .add("source", line.source())
                        .add("amount", line.amount().toPlainString())));
        json.add("funding", funding);
        json.add("total", table.total().toPlainString());
        JsonArrayBuilder plan = Json.createArrayBuilder();
        content.plan()
                .forEach(step -> plan.add(Json.createObjectBuilder()
                        .add("by", step.by())
                        .add("percent", step.percent().toPlainString())));
        json.add("plan", plan);
        JsonObjectBuilder goals = Json.createObjectBuilder();
        add(goals, "overall", content.goals().overall());
        add(goals, "period", content.goals().period());
        add(goals, "annual", content.goals().annual());
        json.add("goals", goals);
        DepartmentGoals department = content.department();
        if (department != null) {
            json.add("department", department(department));
        }
        Map<Long, JsonObjectBuilder> indicators = new LinkedHashMap<>();
        for (int i = 0; i < content.indicators().size(); i++) {
            long id = table.indicatorIds().get(i);
            indicators.put(id, indicator(id, content.indicators().get(i)));
        }
        parts.forEach(part -> part.addTo(table.id(), json, indicators));
        JsonArrayBuilder rows = Json.createArrayBuilder();
        indicators.values().forEach(rows::add);
        json.add("indicators", rows);
        json.add("findings", findings(table.findings(), locale));
        return json.build();
    }

    /** A table in a list. */
    public static JsonObject summary(TableView.Summary table) {
        JsonObjectBuilder project = Json.createObjectBuilder();
        add(project, "code", table.projectCode());
        add(project, "name", table.projectName());
        JsonObjectBuilder json = head(
                table.id(),
                table.kind(),
                table.region(),
                table.year(),
                table.unit(),
                table.stage().name(),
                table.hash(),
                table.version());
        marks(json, table.marks());
        return json.add("project", project)
                .add("total", table.total().toPlainString())
                .build();
    }

    /** Findings with their sentences. */
    public static JsonArrayBuilder findings(List<Finding> findings, Locale locale) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Finding finding : findings) {
            Reason reason = new Reason(finding.rule(), finding.place(), finding.arguments());
            array.add(Json.createObjectBuilder()
                    .add("severity", finding.severity().name())
                    .add("place", finding.place())
                    .add("rule", finding.rule())
                    .add("message", Problem.message(locale, reason)));
        }
        return array;
    }

    /** Adds a text, or nothing where there is none, so that an absent value is null to every reader. */
    public static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value == null) {
            json.addNull(name);
        } else if (value instanceof BigDecimal number) {
            json.add(name, number.toPlainString());
        } else if (value instanceof Integer number) {
            json.add(name, number);
        } else if (value instanceof Long number) {
            json.add(name, number);
        } else if (value instanceof Boolean bool) {
            json.add(name, bool);
        } else {
            json.add(name, value.toString());
        }
    }

    private static void marks(JsonObjectBuilder json, TableView.Marks marks) {
        String document = marks.document();
        if (marks.addition() && marks.adjusts() == null && document != null) {
            json.add("addition", Json.createObjectBuilder().add("document", document));
        } else {
            json.addNull("addition");
        }
        add(json, "adjusts", marks.adjusts());
        add(json, "document", document);
        json.add("secret", marks.secret());
    }

    private static JsonObjectBuilder head(
            long id,
            TableKind kind,
            String region,
            int year,
            TableView.UnitView unit,
            String stage,
            String hash,
            int version) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("kind", kind.name())
                .add("region", region)
                .add("year", year)
                .add("unit", unit.code())
                .add("unitName", unit.name())
                .add("stage", stage)
                .add("hash", hash)
                .add("version", version);
    }

    private static JsonObjectBuilder project(TableContent.Project project) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "sequence", project.sequence());
        add(json, "code", project.code());
        add(json, "name", project.name());
        add(json, "type", project.type());
        add(json, "purpose", project.purpose());
        add(json, "projectAmount", project.projectAmount());
        return json;
    }

    private static JsonObjectBuilder department(DepartmentGoals goals) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "overall", goals.overall());
        json.add("tasks", Json.createArrayBuilder(goals.tasks()));
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (DepartmentGoals.Item item : goals.items()) {
            JsonObjectBuilder each = Json.createObjectBuilder().add("duty", item.duty());
            add(each, "goal", item.goal());
            add(each, "indicators", item.indicators());
            items.add(each);
        }
        JsonArrayBuilder safeguards = Json.createArrayBuilder();
        for (DepartmentGoals.Safeguard safeguard : goals.safeguards()) {
            JsonObjectBuilder each = Json.createObjectBuilder();
            add(each, "title", safeguard.title());
            safeguards.add(each.add("text", safeguard.text()));
        }
        return json.add("items", items).add("safeguards", safeguards);
    }

    private static JsonObjectBuilder indicator(long id, TableContent.Indicator row) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", id);
        add(json, "level1", row.level1());
        add(json, "level2", row.level2());
        add(json, "name", row.name());
        add(json, "code", row.code());
        add(json, "scope", row.scope());
        add(json, "explanation", row.explanation());
        add(json, "supplement", row.supplement());
        add(json, "polarity", row.polarity());
        json.add("target", value(row.target()));
        TargetValue period = row.periodTarget();
        if (period == null) {
            json.addNull("periodTarget");
        } else {
            json.add("periodTarget", value(period));
        }
        add(json, "basis", row.basis());
        add(json, "weight", row.weight());
        return json;
    }

    private static JsonObjectBuilder value(TargetValue value) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "raw", value.raw());
        add(json, "comparator", value.comparator());
        add(json, "number", value.number());
        add(json, "unit", value.unit());
        add(json, "reading", value.reading());
        return json;
    }
}
