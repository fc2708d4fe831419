package org.jixiao.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A region changes its form from one year to the next: what the new one has no place for is told, not lost. */
class ChangedFormIT {

    private static final int OLD = 2030;
    private static final int NEW = 2031;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Path own = Server.newFolder("changed-form");
        Path region = Files.createDirectories(own.resolve("regions")).resolve("gulou.yaml");
        String shipped = Files.readString(Path.of("../config/regions/gulou.yaml"));
        Files.writeString(
                region,
                shipped.replace("\nleavesOut:", "\n  - {from: 2031, form: beidaihe, scheme: national}\nleavesOut:"));
        Map<String, String> settings = new HashMap<>(Database.H2.settings(Server.newFolder("changed")));
        settings.put("jixiao.config", own.toString());
        server = Server.start("changed-form", settings);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void a_copy_of_last_year_s_table_answers_with_what_had_no_place() {
        Region gulou = Region.gulou(server);
        long last = gulou.draft(OLD);
        JsonObject copied = gulou.submitter()
                .post(
                        "/api/tables/copies",
                        Json.createObjectBuilder().add("from", Json.createArrayBuilder(List.of(last))))
                .expect(200)
                .json()
                .getJsonArray("tables")
                .getJsonObject(0);
        assertThat(gulou.table(Region.id(copied)).getString("form")).isEqualTo("beidaihe");
        assertThat(findings(copied))
                .extracting(finding -> finding.getString("place"), finding -> finding.getString("message"))
                .contains(
                        tuple("indicators[0].polarity", "这一表样没有“指标性质”的位置：正向指标"),
                        tuple("goals.overall", "“总体目标”改放在“绩效目标”"));
    }

    @Test
    void a_file_in_last_year_s_form_answers_with_what_had_no_place() {
        byte[] file = Ledger.of(NEW, 2, 2).getBytes(StandardCharsets.UTF_8);
        JsonObject result = Region.gulou(server)
                .submitter()
                .upload("/api/imports", "ledger.txt", file, "form", "gulou")
                .expect(201)
                .json();
        assertThat(findings(result))
                .extracting(finding -> finding.getString("rule"))
                .contains("carry.form", "carry.noPlace", "carry.moved");
        assertThat(findings(result))
                .filteredOn(finding -> finding.getString("rule").equals("carry.noPlace"))
                .allSatisfy(finding -> assertThat(finding.getString("place")).startsWith("line "))
                .extracting(finding -> finding.getString("message"))
                .contains("这一表样没有“指标性质”的位置：正向指标");
        JsonObject table = Region.gulou(server)
                .table(Region.id(result.getJsonArray("tables").getJsonObject(0)));
        assertThat(table.getString("form")).isEqualTo("beidaihe");
        assertThat(table.getString("total")).isEqualTo("15000.00");
    }

    @Test
    void the_page_lists_after_copying_what_had_no_place() {
        long last = Region.gulou(server).draft(OLD);
        atTheDesk(page -> {
            page.navigate(server.address() + "/target/copy.xhtml");
            page.locator("#year").fill(Integer.toString(NEW));
            page.locator("#year").blur();
            page.locator("#pick-" + last).check();
            page.locator("#copy").click();
            Locator left = page.locator("#tables section.card");
            assertThat(left).containsText("第 1 行 指标性质");
            assertThat(left).containsText("这一表样没有“指标性质”的位置：正向指标");
            left.locator("a").click();
            page.waitForURL("**/target/table.xhtml?id=*");
        });
    }

    @Test
    void the_draft_s_page_lists_once_what_had_no_place() {
        long last = Region.id(Region.gulou(server)
                .approver()
                .upload(
                        "/api/imports",
                        "ledger.txt",
                        Ledger.of(OLD, 1, 2).replace("窗口保障费", "大厅保障费").getBytes(StandardCharsets.UTF_8),
                        "as",
                        "approved",
                        "number",
                        "鼓财预〔2030〕1号",
                        "date",
                        "2030-01-30")
                .expect(201)
                .json()
                .getJsonArray("tables")
                .getJsonObject(0));
        atTheDesk(page -> {
            page.navigate(server.address() + "/target/table.xhtml?id=" + last);
            page.locator("#copyOn").click();
            Locator left =
                    page.locator("section.card").filter(new Locator.FilterOptions().setHasText("这一表样没有“指标性质”的位置：正向指标"));
            assertThat(left).hasCount(1);
            page.reload();
            assertThat(page.locator("#tabs")).isVisible();
            assertThat(left).hasCount(0);
        });
    }

    /** What the submitter does in a browser. */
    private static void atTheDesk(Consumer<Page> work) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(
                                        Path.of(System.getenv().getOrDefault("JIXIAO_CHROMIUM", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setLocale("zh-CN"));
            page.navigate(server.address() + "/");
            page.locator("#login").fill("gulou.submitter");
            page.locator("#password").fill(Person.PASSWORD);
            page.locator("#go").click();
            page.waitForURL("**/review/inbox.xhtml*");
            work.accept(page);
        }
    }

    private static List<JsonObject> findings(JsonObject answer) {
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class);
    }
}
