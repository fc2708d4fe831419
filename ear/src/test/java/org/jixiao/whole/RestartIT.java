package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;

/** What a server has acknowledged outlives it, however it ends. */
class RestartIT {

    private static final int YEAR = 2012;
    private static final String NUMBER = "财预〔2012〕3号";

    @Test
    void after_a_kill_everything_is_there_and_the_work_goes_on() throws IOException {
        Map<String, String> settings = Database.H2.settings(Server.newFolder("restart"));
        Server first = Server.start("restart-1", settings);
        Region gulou = Region.gulou(first);
        List<Long> batch = gulou.imported(Ledger.of(YEAR, 120, 2));
        gulou.lead(batch, Stage.AWAITING_APPROVAL);
        long reviewed = gulou.draft(YEAR);
        gulou.submitter().decide(reviewed, "submit").expect(200);
        long draft = gulou.draft(YEAR);
        String hash = gulou.hash(draft);
        long approval = Region.id(gulou.approver()
                .post("/api/approvals", Region.order(NUMBER, batch))
                .expect(202)
                .json());
        first.kill();

        Server second = Server.start("restart-2", settings);
        gulou = Region.gulou(second);
        assertThat(gulou.hash(draft)).isEqualTo(hash);
        assertThat(gulou.stage(reviewed)).isEqualTo(Stage.UNIT_CHECK);
        gulou.head().decide(reviewed, "pass").expect(200);
        JsonObject done = Region.done(gulou.approver(), "/api/approvals/" + approval);
        assertThat(done.getInt("done")).isEqualTo(batch.size());
        for (long table : batch) {
            assertThat(gulou.auditor()
                            .get("/api/audit?kind=APPROVED&table=" + table)
                            .expect(200)
                            .items())
                    .as("table " + table + " is approved, and once")
                    .hasSize(1);
        }
        assertThat(gulou.stage(batch.get(batch.size() - 1))).isEqualTo(Stage.APPROVED);
        second.stop();

        Path own = Server.newFolder("own-configuration");
        place(own, "forms/shifan.yaml");
        place(own, "regions/shifan.yaml");
        Server third = Server.start("restart-3", with(settings, own));
        gulou = Region.gulou(third);
        assertThat(gulou.stage(reviewed)).isEqualTo(Stage.DEPARTMENT_REVIEW);
        gulou.department().decide(reviewed, "pass", "grade", "良").expect(200);
        assertThat(gulou.stage(batch.get(0))).isEqualTo(Stage.APPROVED);
        assertSixthRegion(third);
        third.stop();
    }

    @Test
    void a_broken_file_of_the_own_folder_stops_the_start_with_all_that_is_wrong() throws IOException {
        Path own = Server.newFolder("broken-configuration");
        place(own, "forms/shifan.yaml");
        place(own, "regions/shifan.yaml");
        Path form = own.resolve("forms/shifan.yaml");
        Files.writeString(form, Files.readString(form).replace("REVERSE", "BACKWARD"));
        Path region = own.resolve("regions/shifan.yaml");
        Files.writeString(region, Files.readString(region).replace("scheme: national", "scheme: nationwide"));
        Map<String, String> settings = Database.H2.settings(Server.newFolder("broken"));
        Server server = Server.startInVain("broken", with(settings, own), "The configuration cannot be used");
        assertThat(server.log())
                .containsPattern(form + ":\\d+:\\d+: \"BACKWARD\" is not known")
                .containsPattern(region + ":\\d+:\\d+: There is no scoring scheme \"nationwide\"")
                .as("nothing is loaded into a server that does not start")
                .doesNotContain("demonstration data could not be loaded");
    }

    /** A form and a region dropped into the operator's folder are there, and what is imported may use the form. */
    private static void assertSixthRegion(Server server) {
        Screen screen = new Screen(server);
        screen.signIn("sysadmin", Person.PASSWORD);
        assertThat(screen.shows("/form/forms.xhtml", "示范市财政局")).isTrue();
        assertThat(screen.shows("/form/forms.xhtml", "forms/shifan.yaml")).isTrue();
        Region.gulou(server)
                .submitter()
                .upload("/api/imports", "a.txt", new byte[] {'a'}, "form", "nowhere")
                .refused(400, "form.unknown");
        assertThat(Region.gulou(server)
                        .submitter()
                        .upload("/api/imports", "a.txt", new byte[] {'a'}, "form", "shifan")
                        .text())
                .doesNotContain("form.unknown");
    }

    /** The example of the manual, as an operator takes it over. */
    private static void place(Path folder, String file) throws IOException {
        Matcher example = Pattern.compile("```yaml\n(# " + file + "\n.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/forms.md")));
        assertThat(example.find()).as(file).isTrue();
        Path place = folder.resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, example.group(1));
    }

    private static Map<String, String> with(Map<String, String> settings, Path configuration) {
        Map<String, String> more = new HashMap<>(settings);
        more.put("jixiao.config", configuration.toString());
        return more;
    }
}
