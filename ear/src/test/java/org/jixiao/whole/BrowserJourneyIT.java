package org.jixiao.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A real ledger walks its whole year on the screens, by clicking: imported, mended, submitted, returned, submitted again,
 * approved under a document, opened at the year's end, evaluated and closed. Leaves a picture of each screen.
 */
class BrowserJourneyIT {

    private static final Path SCREENS = Path.of("target", "screens");

    private static Playwright playwright;
    private static Browser browser;
    private static Server server;

    private final Map<String, Page> desks = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private int screens;

    @BeforeAll
    static void start() {
        server = Server.on(Database.H2);
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
    void a_real_ledger_walks_its_whole_year_on_the_screens() {
        String table = imported();
        mended(table);
        submitted(table, "单位审核");
        passed("head", table, "同意报送。", null);
        returned("department", table, "请写明指标的取数依据。");
        submitted(table, "单位审核");
        passed("head", table, "已补充，同意。", null);
        passed("department", table, "同意。", "优");
        passed("business", table, "同意。", null);
        passed("performance", table, "同意。", null);
        approved(table);
        yearEndOpened();
        evaluated(table);
        passed("head", table, "同意。", null);
        passed("department", table, "同意。", null);
        passed("performance", table, "复核无误。", null);
        told(table);
        inEnglish(table);
        assertThat(complaints).as("what the pages complained about").isEmpty();
    }

    private String imported() {
        Page page = desk("submitter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导入"))
                .first()
                .click();
        page.locator("#file").setInputFiles(new FilePayload("鼓楼区2020.txt", "text/plain", Ledger.published()));
        // Another year than the file's, because the other tests of this server take the file as it is.
        page.locator("#year").fill("2022");
        shot(page, "import");
        page.locator("#go").click();
        page.waitForURL("**/exchange/preview.xhtml?id=*");
        assertThat(page.locator(".import-list [data-table]")).hasCount(12);
        assertThat(page.locator("[data-source] tr[data-row]").first()).isVisible();
        page.locator(".import-list [data-table='1']").click();
        Locator cell = page.locator("[data-understood] td[data-place='goals.overall']");
        assertThat(page.locator(".import-list [data-table='1'][aria-selected=true]"))
                .isVisible();
        assertThat(page.locator("[data-understood]:not([aria-busy])")).isVisible();
        corrected(page, cell, "窗口服务有序开展。");
        assertThat(page.locator("[data-understood] td.corrected")).hasCount(1);
        shot(page, "preview");
        page.locator("#take-over").click();
        page.waitForURL("**/exchange/imported.xhtml?id=*");
        Locator rows = page.locator(".import-result table.list tbody tr");
        assertThat(rows).hasCount(11);
        assertThat(page.locator(".import-result .findings tbody tr").first()).isVisible();
        shot(page, "imported");
        Locator first = rows.first().getByRole(AriaRole.LINK);
        String href = first.getAttribute("href");
        first.click();
        page.waitForURL("**/target/table.xhtml?id=*");
        return href.substring(href.indexOf("id=") + 3);
    }

    private static void corrected(Page page, Locator cell, String text) {
        cell.dblclick();
        page.locator(".cell-write").fill(text);
        page.locator(".cell-write").press("Enter");
        assertThat(page.locator(".correction strong")).hasText(text);
    }

    private void mended(String table) {
        Page page = open("submitter", table);
        assertThat(page.locator(".indicator-grid .tabulator-row")).hasCount(8);
        page.locator("#g-overall").fill("保障业务系统全年稳定运行，故障及时修复。");
        write(page, cell(page, 1, "explanation"), "按合同约定完成的工作占全部工作的比率");
        shot(page, "draft");
        page.locator("#save").click();
        assertThat(page.locator("#notices")).containsText("已保存");
        page.reload();
        assertThat(page.locator("#g-overall")).hasValue("保障业务系统全年稳定运行，故障及时修复。");
        assertThat(cell(page, 1, "explanation")).hasText("按合同约定完成的工作占全部工作的比率");
    }

    private void submitted(String table, String next) {
        Page page = open("submitter", table);
        page.locator("#submit").click();
        page.waitForURL("**/review/inbox.xhtml*");
        assertThat(page.locator("#notices")).containsText(next);
        shot(page, "submitted");
    }

    private void passed(String who, String table, String opinion, @Nullable String grade) {
        Page page = fromInbox(who, table);
        shot(page, "review-" + who);
        page.locator("[data-opens=pass-panel]").click();
        if (grade != null) {
            page.locator("#grade label")
                    .filter(new Locator.FilterOptions().setHasText(grade))
                    .first()
                    .click();
        }
        page.locator("#opinion").fill(opinion);
        shot(page, "pass-" + who);
        page.locator("#pass").click();
        decided(page, table);
    }

    private void returned(String who, String table, String reason) {
        Page page = fromInbox(who, table);
        page.locator("[data-opens=return-panel]").click();
        page.locator("#return").click();
        assertThat(page.locator("#notices")).containsText("原因");
        shot(page, "return-without-reason");
        page.locator("#reason").fill(reason);
        page.locator("#return").click();
        decided(page, table);
        Page unit = open("submitter", table);
        assertThat(unit.locator("main")).containsText(reason);
        shot(unit, "returned");
    }

    private void approved(String table) {
        Page page = desk("approver");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("批复").setExact(true))
                .first()
                .click();
        page.locator("#pick-" + table).check();
        page.locator("#number").fill("财预〔2022〕12号");
        page.locator("#date").fill("2022-01-20");
        shot(page, "approve");
        page.locator("#preview").click();
        page.locator("#issue").click(new Locator.ClickOptions().setTrial(true));
        shot(page, "approve-preview");
        page.locator("#issue").click();
        page.waitForURL("**/approval/approval.xhtml?id=*");
        assertThat(page.locator("main")).containsText("财预〔2022〕12号");
        Page shown = open("approver", table);
        Until.holds(() -> "approved", Duration.ofSeconds(30), () -> {
            shown.reload();
            return shown.locator("#head").innerText().contains("已批复");
        });
        page = desk("approver");
        page.navigate(server.address() + "/approval/approvals.xhtml");
        assertThat(page.locator("main")).containsText("财预〔2022〕12号");
        shot(page, "approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("财预〔2022〕12号"))
                .first()
                .click();
        shot(page, "approval");
    }

    private void yearEndOpened() {
        Page page = desk("performance");
        page.navigate(server.address() + "/evaluation/open-year-end.xhtml");
        page.locator("#year").selectOption("2022");
        assertThat(page.locator("#waiting")).containsText("2022");
        shot(page, "open-year-end");
        page.locator("[data-opens]:visible").click();
        page.locator("#open").click();
        assertThat(page.locator("#state")).containsText("1");
        shot(page, "year-end");
    }

    private void evaluated(String table) {
        Page page = desk("submitter");
        Until.holds(() -> "the evaluation is open", Duration.ofSeconds(30), () -> {
            page.navigate(server.address() + "/target/table.xhtml?id=" + table);
            return page.locator("#e-executed").count() > 0;
        });
        page.locator("#e-executed").fill("27");
        int rows = page.locator(".indicator-grid .tabulator-row").count();
        assertThat(rows).isEqualTo(8);
        List<String> actuals = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            actuals.add(cell(page, row, "target").innerText().replaceAll("^\\D*", ""));
        }
        actuals.set(3, "1次/天");
        cell(page, 1, "actual").click();
        paste(page, actuals);
        shot(page, "evaluation-typed");
        page.locator("#submitEvaluation").click();
        assertThat(page.locator("#notices")).containsText("还不能提交");
        shot(page, "evaluation-refused");
        write(page, cell(page, 4, "reason"), "下半年改为每日一次巡检。");
        page.locator("#saveEvaluation").click();
        assertThat(cell(page, 4, "score")).hasText("5");
        assertThat(page.locator("#tabs\\:result, #result").first()).containsText("优");
        shot(page, "evaluation");
        page.locator("#submitEvaluation").click();
        page.waitForURL("**/review/inbox.xhtml*");
    }

    private void told(String table) {
        Page page = open("auditor", table);
        assertThat(page.locator("#head")).containsText("已办结");
        shot(page, "closed");
        Map.of("办理经过", "复核无误", "版本", "第 1 版", "流程图", "年度开始").forEach((tab, content) -> {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                    .click();
            assertThat(page.getByText(content)
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .first())
                    .isVisible();
            shot(page, "closed-" + tab);
        });
        page.navigate(server.address() + "/audit/trail.xhtml?table=" + table);
        assertThat(page.locator("main table.list")).containsText("财预〔2022〕12号");
        shot(page, "trail");
    }

    private void inEnglish(String table) {
        Page page = open("auditor", table);
        page.getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        shot(page, "english");
    }

    /** Chinese officials fill from a sheet: a column of cells is pasted at once. */
    private static void paste(Page page, List<String> cells) {
        page.evaluate("text => navigator.clipboard.writeText(text)", String.join("\n", cells));
        page.keyboard().press("Control+V");
    }

    private static void write(Page page, Locator cell, String text) {
        cell.click();
        page.keyboard().press("F2");
        Locator editor = cell.locator("input, textarea");
        assertThat(editor).isFocused();
        editor.fill(text);
        page.keyboard().press("Enter");
        assertThat(cell).hasText(text);
    }

    private static Locator cell(Page page, int row, String field) {
        return page.locator(
                ".indicator-grid .tabulator-row:nth-child(" + row + ") .tabulator-cell[tabulator-field=" + field + "]");
    }

    private static void decided(Page page, String table) {
        page.waitForURL(url -> !url.contains("id=" + table));
        assertThat(page.locator("#notices")).not().isEmpty();
    }

    private Page fromInbox(String who, String table) {
        Page page = desk(who);
        page.navigate(server.address() + "/review/inbox.xhtml");
        shot(page, "inbox-" + who);
        page.locator(".desk-item[href$='id=" + table + "']").click();
        page.waitForURL("**/review/inbox.xhtml?id=" + table);
        return page;
    }

    private Page open(String who, String table) {
        Page page = desk(who);
        page.navigate(server.address() + "/target/table.xhtml?id=" + table);
        return page;
    }

    /** Each person has a browser of their own, and signs in once. */
    private Page desk(String who) {
        return desks.computeIfAbsent(who, key -> {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(1366, 768)
                    .setLocale("zh-CN")
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(key + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(key + ": " + error));
            page.onDialog(dialog -> dialog.accept());
            page.navigate(server.address() + "/");
            if (screens == 0) {
                shot(page, "sign-in");
            }
            page.locator("#login").fill("gulou." + key);
            page.locator("#password").fill(Person.PASSWORD);
            page.locator("#go").click();
            page.waitForURL("**/review/inbox.xhtml*");
            shot(page, "home-" + key);
            return page;
        });
    }

    private void shot(Page page, String name) {
        screens++;
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("%02d-%s.png".formatted(screens, name))));
    }
}
