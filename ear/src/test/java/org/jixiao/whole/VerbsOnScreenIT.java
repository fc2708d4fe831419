package org.jixiao.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The verbs beside deciding, by clicking: each button is there for whoever may use it. */
class VerbsOnScreenIT {

    private static final int YEAR = 2018;

    private static Playwright playwright;
    private static Browser browser;

    private final Server server = Server.on(Database.H2);
    private final Region gulou = Region.gulou(server);
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = System.getenv().getOrDefault("JIXIAO_CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    @Test
    void a_step_is_claimed_put_to_a_co_reviewer_and_passed_with_the_opinion() {
        long table = gulou.draft(YEAR);
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        Page department = desk("department", "/target/table.xhtml?id=" + table);
        department.locator("#claim").click();
        assertThat(department.locator("#release")).isVisible();
        more(department, "#addReviewer");
        department.locator("#person").selectOption("gulou.business");
        department.locator("#words").fill("请看指标是否可行。");
        department.locator("#act").click();
        assertThat(department.locator(".step-note .wanted")).hasCount(1);
        assertThat(department.locator("[data-opens=pass-panel]")).hasCount(0);

        Page business = desk("business", "/target/table.xhtml?id=" + table);
        business.locator("#giveOpinion").click();
        business.locator("#act").click();
        assertThat(business.locator("#notices")).containsText("请写明意见");
        business.locator("#words").fill("指标可行，口径清楚。");
        business.locator("#keep-words").click();
        assertThat(business.locator("#usual-words .usual-line")).hasCount(1);
        business.locator("#act").click();
        business.waitForURL("**/review/inbox.xhtml*");

        department.reload();
        assertThat(department.locator(".step-note .given")).hasCount(1);
        department.locator("[data-opens=pass-panel]").click();
        department.locator("#pass").click();
        department.waitForURL(url -> !url.contains("id=" + table));
        assertThat(gulou.stage(table)).isEqualTo(Stage.BUSINESS_REVIEW);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_department_amends_and_can_then_grade_good_alone() {
        long table = gulou.draft(YEAR);
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        Page department = desk("department", "/target/table.xhtml?id=" + table);
        department.locator(".bar a[href*='edit=1']").click();
        assertThat(department.locator(".indicator-grid .tabulator-row")).hasCount(2);
        department.locator("#g-overall").fill("由部门改过的目标。");
        department.locator("#save").click();
        assertThat(department.locator("#notices")).containsText("已保存");
        department.locator(".bar a[href$='id=" + table + "']").click();
        assertThat(department.locator("main")).containsText("通过时等级只能评“良”");
        department.locator("[data-opens=pass-panel]").click();
        assertThat(department.locator("#pass-panel .radios input")).hasCount(1);
        department.locator("#pass-panel .radios input").check();
        department.locator("#pass").click();
        department.waitForURL(url -> !url.contains("id=" + table));
        assertThat(gulou.stage(table)).isEqualTo(Stage.BUSINESS_REVIEW);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_locked_table_is_reopened_and_then_filled_again() {
        long table = gulou.draft(YEAR);
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        gulou.department()
                .decide(table, "return", "opinion", "无法考核。", "grade", "差")
                .expect(200);
        Page unit = desk("submitter", "/target/table.xhtml?id=" + table);
        assertThat(unit.locator(".step-note.locked")).isVisible();
        assertThat(unit.locator("#submit")).hasCount(0);
        Page business = desk("business", "/target/table.xhtml?id=" + table);
        business.locator("#reopen").click();
        business.locator("#words").fill("同意重新填报。");
        business.locator("#act").click();
        assertThat(business.locator("#notices")).containsText("已开启填报");
        unit.reload();
        assertThat(unit.locator("#submit")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void many_drafts_are_submitted_at_once_and_what_is_refused_says_why() {
        List<Long> drafts = List.of(gulou.draft(YEAR), gulou.draft(YEAR), gulou.draft(YEAR));
        Page unit = desk("submitter", "/target/tables.xhtml?stage=DRAFT&year=" + YEAR);
        for (long draft : drafts) {
            unit.locator("[data-pick][value^='" + draft + ":']").check();
        }
        // Somebody was faster with the last one.
        gulou.submitter().decide(drafts.get(2), "submit").expect(200);
        unit.locator("#manySubmit").click();
        assertThat(unit.locator("#notices")).containsText("办妥 2 张");
        assertThat(unit.locator("#manyRefused")).containsText("单位审核");
        assertThat(gulou.stage(drafts.get(0))).isEqualTo(Stage.UNIT_CHECK);
        assertThat(complaints).isEmpty();
    }

    @Test
    void many_chosen_in_the_inbox_are_passed_and_what_was_refused_says_why() {
        List<Long> tables = List.of(gulou.draft(YEAR), gulou.draft(YEAR));
        gulou.lead(tables, Stage.UNIT_CHECK);
        Page head = desk("head", "/review/inbox.xhtml?kind=UNIT_CHECK&year=" + YEAR);
        assertThat(head.locator("#manyPass")).isHidden();
        for (long table : tables) {
            head.locator(".desk-item[href$='id=" + table + "']").focus();
            head.keyboard().press("x");
            assertThat(head.locator("[data-pick][value^='" + table + ":']")).isChecked();
        }
        assertThat(head.locator("[data-picked]")).containsText("已选 2 张");
        // Somebody was faster with the last one.
        gulou.head().decide(tables.get(1), "pass").expect(200);
        head.locator("#manyOpinion").fill("同意报送。");
        head.locator("#manyPass").click();
        assertThat(head.locator("#notices")).containsText("办妥 1 张");
        assertThat(head.locator("#manyRefused")).containsText("主管部门审核");
        assertThat(head.locator("#manyRefused a[href$='id=" + tables.get(1) + "']"))
                .hasCount(1);
        assertThat(head.locator("[data-pick]:checked")).hasCount(0);
        assertThat(head.locator("#manyPass")).isHidden();
        head.locator("#manyRefused .button").click();
        assertThat(head.locator(".desk-item[href$='id=" + tables.get(0) + "']")).hasCount(0);
        assertThat(gulou.stage(tables.get(0))).isEqualTo(Stage.DEPARTMENT_REVIEW);
        assertThat(complaints).isEmpty();
    }

    @Test
    void who_opens_in_the_inbox_what_is_decided_already_is_told_by_whom() {
        long table = gulou.draft(YEAR);
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        Page department = desk("department", "/review/inbox.xhtml?id=" + table);
        assertThat(department.locator(".desk-gone")).hasCount(0);
        gulou.department().decide(table, "pass", "opinion", "同意。").expect(200);
        gulou.department()
                .post("/api/tables/" + table + "/urge", Person.json("opinion", "请尽快。"))
                .expect(200);
        department.reload();
        assertThat(department.locator(".desk-gone")).containsText("鼓楼主管部门审核");
        assertThat(department.locator(".desk-gone")).containsText("通过");
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_was_circulated_is_unread_until_it_is_opened() {
        long table = gulou.draft(YEAR);
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        gulou.department()
                .post(
                        "/api/tables/" + table + "/circulate",
                        Json.createObjectBuilder()
                                .add("to", Json.createArrayBuilder().add("gulou.approver"))
                                .add("opinion", "请知悉。"))
                .expect(200);
        Page approver = desk("approver", "/review/inbox.xhtml?tab=circulated");
        Locator count = approver.locator(".desk-tabs a[aria-current=page] .count-soft");
        int unread = Integer.parseInt(count.innerText());
        Locator line = approver.locator(".desk-item[href$='id=" + table + "']");
        assertThat(line.locator(".unread-dot")).hasCount(1);
        line.click();
        assertThat(approver.locator(".desk-detail #head")).isVisible();
        assertThat(line.locator(".unread-dot")).hasCount(0);
        assertThat(approver.locator(".desk-tabs a[aria-current=page]"))
                .hasText(unread == 1 ? "抄送" : "抄送" + (unread - 1));
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_void_document_is_issued_anew_over_the_tables_that_it_gave_back() {
        List<Long> tables = List.of(gulou.draft(YEAR), gulou.draft(YEAR));
        gulou.lead(tables, Stage.AWAITING_APPROVAL);
        long document = Region.id(gulou.approver()
                .post("/api/approvals", Region.order("财预〔2018〕77号", tables))
                .expect(202)
                .json());
        Region.done(gulou.approver(), "/api/approvals/" + document);
        Page approver = desk("approver", "/approval/approval.xhtml?id=" + document);
        approver.locator("#void").click();
        approver.locator("#why").fill("金额有误。");
        approver.locator("#makeVoid").click();
        assertThat(approver.locator(".void-note")).containsText("金额有误。");
        assertThat(approver.locator(".outcome-line")).containsText("作废前已批复 2 张");
        approver.locator(".void-note .button").click();
        assertThat(approver.locator("[data-picked]")).containsText("已选 2 ");
        approver.locator("#number").fill("财预〔2018〕78号");
        approver.locator("#preview").click();
        assertThat(approver.locator(".preview .figure")).containsText("2 张");
        approver.locator("#issue").click();
        assertThat(approver.locator(".batchState-DONE"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(approver.locator(".facts")).containsText("财预〔2018〕77号");
        assertThat(gulou.stage(tables.get(1))).isEqualTo(Stage.APPROVED);
        assertThat(complaints).isEmpty();
    }

    private static void more(Page page, String item) {
        page.locator(".bar details summary").click();
        page.locator(item).click();
    }

    private Page desk(String who, String path) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("zh-CN"))
                .newPage();
        page.onPageError(error -> complaints.add(who + ": " + error));
        page.navigate(server.address() + "/organization/sign-in.xhtml");
        page.locator("#login").fill("gulou." + who);
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#go").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate(server.address() + path);
        return page;
    }
}
