package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Twenty people want the same at the same moment: it is done once, and everybody is told the truth. */
@ParameterizedClass(name = "on {0}")
@EnumSource
class ContentionIT {

    private static final int YEAR = 2034;
    private static final int PEOPLE = 20;
    private static final int ROUNDS = 5;
    private static final int IN_A_BATCH = 100;
    private static final int TABLES = 200;
    /** Twenty documents are printed, too. */
    private static final Duration MOST_BATCHES = Duration.ofMinutes(4);

    private static final long FIRST = 3_000_000_000L;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Server server;
    private final Region gulou;

    ContentionIT(Database database) {
        server = Server.on(database);
        gulou = Region.gulou(server);
    }

    @AfterEach
    void nothing_is_lost() {
        assertThat(server.as("sysadmin")
                        .post("/api/lost-work/check")
                        .expect(200)
                        .items())
                .as("lost work")
                .isEmpty();
    }

    @Test
    void a_step_that_twenty_people_decide_at_once_is_decided_once_and_the_others_are_told_by_whom_and_when()
            throws SQLException {
        String post = "gulou.business";
        List<Person> people = Colleagues.of(server, post, PEOPLE);
        for (int round = 0; round < ROUNDS; round++) {
            long table = standing(Stage.BUSINESS_REVIEW);
            int steps = steps(table).size();
            int entries = entries(table).size();
            String hash = gulou.hash(table);

            List<Answer> answers = atOnce(
                    people,
                    (person, number) -> person.seeing(hash)
                            .post(
                                    "/api/tables/" + table + (number % 2 == 0 ? "/pass" : "/return"),
                                    Person.json("opinion", "第" + number + "人的意见。")));

            int winner = onlyWinner(answers, 200);
            assertThat(gulou.stage(table)).isEqualTo(winner % 2 == 0 ? Stage.PERFORMANCE_REVIEW : Stage.DRAFT);
            List<JsonObject> decided = steps(table);
            JsonObject last = decided.get(decided.size() - 1);
            assertThat(decided).hasSize(steps + 1);
            assertThat(last.getString("opinion")).isEqualTo("第" + winner + "人的意见。");
            String name = Colleagues.name(post, winner + 1);
            assertThat(last.getString("account")).isEqualTo(name);
            assertOthersAreTold(answers, winner, "table.decided", name);
            assertThat(entries(table)).hasSize(entries + 1);
            assertThat(entries(table).get(0).getString("account")).isEqualTo(post + "." + (winner + 1));
        }
    }

    @Test
    void work_that_twenty_people_claim_at_once_is_one_persons_and_the_others_are_told_whose() throws SQLException {
        String post = "gulou.business";
        List<Person> people = Colleagues.of(server, post, PEOPLE);
        for (int round = 0; round < ROUNDS; round++) {
            long table = standing(Stage.BUSINESS_REVIEW);
            int entries = entries(table).size();

            List<Answer> answers = atOnce(people, (person, number) -> person.post("/api/tables/" + table + "/claim"));

            int winner = onlyWinner(answers, 200);
            assertOthersAreTold(answers, winner, "task.claimed", Colleagues.name(post, winner + 1));
            assertThat(entries(table)).hasSize(entries + 1);
        }
    }

    @Test
    void a_table_that_twenty_approvers_approve_at_once_is_approved_under_one_document() throws SQLException {
        String post = "gulou.approver";
        List<Person> people = Colleagues.of(server, post, PEOPLE);
        long table = standing(Stage.AWAITING_APPROVAL);
        List<String> numbers = numbers();

        List<Answer> answers = atOnce(
                people,
                (person, number) -> person.post("/api/approvals", Region.order(numbers.get(number), List.of(table))));

        assertEachIsApprovedOnce(List.of(table), people, numbers, answers, number -> List.of(table));
    }

    @Test
    void twenty_overlapping_batches_of_a_hundred_approve_each_table_once_and_each_says_which() throws SQLException {
        List<Person> people = Colleagues.of(server, "gulou.approver", PEOPLE);
        long original = standing(Stage.AWAITING_APPROVAL);
        List<Long> tables;
        try (Connection connection = server.database()) {
            tables = CopiedTables.of(connection, original, TABLES, FIRST);
        }
        List<String> numbers = numbers();

        List<Answer> answers = atOnce(
                people,
                (person, number) ->
                        person.post("/api/approvals", Region.order(numbers.get(number), scope(tables, number))));

        assertEachIsApprovedOnce(tables, people, numbers, answers, number -> scope(tables, number));
    }

    /** A hundred tables, each in every second batch; every other batch has them the other way round. */
    private static List<Long> scope(List<Long> tables, int number) {
        List<Long> scope = new ArrayList<>();
        for (int i = 0; i < IN_A_BATCH; i++) {
            int place = number % 2 == 0 ? i : IN_A_BATCH - 1 - i;
            scope.add(tables.get((number * TABLES / PEOPLE + place) % TABLES));
        }
        return scope;
    }

    private void assertEachIsApprovedOnce(
            List<Long> tables,
            List<Person> people,
            List<String> numbers,
            List<Answer> answers,
            IntFunction<List<Long>> scopes) {
        Map<Long, String> documents = new HashMap<>();
        for (int number = 0; number < answers.size(); number++) {
            Answer answer = answers.get(number);
            if (answer.status() != 202) {
                // Only who came when all of it was approved already.
                answer.refused(422, "approval.tables.blocked");
                continue;
            }
            JsonObject done =
                    Region.done(people.get(number), "/api/approvals/" + Region.id(answer.json()), MOST_BATCHES);
            List<JsonObject> outcomes = done.getJsonArray("tables").getValuesAs(JsonObject.class);
            assertThat(outcomes.stream().map(Region::id).toList())
                    .containsExactlyInAnyOrderElementsOf(scopes.apply(number));
            for (JsonObject outcome : outcomes) {
                if (outcome.getString("outcome").equals("DONE")) {
                    assertThat(documents.put(Region.id(outcome), numbers.get(number)))
                            .as("another document over table " + Region.id(outcome))
                            .isNull();
                } else {
                    assertThat(outcome.getString("outcome")).isEqualTo("REFUSED");
                    assertThat(outcome.getString("reason")).isEqualTo("table.notAwaitingApproval");
                }
            }
        }
        assertThat(documents.keySet()).containsExactlyInAnyOrderElementsOf(tables);
        assertLosersAreToldTheDocument(people, answers, documents);
        for (long table : tables) {
            List<JsonObject> approved = entries(table).stream()
                    .filter(entry -> entry.getString("kind").equals("APPROVED"))
                    .toList();
            assertThat(approved)
                    .as("entries of table " + table)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getString("document")).isEqualTo(documents.get(table)));
        }
        assertThat(gulou.stage(tables.get(0))).isEqualTo(Stage.APPROVED);
    }

    private static void assertLosersAreToldTheDocument(
            List<Person> people, List<Answer> answers, Map<Long, String> documents) {
        for (int number = 0; number < answers.size(); number++) {
            if (answers.get(number).status() == 202) {
                Person person = people.get(number);
                String path = "/api/approvals/" + Region.id(answers.get(number).json());
                assertThat(person.get(path).json().getJsonArray("tables").getValuesAs(JsonObject.class))
                        .allSatisfy(outcome -> assertThat(outcome.getString("document", ""))
                                .isEqualTo(
                                        outcome.getString("outcome").equals("DONE")
                                                ? ""
                                                : documents.get(Region.id(outcome))));
            }
        }
    }

    private long standing(Stage stage) {
        long table = gulou.draft(YEAR);
        gulou.lead(List.of(table), stage);
        return table;
    }

    private static List<String> numbers() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> "财预〔" + YEAR + "〕" + NUMBERS.incrementAndGet() + "号")
                .toList();
    }

    /** Each sends at the same moment; who is signed in for the first time has been checked before. */
    private static List<Answer> atOnce(List<Person> people, BiFunction<Person, Integer, Answer> act) {
        CyclicBarrier together = new CyclicBarrier(people.size());
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int number = 0; number < people.size(); number++) {
                Person person = people.get(number);
                int mine = number;
                Callable<Answer> send = () -> {
                    person.get("/api/inbox?limit=1").expect(200);
                    together.await(2, TimeUnit.MINUTES);
                    return act.apply(person, mine);
                };
                sent.add(threads.submit(send));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : sent) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int onlyWinner(List<Answer> answers, int status) {
        List<Integer> winners = IntStream.range(0, answers.size())
                .filter(number -> answers.get(number).status() == status)
                .boxed()
                .toList();
        assertThat(winners)
                .as(() -> answers.stream().map(Answer::toString).collect(Collectors.joining("\n")))
                .hasSize(1);
        return winners.get(0);
    }

    private static void assertOthersAreTold(List<Answer> answers, int winner, String rule, String name) {
        for (int number = 0; number < answers.size(); number++) {
            if (number != winner) {
                Answer other = answers.get(number).refused(409, rule);
                assertThat(other.reasons().get(0).getString("message")).contains(name);
                if (rule.equals("table.decided")) {
                    assertThat(other.reasons().get(0).getString("message"))
                            .containsPattern("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d");
                }
            }
        }
    }

    private List<JsonObject> steps(long table) {
        return gulou.auditor()
                .get("/api/tables/" + table + "/history")
                .expect(200)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class);
    }

    /** The newest first. */
    private List<JsonObject> entries(long table) {
        return gulou.auditor()
                .get("/api/audit?limit=200&table=" + table)
                .expect(200)
                .items();
    }
}
