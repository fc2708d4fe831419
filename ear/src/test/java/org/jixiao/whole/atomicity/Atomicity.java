package org.jixiao.whole.atomicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.whole.atomicity.Failure.AT_COMMIT;
import static org.jixiao.whole.atomicity.Failure.NONE;
import static org.jixiao.whole.atomicity.Marks.Found.BOTH;
import static org.jixiao.whole.atomicity.Marks.Found.NEITHER;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.flowable.engine.ProcessEngine;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jixiao.whole.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * From every kind of caller: a failure after both writes leaves neither, and without the failure both are there. It runs
 * within the server, beside the application as it is shipped.
 */
@ExtendWith(ArquillianExtension.class)
abstract class Atomicity {

    private static final Duration MOST = Duration.ofMinutes(1);

    @Inject
    private Marks marks;

    @Inject
    private WithinTransaction within;

    @Inject
    private OutsideTransaction outside;

    @Inject
    private FromExecutor executor;

    @Inject
    private Founding founding;

    @Inject
    private ProcessEngine engine;

    @ArquillianResource
    private URI address;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 20);

    /** The WAR that is shipped, with the tests' beans inside. */
    static WebArchive application() {
        WebArchive archive = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/micro/ROOT.war"))
                .as(WebArchive.class)
                .addPackage(Atomicity.class.getPackage())
                .addClass(Until.class)
                .addAsLibrary(jarOf(Assertions.class));
        TestProcesses.ALL.stream().map(TestProcesses::resource).forEach(name -> archive.addAsResource(name, name));
        return archive;
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path is made of paths", e);
        }
    }

    @Test
    void a_bean_within_a_transaction_leaves_both() {
        within.engineFirst(mark, NONE);
        assertThat(marks.find(mark)).isEqualTo(BOTH);
        within.entitiesFirst(mark + "-2", NONE);
        assertThat(marks.find(mark + "-2")).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_bean_within_a_transaction_that_fails_leaves_neither(Failure failure) {
        assertThatThrownBy(() -> within.engineFirst(mark, failure)).isInstanceOf(EJBException.class);
        assertThat(marks.find(mark)).isEqualTo(NEITHER);
        assertThatThrownBy(() -> within.entitiesFirst(mark, failure)).isInstanceOf(EJBException.class);
        assertThat(marks.find(mark)).isEqualTo(NEITHER);
    }

    @Test
    void what_the_engine_has_refused_undoes_the_whole_transaction() {
        assertThatThrownBy(() -> within.goOnAfterTheEnginesRefusal(mark)).isInstanceOf(EJBException.class);
        assertThat(marks.find(mark)).isEqualTo(NEITHER);
        assertThat(marks.find(mark + "-after")).isEqualTo(NEITHER);
    }

    @Test
    void a_command_outside_a_transaction_leaves_both() {
        outside.command(mark, NONE);
        assertThat(marks.find(mark)).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_command_outside_a_transaction_that_fails_leaves_neither(Failure failure) {
        assertThatThrownBy(() -> outside.command(mark, failure)).isInstanceOf(RuntimeException.class);
        assertThat(marks.find(mark)).isEqualTo(NEITHER);
    }

    @Test
    void a_command_from_rest_leaves_both() {
        assertThat(post(NONE)).isEqualTo("done");
        assertThat(marks.find(mark)).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_command_from_rest_that_fails_leaves_neither(Failure failure) {
        assertThat(post(failure)).isEqualTo("failed");
        assertThat(marks.find(mark)).isEqualTo(NEITHER);
    }

    private String post(Failure failure) {
        URI commands = address.resolve("/atomicity/commands?mark=" + mark + "&failure=" + failure);
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(commands)
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    @Test
    void a_use_case_outside_a_transaction_leaves_the_table_its_process_and_its_entry_or_nothing() {
        Founding.Unit unit = founding.found(mark);
        Founding.Tables before = founding.tables();
        assertThatThrownBy(() -> outside.useCase(unit, "fails")).isInstanceOf(RuntimeException.class);
        assertThat(founding.tables()).isEqualTo(before);
        outside.useCase(unit, "works");
        assertThat(founding.tables()).isEqualTo(before.oneMore());
    }

    @Test
    void a_thread_of_the_container_leaves_both() {
        assertThat(executor.run(() -> within.engineFirst(mark, NONE))).isTrue();
        assertThat(marks.find(mark)).isEqualTo(BOTH);
        assertThat(executor.run(() -> outside.command(mark + "-2", NONE))).isTrue();
        assertThat(marks.find(mark + "-2")).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_thread_of_the_container_that_fails_leaves_neither(Failure failure) {
        assertThat(executor.run(() -> within.engineFirst(mark, failure))).isFalse();
        assertThat(marks.find(mark)).isEqualTo(NEITHER);
        assertThat(executor.run(() -> outside.command(mark, failure))).isFalse();
        assertThat(marks.find(mark)).isEqualTo(NEITHER);
    }

    @Test
    void a_job_of_the_engine_leaves_both() {
        outside.job(mark, NONE);
        Until.holds(
                "the job has run",
                MOST,
                () -> engine.getTaskService()
                                .createTaskQuery()
                                .processDefinitionKey("writesLater")
                                .processInstanceBusinessKey(mark)
                                .count()
                        == 1);
        assertThat(marks.find(mark)).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_job_of_the_engine_that_fails_leaves_neither(Failure failure) {
        outside.job(mark, failure);
        String process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(mark)
                .singleResult()
                .getId();
        Until.holds(
                "the job has failed",
                MOST,
                () -> engine.getManagementService()
                                .createDeadLetterJobQuery()
                                .processInstanceId(process)
                                .count()
                        == 1);
        assertThat(marks.find(mark)).isEqualTo(NEITHER);
    }

    @Test
    void the_engine_and_the_entities_share_one_connection() {
        assertThat(marks.rowsOfTheEngine(mark)).isEqualTo(1);
    }

    /** The engine's own configuration for JTA would fail these tests: they look where it hurts. */
    @Test
    void the_trap_is_one() {
        assertThatThrownBy(() -> outside.commandInTheTrap(mark, AT_COMMIT)).isInstanceOf(RuntimeException.class);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("writes")
                        .processInstanceBusinessKey(mark)
                        .count())
                .as("processes left behind")
                .isEqualTo(1);
    }
}
