package org.jixiao.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A day of many people, by clicking: a unit submits thirty tables, its department returns three and passes the rest, the
 * unit mends them, the bureau approves all in one document, an adjustment follows and takes effect, and the auditor reads
 * the whole story. Leaves pictures of what they see.
 */
class BrowserDayIT {

    private static final int YEAR = 2043;
    private static final int ALL = 30;
    private static final String REASON = "第 %d 张：指标值不可核对，请写明取数依据。";
    private static final String DOCUMENT = "财预〔2043〕30号";
    private static final String LATER = "财预〔2043〕31号";
    private static final String BUDGET = "榕鼓财预追〔2043〕3号";

    private static Playwright playwright;
    private static Browser browser;

    private final Server server = Server.on(Database.H2);
    private final Region gulou = Region.gulou(server);
    private final Map<String, Clerk> clerks = new LinkedHashMap<>();
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
    void a_day_from_thirty_drafts_to_the_auditor() {
        List<Long> tables = gulou.imported(Ledger.of(YEAR, ALL, 2));
        List<Long> three = List.of(tables.get(4), tables.get(11), tables.get(20));

        the_unit_submits_all_at_once();
        clerk("head").passAll(YEAR, ALL, "同意报送。");
        the_department_returns_three_and_passes_the_rest(three);
        the_unit_reads_why_and_mends(three);
        clerk("head").passAll(YEAR, three.size(), "已按意见修改。");
        the_department_sees_what_was_mended(three);
        clerk("business").passAll(YEAR, ALL, "同意。");
        clerk("performance").passAll(YEAR, ALL, "同意。");
        String document = the_bureau_approves_all_in_one_document(tables);
        long adjustment = the_unit_adjusts(tables.get(4));
        the_adjustment_goes_the_same_way_and_takes_effect(tables.get(4), adjustment);
        the_auditor_reads_the_whole_story(tables.get(4), document);
        assertThat(complaints).as("what the pages complained about").isEmpty();
    }

    private void the_unit_submits_all_at_once() {
        Clerk unit = clerk("submitter");
        Page page = unit.inbox("pending", YEAR);
        unit.chooseAll(ALL);
        unit.shot("thirty-drafts");
        page.locator("#manySubmit").click();
        unit.told("提交：30 张全部办妥");
        assertThat(unit.lines()).hasCount(0);
        unit.inbox("submitted", YEAR);
        assertThat(unit.lines()).hasCount(ALL);
        assertThat(page.locator(".desk-item .stage-UNIT_CHECK")).hasCount(ALL);
        unit.shot("submitted");
    }

    private void the_department_returns_three_and_passes_the_rest(List<Long> three) {
        Clerk department = clerk("department");
        Page page = department.inbox("pending", YEAR);
        assertThat(department.lines()).hasCount(ALL);
        for (int i = 0; i < three.size(); i++) {
            long table = three.get(i);
            department.line(table).click();
            page.waitForURL("**id=" + table);
            department.tab("办理经过");
            assertThat(department.panel()).containsText("同意报送。");
            department.giveBack(REASON.formatted(i + 1));
            department.told("已打开下一件");
            assertThat(department.lines()).hasCount(ALL - 1 - i);
            assertThat(department.line(table)).hasCount(0);
            department.shot("returned");
        }
        department.passAll(YEAR, ALL - three.size(), "目标明确，同意。");
        department.inbox("done", YEAR);
        assertThat(department.lines()).hasCount(ALL);
        department.shot("done");
    }

    private void the_unit_reads_why_and_mends(List<Long> three) {
        Clerk unit = clerk("submitter");
        Page page = unit.inbox("returned", YEAR);
        assertThat(unit.lines()).hasCount(three.size());
        assertThat(page.locator(".desk-item .returned-mark")).hasCount(three.size());
        unit.shot("three-returned");
        for (int i = 0; i < three.size(); i++) {
            unit.inbox("returned", YEAR);
            unit.line(three.get(i)).click();
            assertThat(page.locator(".returned")).containsText(REASON.formatted(i + 1));
            assertThat(page.locator(".returned")).containsText("主管部门审核");
            unit.tab("办理经过");
            assertThat(unit.panel()).containsText("同意报送。");
            page.locator("a[data-shortcut=e]").click();
            assertThat(page.locator(".indicator-grid .tabulator-row")).hasCount(2);
            page.locator("#g-overall").fill("让窗口全年照常受理，以政务平台登记数核对。");
            unit.shot("mended");
            page.locator("#submit").click();
            page.waitForURL("**/review/inbox.xhtml*");
            unit.told("单位审核");
        }
        unit.inbox("returned", YEAR);
        assertThat(unit.lines()).hasCount(0);
    }

    private void the_department_sees_what_was_mended(List<Long> three) {
        Clerk department = clerk("department");
        Page page = department.inbox("pending", YEAR);
        department.line(three.get(0)).click();
        Locator changes = page.locator("section.changes");
        assertThat(changes).containsText("自上次退回");
        assertThat(changes).containsText(REASON.formatted(1));
        assertThat(changes.locator("td.old")).hasText("让窗口全年照常受理。");
        assertThat(changes.locator("td.new")).hasText("让窗口全年照常受理，以政务平台登记数核对。");
        department.shot("what-changed");
        department.passAll(YEAR, three.size(), "已修改，同意。");
    }

    private String the_bureau_approves_all_in_one_document(List<Long> tables) {
        Clerk approver = clerk("approver");
        Page page = approver.go("/approval/approve.xhtml");
        page.locator("#year").selectOption(Integer.toString(YEAR));
        assertThat(page.locator("h2").first()).containsText("30");
        page.locator("[data-pick-every]").check();
        assertThat(page.locator("[data-picked]")).hasText("已选 30 / 30 张");
        page.locator("#number").fill(DOCUMENT);
        page.locator("#date").fill("2043-02-18");
        approver.shot("chosen");
        page.locator("#preview").click();
        Locator preview = page.locator(".preview");
        assertThat(preview.locator(".figure")).containsText("30");
        assertThat(preview.locator(".figure")).containsText("45.00 万元");
        assertThat(preview.locator(".preview-sums section").first()).containsText("行政服务中心");
        assertThat(preview.locator(".blocked")).hasCount(0);
        approver.shot("preview");
        page.locator("#issue").click();
        page.waitForURL("**/approval/approval.xhtml?id=*");
        String id = page.url().substring(page.url().indexOf("id=") + 3);
        assertThat(page.locator("h1")).hasText(DOCUMENT);
        approver.shot("running");
        assertThat(page.locator(".batchState-DONE"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(page.locator(".outcome-line")).containsText("30");
        assertThat(page.locator("#state td .batch-DONE")).hasCount(ALL);
        assertThat(page.locator(".file-list a")).hasCount(3);
        approver.shot("issued");

        Clerk unit = clerk("submitter");
        assertThat(unit.open(tables.get(4)).locator("#head")).containsText(DOCUMENT);
        unit.inbox("submitted", YEAR);
        assertThat(unit.page().locator(".desk-item .stage-APPROVED")).hasCount(ALL);
        return id;
    }

    private long the_unit_adjusts(long table) {
        Clerk unit = clerk("submitter");
        Page page = unit.open(table);
        page.locator("[data-opens=adjust-panel]").click();
        page.locator("#budgetDocument").fill(BUDGET);
        unit.shot("adjust");
        page.locator("#adjust").click();
        page.waitForURL(url -> url.contains("table.xhtml?id=") && !url.endsWith("id=" + table));
        long adjustment = Long.parseLong(page.url().substring(page.url().indexOf("id=") + 3));
        assertThat(page.locator(".indicator-grid .tabulator-row")).hasCount(2);
        page.locator("#f-0").fill("2.3");
        page.locator("#save").click();
        unit.told("已保存");
        page.reload();
        assertThat(page.locator(".adjustment-line")).containsText("有 1 处不同");
        unit.tab("调整");
        assertThat(page.locator("#before-and-after td.old")).hasText("1.50万元");
        assertThat(page.locator("#before-and-after td.new")).hasText("2.30万元");
        unit.shot("before-and-after");
        page.locator("#submit").click();
        page.waitForURL("**/review/inbox.xhtml*");
        return adjustment;
    }

    private void the_adjustment_goes_the_same_way_and_takes_effect(long table, long adjustment) {
        for (String reviewer : List.of("head", "department", "business", "performance")) {
            Clerk clerk = clerk(reviewer);
            Page page = clerk.inbox("pending", YEAR);
            assertThat(clerk.line(adjustment)).containsText("调整");
            assertThat(clerk.line(adjustment)).containsText("2.30");
            clerk.line(adjustment).click();
            assertThat(page.locator(".adjustment-line")).containsText(BUDGET);
            page.locator("[data-opens=pass-panel]").click();
            page.locator("#opinion").fill("同意调整。");
            clerk.shot("adjustment");
            page.locator("#pass").click();
            clerk.told("已通过");
        }
        Clerk approver = clerk("approver");
        Page page = approver.go("/approval/approve.xhtml?table=" + adjustment);
        assertThat(page.locator("[data-picked]")).containsText("已选 1 ");
        page.locator("#number").fill(LATER);
        page.locator("#date").fill("2043-06-10");
        page.locator("#preview").click();
        assertThat(page.locator(".preview .figure")).containsText("2.30 万元");
        page.locator("#issue").click();
        assertThat(page.locator(".batchState-DONE"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));

        Clerk unit = clerk("submitter");
        Page live = unit.open(table);
        assertThat(live.locator("#head")).containsText("2.30 万元");
        assertThat(live.locator("#head")).containsText("第 3 版");
        unit.tab("调整");
        assertThat(unit.panel()).containsText(LATER);
        unit.shot("in-effect");
        unit.go("/notice/notices.xhtml");
        assertThat(live.locator("main")).containsText("的调整（" + BUDGET + "）已经批复生效");
        unit.shot("notices");
    }

    private void the_auditor_reads_the_whole_story(long table, String document) {
        Clerk auditor = clerk("auditor");
        Page page = auditor.open(table);
        assertThat(page.locator("#head")).containsText(DOCUMENT);
        auditor.tab("办理经过");
        for (String said : List.of("同意报送。", REASON.formatted(1), "已按意见修改。", "已修改，同意。", "调整生效")) {
            assertThat(auditor.panel()).containsText(said);
        }
        auditor.shot("steps");
        auditor.tab("版本");
        assertThat(auditor.panel()).containsText("第 3 版");
        assertThat(auditor.panel()).containsText("2.30万元");
        auditor.shot("versions");
        auditor.tab("流程图");
        assertThat(page.locator(".djs-container")).isVisible();
        auditor.shot("diagram");
        auditor.go("/audit/trail.xhtml?table=" + table);
        Locator trail = page.locator("main table.list");
        for (String kept : List.of("提交", "退回", "通过", "批复", DOCUMENT, BUDGET)) {
            assertThat(trail).containsText(kept);
        }
        auditor.shot("trail");
        auditor.go("/approval/approval.xhtml?id=" + document);
        assertThat(page.locator("#state td .batch-DONE")).hasCount(ALL);
        auditor.go("/approval/document.xhtml?format=html&id=" + document);
        assertThat(page.locator("body")).containsText(DOCUMENT);
        assertThat(page.locator("body")).containsText("第30号窗口保障费");
        auditor.shot("document");
    }

    private Clerk clerk(String post) {
        return clerks.computeIfAbsent(post, key -> new Clerk(browser, server, "gulou." + key, complaints));
    }
}
