package org.jixiao.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** Somebody who works on the screens, in a browser of their own, and sees what a page of the inbox or of a table shows. */
final class Clerk {

    private static final Path SCREENS = Path.of("target", "screens");

    private final String address;
    private final String name;
    private final Page page;
    private int shots;

    /** Signs in. */
    Clerk(Browser browser, Host host, String login, List<String> complaints) {
        address = host.address().toString();
        name = login.substring(login.indexOf('.') + 1);
        page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("zh-CN"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(login + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(login + ": " + error));
        page.navigate(address + "/organization/sign-in.xhtml");
        page.locator("#login").fill(login);
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#go").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    Page page() {
        return page;
    }

    Page go(String path) {
        page.navigate(address + path);
        return page;
    }

    Page open(long table) {
        return go("/target/table.xhtml?id=" + table);
    }

    /** A list of the inbox, of one year only. */
    Page inbox(String tab, int year) {
        return go("/review/inbox.xhtml?tab=" + tab + "&year=" + year);
    }

    /** The lines of the list. */
    Locator lines() {
        return page.locator(".desk-item");
    }

    /** The line of a table. */
    Locator line(long table) {
        return page.locator(".desk-item[href$='id=" + table + "']");
    }

    /** Chooses all lines of the page, of which there are so many. */
    void chooseAll(int count) {
        assertThat(lines()).hasCount(count);
        page.locator(".desk-side [data-pick-every]").check();
        assertThat(page.locator(".desk-side [data-picked]")).hasText("已选 " + count + " 张，共 " + count + " 张");
    }

    /** Passes all lines of the page at once. */
    void passAll(int year, int count, String opinion) {
        inbox("pending", year);
        chooseAll(count);
        page.locator("#manyOpinion").fill(opinion);
        shot("many");
        page.locator("#manyPass").click();
        told("通过：" + count + " 张全部办妥");
        assertThat(lines()).hasCount(0);
    }

    /** The table that is open goes back; the next one opens by itself. */
    void giveBack(String reason) {
        page.locator("[data-opens=return-panel]").click();
        page.locator("#reason").fill(reason);
        page.locator("#return").click();
        told("已退回");
    }

    /** What the page tells after something was done. */
    void told(String sentence) {
        assertThat(page.locator("#notices")).containsText(sentence);
    }

    void tab(String title) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
    }

    /** What is shown under the tab that is open. */
    Locator panel() {
        return page.locator(".ui-tabs-panel:visible");
    }

    /** Keeps a picture of what is on the screen. */
    void shot(String what) {
        shots++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("day-%s-%02d-%s.png".formatted(name, shots, what))));
    }
}
