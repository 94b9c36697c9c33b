package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser. */
final class PagesTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static ApiServer server;
  private static Playwright playwright;
  private static Browser browser;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open(@TempDir Path runs) throws StartRefused {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
    RunPublisher.aRun("2026-11-22", "20261122-0400", 2345).publish(runs);
    server = ApiServer.start(runs, "127.0.0.1", 0);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      playwright.close();
      server.close();
    }
  }

  @AfterEach
  void the_console_stays_quiet() {
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_list_is_shown_sorted_and_filtered_on_a_laptop() {
    Page page = page("en-US", 1366, 860, ColorScheme.LIGHT);
    page.navigate(server.url() + "/");
    waitForEntries(page);
    shot(page, "list-laptop");

    assertThat(page.locator("h1").textContent()).contains("Sunday, November 22, 2026");
    assertThat(entries(page).count()).isEqualTo(100);
    assertThat(page.locator(".status").textContent()).contains("100 of 2,345");

    page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("DPD")).click();
    page.locator("tr.entry:first-child .dpd:text-is('200')").waitFor();
    assertThat(page.locator("th[aria-sort=descending]").textContent()).isEqualTo("DPD");

    page.selectOption("#channel", "sms");
    page.locator(".status:has-text('of 586')").waitFor();
    assertThat(page.url()).contains("channel=sms").contains("sort=-days_past_due");
    page.close();
  }

  @Test
  void the_list_is_filtered_by_segment_in_both_languages() {
    Page page = page("en-US", 1366, 860, ColorScheme.LIGHT);
    page.navigate(server.url() + "/");
    waitForEntries(page);
    assertThat(page.locator("#segment option").allTextContents())
        .containsExactly("All", "chronically late", "forgetful");
    page.selectOption("#segment", "chronically_late");
    page.locator(".status:has-text('of 782')").waitFor();

    assertThat(page.url()).contains("segment=chronically_late");
    assertThat(entries(page).locator("td.segment").allTextContents())
        .hasSize(100)
        .containsOnly("chronically late");
    page.locator("#switch").click();
    page.locator("td.segment:text-is('moroso crónico')").first().waitFor();
    assertThat(page.locator("#segment").inputValue()).isEqualTo("chronically_late");
    assertThat(page.locator("#segment option").allTextContents())
        .containsExactly("Todos", "moroso crónico", "olvidadizo");
    shot(page, "list-segment-es");
    page.close();
  }

  @Test
  void a_score_that_rests_on_priors_says_so() {
    for (String locale : List.of("en-US", "es-CO")) {
      Page page = page(locale, 390, 844, ColorScheme.LIGHT);
      String assumed = locale.equals("en-US") ? "assumed" : "supuesto";
      page.navigate(server.url() + "/");
      waitForEntries(page);

      assertThat(page.locator("tr.entry").nth(6).locator(".assumed").textContent())
          .isEqualTo(assumed);
      assertThat(page.locator("tr.entry").nth(5).locator(".assumed").count()).isZero();
      page.navigate(server.url() + "/accounts/A-0000006");
      page.waitForSelector(".figures");
      assertThat(page.locator(".figures .assumed").textContent()).isEqualTo(assumed);
      page.close();
    }
  }

  @Test
  void a_row_opens_by_keyboard_and_shows_every_reason() {
    Page page = page("en-US", 1366, 860, ColorScheme.DARK);
    page.navigate(server.url() + "/");
    waitForEntries(page);
    Locator open = page.locator(".open").nth(3);
    open.focus();
    page.keyboard().press("Enter");

    assertThat(open.getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(page.locator(".detail:not([hidden]) .reasons li").count()).isEqualTo(3);
    assertThat(page.locator(".detail:not([hidden]) .reasons").count()).isEqualTo(2);
    assertThat(page.locator(".detail:not([hidden]) .reasons").nth(1).textContent())
        .contains("-8")
        .contains("paid little in 90 days");
    assertThat(page.locator(".detail:not([hidden]) .facts").textContent())
        .contains("08:00–19:00 America/Bogota")
        .contains("Likeliest to answer18:00–19:00 (23%)");
    page.locator(".open").nth(2).click();
    assertThat(page.locator("#why-3 .facts").textContent())
        .contains("Likeliest to answernot counted");
    shot(page, "list-dark-open");
    page.close();
  }

  @Test
  void more_entries_are_added_below() {
    Page page = page("en-US", 1366, 860, ColorScheme.LIGHT);
    page.navigate(server.url() + "/");
    waitForEntries(page);
    page.locator(".more").click();
    page.locator("[aria-controls=why-200]").waitFor();

    assertThat(page.locator("tr.entry .open").nth(199).textContent()).isEqualTo("200");
    page.close();
  }

  @Test
  void the_list_is_readable_on_a_phone_in_spanish() {
    Page page = page("es-CO", 390, 844, ColorScheme.LIGHT);
    page.navigate(server.url() + "/");
    waitForEntries(page);
    shot(page, "list-phone-es");

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
    assertThat(page.locator("h1").textContent()).contains("noviembre");
    assertThat(page.locator("tr.entry").nth(1).textContent()).contains("días de mora");
    assertThat(noSidewaysScroll(page)).isTrue();
    page.locator(".open").nth(1).click();
    shot(page, "list-phone-open-es");
    assertThat(noSidewaysScroll(page)).isTrue();
    page.close();
  }

  @Test
  void the_switch_changes_the_language_and_it_stays() {
    Page page = page("en-US", 1366, 860, ColorScheme.LIGHT);
    page.navigate(server.url() + "/");
    waitForEntries(page);
    page.locator("#switch").click();
    waitForEntries(page);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
    page.navigate(server.url() + "/docs");
    page.waitForSelector("h1");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
    page.close();
  }

  @Test
  void an_account_shows_scores_reasons_and_history() {
    for (int width : new int[] {1366, 390}) {
      Page page = page(width == 390 ? "es-MX" : "en-US", width, 860, ColorScheme.LIGHT);
      page.navigate(server.url() + "/accounts/A-0000006");
      page.waitForSelector(".timeline .dot");
      shot(page, "account-" + width);

      assertThat(page.locator("h1").textContent()).isEqualTo("A-0000006");
      assertThat(page.locator(".sub").textContent()).contains("José <b>Pérez</b> 6");
      assertThat(page.locator(".timeline .dot").count()).isEqualTo(8);
      assertThat(page.locator(".reasons li").count()).isEqualTo(2);
      assertThat(page.locator(".two .facts").textContent())
          .contains(
              width == 390 ? "Cuándo contesta mássin datos" : "Likeliest to answernot counted");
      assertThat(page.locator(".sums").textContent())
          .contains(width == 390 ? "estas razones +14 puntos" : "these reasons +14 points")
          .contains(width == 390 ? "otras -32 puntos" : "others -32 points");
      assertThat(page.locator(".change").first().textContent())
          .startsWith(width == 390 ? "Lo que más la subiría:" : "What would raise it most:")
          .contains(width == 390 ? "con las promesas de un" : "with a typical payer's promises");
      assertThat(page.locator(".change").nth(1).textContent())
          .startsWith(width == 390 ? "Lo que más la bajaría:" : "What would lower it most:")
          .contains(width == 390 ? "si la promesa abierta" : "if the open promise were");
      assertThat(noSidewaysScroll(page)).isTrue();
      page.close();
    }
  }

  @Test
  void an_id_with_blanks_and_slashes_leads_to_its_account() {
    Page page = page("en-US", 1366, 860, ColorScheme.LIGHT);
    page.navigate(server.url() + "/");
    waitForEntries(page);
    page.locator("#find").fill(RunRows.accountId(7));
    page.keyboard().press("Enter");
    page.waitForSelector(".figures");

    assertThat(page.locator("h1").textContent()).isEqualTo(RunRows.accountId(7));
    page.close();
  }

  @Test
  void pages_without_figures_say_what_to_do() {
    Map<String, String> said =
        Map.of(
            "portfolio", "recobro run",
            "segments", "recobro train",
            "models", "--models",
            "accounts/A-0000006", "--data");
    for (Map.Entry<String, String> one : said.entrySet()) {
      Page page = page("en-US", 390, 844, ColorScheme.LIGHT);
      page.navigate(server.url() + "/" + one.getKey());
      page.locator(".empty, .overrides .quiet")
          .filter(new Locator.FilterOptions().setHasText(one.getValue()))
          .first()
          .waitFor();
      shot(page, "empty-" + one.getKey().replace('/', '-'));

      assertThat(noSidewaysScroll(page)).isTrue();
      page.close();
    }
  }

  @Test
  void the_documentation_shows_every_route() {
    Page page = page("en-US", 1366, 860, ColorScheme.LIGHT);
    page.navigate(server.url() + "/docs");
    page.waitForSelector(".op");
    shot(page, "docs");

    assertThat(page.locator(".op h2").allTextContents())
        .contains("GET /v1/worklists/{day}/{desk}", "GET /v1/accounts/{id}", "GET /health/ready");
    page.close();
  }

  private Page page(String locale, int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, height)
                .setColorScheme(scheme));
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    return page;
  }

  private static void waitForEntries(Page page) {
    page.waitForSelector("tr.entry");
  }

  private static Locator entries(Page page) {
    return page.locator("tr.entry");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static boolean noSidewaysScroll(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(!name.startsWith("list")));
  }
}
