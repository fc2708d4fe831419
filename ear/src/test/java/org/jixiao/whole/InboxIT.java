package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The inbox by REST, while tables move. */
class InboxIT {

    private static final int YEAR = 2011;

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_counters_say_what_the_lists_hold_after_any_steps(Database database) {
        Region futian = new Region(Server.on(database), "futian");
        Random random = new Random(4);
        List<Long> tables = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            if (tables.size() < 6 || random.nextInt(6) == 0) {
                tables.add(Region.id(futian.submitter()
                        .post("/api/tables", Region.draft(YEAR, "走动的项目" + step).add("unit", "0402009"))
                        .expect(201)
                        .json()));
            }
            move(futian, tables.get(random.nextInt(tables.size())), random);
            if (step % 6 == 5) {
                everybodyCounts(futian);
            }
        }
        everybodyCounts(futian);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void each_list_tells_who_did_what_and_where_it_is(Database database) {
        Region gulou = Region.gulou(Server.on(database));
        long table = Region.id(gulou.submitter()
                .post("/api/tables", Region.draft(YEAR, "清单里的项目"))
                .expect(201)
                .json());
        gulou.submitter().decide(table, "submit").expect(200);
        assertThat(line(gulou.head(), "pending", table).getBoolean("returned")).isFalse();
        gulou.head().decide(table, "pass", "opinion", "同意上报").expect(200);
        gulou.department()
                .decide(table, "return", "opinion", "补充依据", "to", "UNIT_CHECK")
                .expect(200);

        JsonObject returned = line(gulou.head(), "returned", table);
        assertThat(returned.getString("kind")).isEqualTo("UNIT_CHECK");
        assertThat(returned.getJsonObject("table").getJsonObject("project").getString("name"))
                .isEqualTo("清单里的项目");
        JsonObject done = line(gulou.department(), "done", table).getJsonObject("step");
        assertThat(done.getString("verb")).isEqualTo("RETURN");
        assertThat(done.getString("opinion")).isEqualTo("补充依据");
        JsonObject submitted = line(gulou.submitter(), "submitted", table);
        assertThat(submitted.getJsonObject("table").getString("stage")).isEqualTo("UNIT_CHECK");
        assertThat(submitted.getJsonObject("step").getString("verb")).isEqualTo("RETURN");
        assertThat(find(gulou.submitter(), "returned", table)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_list_tells_what_the_unit_has_written_since(Database database) {
        Region gulou = Region.gulou(Server.on(database));
        JsonObject draft = gulou.submitter()
                .post("/api/tables", Region.draft(YEAR, "原来的名称"))
                .expect(201)
                .json();
        long table = Region.id(draft);
        gulou.submitter()
                .seeing(draft.getString("hash"))
                .put("/api/tables/" + table, Region.draft(YEAR, "改过的名称").build())
                .expect(200);

        JsonObject told = line(gulou.submitter(), "pending", table).getJsonObject("table");
        assertThat(told.getJsonObject("project").getString("name")).isEqualTo("改过的名称");
        assertThat(told.getString("hash"))
                .isEqualTo(gulou.submitter()
                        .get("/api/tables/" + table)
                        .expect(200)
                        .json()
                        .getString("hash"));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_list_goes_out_as_a_workbook(Database database) {
        Region gulou = Region.gulou(Server.on(database));
        gulou.submitter().post("/api/tables", Region.draft(YEAR, "要导出的项目")).expect(201);
        Answer file = gulou.submitter()
                .get("/api/inbox/export?format=xlsx&tab=pending&year=" + YEAR + "&q=%E8%A6%81%E5%AF%BC%E5%87%BA")
                .expect(200);
        assertThat(file.header("Content-Type")).contains("spreadsheetml");
        assertThat(file.header("Content-Disposition")).contains("attachment", "filename*=UTF-8''", ".xlsx");
        assertThat(file.text()).startsWith("PK");
        gulou.submitter().get("/api/inbox/export?format=pdf").refused(400, "parameter.unknown");
        gulou.submitter().get("/api/inbox/export").refused(400, "field.missing");
        gulou.submitter().get("/api/inbox/export?format=xlsx&tab=mine").refused(400, "parameter.unknown");
        Person.nobody(gulou.host()).get("/api/inbox/export?format=xlsx").expect(401);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_cannot_be_read_is_told_by_name(Database database) {
        Person head = Region.gulou(Server.on(database)).head();
        for (String wrong : List.of("tab=mine", "due=soon", "year=next", "kind=WORK", "after=x", "limit=0")) {
            head.get("/api/inbox?" + wrong).refused(400);
        }
        head.get("/api/inbox?tab=pending&kind=UNIT_CHECK&unit=112001&year=2011&due=overdue&q=x&limit=5")
                .expect(200);
    }

    private static void move(Region region, long table, Random random) {
        String stage =
                region.auditor().get("/api/tables/" + table).expect(200).json().getString("stage");
        boolean back = random.nextInt(3) == 0;
        Person who = switch (stage) {
            case "DRAFT" -> region.submitter();
            case "UNIT_CHECK" -> region.head();
            case "DEPARTMENT_REVIEW" -> region.department();
            case "BUSINESS_REVIEW" -> region.business();
            case "PERFORMANCE_REVIEW" -> region.performance();
            default -> region.approver();
        };
        if (stage.equals("DRAFT")) {
            who.decide(table, "submit").expect(200);
        } else if (stage.equals("UNIT_CHECK") && back) {
            region.submitter().decide(table, "withdraw");
        } else if (back || stage.equals("AWAITING_APPROVAL")) {
            who.decide(table, "return", "opinion", "请修改").expect(200);
        } else {
            who.decide(table, "pass", "opinion", "同意").expect(200);
        }
    }

    private static void everybodyCounts(Region region) {
        for (Person person : List.of(
                region.submitter(),
                region.head(),
                region.department(),
                region.business(),
                region.performance(),
                region.approver())) {
            JsonObject counts = person.get("/api/inbox/count").expect(200).json();
            List<JsonObject> all = all(person, "pending");
            assertThat(counts.getInt("count")).isEqualTo(all.size());
            assertThat(counts.getInt("returned")).isEqualTo((int)
                    all.stream().filter(line -> line.getBoolean("returned")).count());
            counts.getJsonObject("kinds")
                    .forEach((kind, count) -> assertThat(all.stream()
                                    .filter(line -> line.getString("kind").equals(kind))
                                    .count())
                            .as(kind)
                            .isEqualTo(Long.parseLong(count.toString())));
        }
    }

    private static JsonObject line(Person person, String tab, long table) {
        JsonObject line = find(person, tab, table);
        assertThat(line).as("table %d in %s", table, tab).isNotNull();
        return line == null ? JsonObject.EMPTY_JSON_OBJECT : line;
    }

    private static @Nullable JsonObject find(Person person, String tab, long table) {
        return all(person, tab).stream()
                .filter(line -> Region.id(line.getJsonObject("table")) == table)
                .findFirst()
                .orElse(null);
    }

    private static List<JsonObject> all(Person person, String tab) {
        List<JsonObject> all = new ArrayList<>();
        String after = "";
        do {
            Answer answer = person.get("/api/inbox?limit=20&tab=" + tab + after).expect(200);
            all.addAll(answer.items());
            after = answer.json().isNull("next")
                    ? ""
                    : "&after=" + answer.json().getString("next");
        } while (!after.isEmpty());
        return all;
    }
}
