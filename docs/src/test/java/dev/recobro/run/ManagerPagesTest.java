package dev.recobro.run;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.recobro.api.ApiServer;
import dev.recobro.api.ApiSettings;
import dev.recobro.api.StartRefused;
import dev.recobro.store.StoreAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manager's pages over a night that the pipeline made, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ManagerPagesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Each page, and what stands on it when all is shown. */
  private static final Map<String, String> PAGES =
      Map.of(
          "today", "tr.entry",
          "account", ".chart canvas, .empty",
          "portfolio", ".matrix",
          "behind", "#behind td",
          "what-if", ".chart canvas",
          "segments", ".matrix",
          "models", "canvas",
          "compliance", "#audit",
          "docs", ".op");

  /** A name that the browser remembers from the dialog before. */
  private static final String KNOWN = "";

  @TempDir static Path folder;

  private final List<String> complaints = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init") // Started before any test.
  private ApiServer server;

  @SuppressWarnings("NullAway.Init") // Likewise.
  private Chromium chromium;

  @BeforeAll
  void make_a_night_and_serve_it() throws IOException, StartRefused {
    chromium = Chromium.open(complaints);
    PublishedNight night = PublishedNight.made();
    ApiSettings reading = ApiSettings.reading(night.runs(), night.models(), "127.0.0.1", 0);
    server =
        ApiServer.start(
            new ApiSettings(
                reading.runs(),
                reading.models(),
                reading.host(),
                reading.port(),
                StoreAddress.in(folder),
                reading.clock(),
                reading.work(),
                reading.codes(),
                reading.access()));
  }

  @AfterAll
  void stop() {
    chromium.close();
    server.close();
  }

  @AfterEach
  void the_console_stays_quiet() {
    List<String> said = List.copyOf(complaints);
    complaints.clear();
    assertThat(said).isEmpty();
  }

  /** Waits by a locator: a function would be refused by the page's policy of content. */
  private static void gone(Page page, String selector) {
    page.locator(selector).first().waitFor(new WaitForOptions().setState(DETACHED));
  }

  @ParameterizedTest
  @CsvSource({"en-US, 1366, LIGHT", "es-CO, 1366, DARK", "es-CO, 390, LIGHT", "en-US, 390, DARK"})
  void every_page_is_whole_and_without_barriers(String locale, int width, ColorScheme scheme)
      throws IOException {
    Page page = chromium.page(locale, width, scheme);
    for (Map.Entry<String, String> one : PAGES.entrySet()) {
      String name = one.getKey();
      page.navigate(address(name));
      page.locator(one.getValue()).first().waitFor();
      gone(page, "[aria-busy]");
      Chromium.shot(page, "%s-%s-%d-%s".formatted(name, locale.substring(0, 2), width, scheme));

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(locale.substring(0, 2));
      assertThat(page.locator("nav a").count()).as(name).isEqualTo(8);
      assertThat(Chromium.scrollsSideways(page)).as(name + " scrolls sideways").isFalse();
      assertThat(Chromium.barriers(page)).as(name).isEmpty();
      assertThat(page.locator(".notice").allTextContents()).as(name).isEmpty();
      assertThat(page.locator("body").innerText())
          .as(name)
          .doesNotContain("undefined", "NaN", "[object");
    }
    page.close();
  }

  private String address(String page) throws IOException {
    return server.url()
        + switch (page) {
          case "today" -> "/";
          case "behind" -> "/behind?channel=call";
          case "account" -> "/accounts/" + first().path("account_id").asText();
          default -> "/" + page;
        };
  }

  @Test
  void figures_are_written_as_the_language_writes_them_and_name_their_currency()
      throws IOException {
    double expected = get("/v1/portfolio").path("expected_recovery").asDouble();
    for (String locale : List.of("en-US", "es-CO")) {
      Page page = chromium.page(locale, 1366, ColorScheme.LIGHT);
      page.navigate(server.url() + "/portfolio");
      page.locator(".matrix").waitFor();

      NumberFormat format = NumberFormat.getIntegerInstance(Locale.forLanguageTag(locale));
      assertThat(page.locator(".figures strong").first().textContent())
          .isEqualTo("USD " + format.format(Math.round(expected)));
      page.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, House policy", "es-CO, Política de la casa"})
  void rule_packs_bear_a_title_in_the_readers_language(String locale, String title) {
    Page page = chromium.page(locale, 1366, ColorScheme.LIGHT);
    page.navigate(server.url() + "/compliance");
    page.locator("summary:has-text('" + title + "')").first().waitFor();
    page.close();
  }

  @Test
  void aging_leads_down_to_all_accounts_of_a_bucket_and_on_to_one() throws IOException {
    Page page = chromium.page("en-US", 1366, ColorScheme.LIGHT);
    page.navigate(server.url() + "/portfolio");
    page.locator("a:text-is('31-60')").click();
    page.locator("#behind tbody tr").first().waitFor();

    JsonNode all = get("/v1/portfolio/accounts?bucket=31-60&limit=1");
    assertThat(page.locator(".status").textContent()).contains("of " + all.path("count").asText());
    Chromium.shot(page, "behind-bucket");
    String account = page.locator("#behind tbody a").first().textContent();
    assertThat(account).isEqualTo(all.at("/accounts/0/account_id").asText());
    page.locator("#behind tbody a").first().click();
    page.locator("h1:has-text('" + account + "')").waitFor();
    page.goBack();
    page.locator("#listed").click();
    page.locator("tr.entry").first().waitFor();
    assertThat(page.locator("#bucket").inputValue()).isEqualTo("31-60");
    page.close();
  }

  @Test
  void contacts_and_payments_lead_down_to_the_accounts_behind_them() throws IOException {
    Page page = chromium.page("en-US", 1366, ColorScheme.LIGHT);
    page.navigate(server.url() + "/portfolio");
    page.locator("section:has(h2:text-is('Payments by method')) td a:text-is('card')")
        .first()
        .click();
    page.locator("h1:text-is('Accounts that paid by card')").waitFor();
    JsonNode paid = get("/v1/portfolio/accounts?method=card");
    assertThat(page.locator("#behind tbody tr").count()).isEqualTo(paid.path("accounts").size());
    assertThat(page.locator(".more").isVisible()).isEqualTo(paid.path("next_cursor").isTextual());
    page.goBack();

    page.locator("summary:text-is('Contacts by channel and week')").click();
    Locator week = page.locator("details[open] tbody tr").first();
    week.locator("a").first().click();
    page.locator("h1:has-text('week from')").waitFor();
    page.goBack();

    Locator chart = page.locator(".chart.picked[aria-label='Contacts that we began']");
    chart.locator("canvas").waitFor();
    chart.locator(".u-over").click(new Locator.ClickOptions().setPosition(30, 120));
    page.locator("h1:has-text('Accounts contacted by')").waitFor();
    page.locator(".more").click();
    page.locator(".status:has-text('200 of')").waitFor();
    page.close();
  }

  @Test
  void an_account_is_held_and_pinned_from_the_list_by_keyboard() throws IOException {
    Page page = chromium.page("en-US", 1366, ColorScheme.LIGHT);
    page.navigate(server.url() + "/");
    Locator open = page.locator(".open").nth(1);
    open.focus();
    page.keyboard().press("Enter");
    decide(page, "POST hold", "Mia Ortega", "her lawyer called");
    page.locator(".stands:has-text('by Mia Ortega: her lawyer called')").waitFor();
    assertThat(page.locator(".tag.stood").textContent()).isEqualTo("Held");
    Chromium.shot(page, "today-held");
    decide(page, "DELETE hold", KNOWN, "the lawyer was mistaken");
    page.locator("[data-act='POST hold']").waitFor();
    assertThat(page.locator(".tag.stood").count()).isZero();
    decide(page, "POST pin", KNOWN, "promised to pay today");
    page.locator(".stands:has-text('promised to pay today')").waitFor();
    assertThat(page.locator(".tag.stood").textContent()).isEqualTo("Pinned");
    decide(page, "DELETE pin", KNOWN, "paid");
    page.locator("[data-act='POST pin']").waitFor();
    String account = page.locator("tr.entry").nth(1).locator(".id a").textContent();

    page.navigate(server.url() + "/compliance");
    page.locator("#audit-account").fill(account);
    page.keyboard().press("Enter");
    page.locator("td:text-is('unpinned')").waitFor();
    Chromium.shot(page, "compliance-audit");
    List<String> kinds = new ArrayList<>();
    get("/v1/audit?account=" + account)
        .path("records")
        .forEach(record -> kinds.add(record.path("kind").asText()));
    assertThat(kinds).containsExactly("hold", "hold_lifted", "pin", "unpin");
    page.close();
  }

  /** Tabs to a button, opens its dialog and answers it, by keys alone; a name once given stays. */
  private static void decide(Page page, String act, String by, String reason) {
    page.locator("[data-act='" + act + "']").waitFor();
    for (int i = 0; i < 40 && !act.equals(focused(page)); i++) {
      page.keyboard().press("Tab");
      if (i == 20) {
        page.locator(".open").nth(1).focus();
      }
    }
    assertThat(focused(page)).isEqualTo(act);
    page.keyboard().press("Enter");
    page.locator("dialog[open]").waitFor();
    if (!by.equals(KNOWN)) {
      page.keyboard().type(by);
      page.keyboard().press("Tab");
    }
    page.keyboard().type(reason);
    if (act.equals("POST hold")) {
      Chromium.shot(page, "today-dialog");
      assertThat(Chromium.barriers(page)).isEmpty();
    }
    page.keyboard().press("Enter");
    gone(page, "dialog");
  }

  private static String focused(Page page) {
    return String.valueOf(
        page.evaluate("document.activeElement.getAttribute('data-act') ?? 'another'"));
  }

  @Test
  void escape_closes_the_dialog_and_nothing_is_decided() throws IOException {
    Page page = chromium.page("es-CO", 390, ColorScheme.LIGHT);
    String id = first().path("account_id").asText();
    page.navigate(server.url() + "/accounts/" + id);
    page.locator("[data-act='POST pin']").click();
    page.locator("dialog[open]").waitFor();
    Chromium.shot(page, "account-dialog-phone");
    page.keyboard().press("Escape");
    gone(page, "dialog");

    assertThat(get("/v1/accounts/" + id + "/standing").path("pin").isNull()).isTrue();
    page.close();
  }

  @Test
  void a_slider_asks_what_fewer_minutes_would_bring() throws IOException {
    Page page = chromium.page("en-US", 1366, ColorScheme.LIGHT);
    page.navigate(server.url() + "/what-if");
    page.locator(".chart canvas").first().waitFor();
    page.locator("[data-kind=desks][data-key=agents]").focus();
    page.keyboard().press("Home");
    JsonNode answer = post("/v1/what-if", "{\"desks\": {\"agents\": 0}}");
    String entries = answer.path("what_if").path("entries").asText();
    page.locator(".figures div:nth-child(4) strong:text-is('" + entries + "')").waitFor();
    Chromium.shot(page, "what-if-no-agents");

    assertThat(entries).isNotEqualTo(answer.path("as_it_is").path("entries").asText());
    page.close();
  }

  @Test
  void actions_and_rules_are_levers_too() throws IOException {
    JsonNode asItIs = post("/v1/what-if", "{}").path("as_it_is");
    String action = first().path("action").asText();
    String rule = asItIs.path("held_by_rule").fieldNames().next();
    Page page = chromium.page("en-US", 1366, ColorScheme.LIGHT);
    page.navigate(server.url() + "/what-if");
    page.locator("summary:has-text('Actions:')").click();
    page.locator("summary:has-text('Rules:')").click();
    page.locator("[data-term='" + action + " cost']").fill("3.5");
    page.locator("input[type=checkbox][data-key='" + rule + "']").uncheck();
    String body =
        "{\"actions\": {\"%s\": {\"cost\": 3.5}}, \"rules_off\": [\"%s\"]}".formatted(action, rule);
    expectEntries(page, post("/v1/what-if", body));
    Chromium.shot(page, "what-if-terms");
    assertThat(Chromium.barriers(page)).isEmpty();

    page.locator("input[type=checkbox][data-key='" + action + "']").uncheck();
    JsonNode without =
        post(
            "/v1/what-if",
            "{\"actions_off\": [\"%s\"], \"rules_off\": [\"%s\"]}".formatted(action, rule));
    expectEntries(page, without);
    assertThat(without.path("what_if").path("entries_by_action").has(action)).isFalse();
    page.close();
  }

  private static void expectEntries(Page page, JsonNode answer) {
    String recovery =
        NumberFormat.getIntegerInstance(Locale.US)
            .format(Math.round(answer.at("/what_if/net_value").asDouble()));
    page.locator(".figures div:nth-child(2) strong:text-is('USD " + recovery + "')").waitFor();
  }

  @Test
  void drift_leaves_out_what_is_one_number_for_a_whole_night() {
    Page page = chromium.page("en-US", 1366, ColorScheme.LIGHT);
    page.navigate(server.url() + "/models");
    Locator drift = page.locator("section:has(h2:text-is('Drift since training'))");
    drift.waitFor();

    assertThat(drift.textContent())
        .contains("days_past_due")
        .doesNotContain("season_cos", "season_sin", "day_of_month", "days_to_month_end");
    assertThat(drift.locator("td code:text-is('weekday')").count()).isZero();
    page.close();
  }

  @Test
  void a_challenger_is_told_from_the_champion_in_words(@TempDir Path other) throws Exception {
    PublishedNight night = PublishedNight.made().copied(other);
    ComparedSets.in(night.models());
    ApiSettings reading = ApiSettings.reading(night.runs(), night.models(), "127.0.0.1", 0);
    try (ApiServer second = ApiServer.start(reading)) {
      JsonNode sets =
          send(HttpRequest.newBuilder(URI.create(second.url() + "/v1/models"))).path("sets");
      JsonNode against =
          sets.findValues("against_champion").stream()
              .filter(JsonNode::isObject)
              .findFirst()
              .orElseThrow();
      for (String locale : List.of("en-US", "es-CO")) {
        Page page =
            chromium.page(
                locale, 1366, locale.startsWith("en") ? ColorScheme.LIGHT : ColorScheme.DARK);
        page.navigate(second.url() + "/models");
        page.locator("summary:has-text('" + ComparedSets.CHALLENGER + "')").click();
        String title = locale.startsWith("en") ? "Against the champion" : "Frente al campeón";
        Locator rows = page.locator("[aria-label='" + title + "'] tbody tr");
        rows.first().waitFor();
        assertThat(rows.count()).isEqualTo(2);
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(locale));
        format.setMinimumFractionDigits(4);
        format.setMaximumFractionDigits(4);
        assertThat(rows.first().innerText())
            .contains(format.format(Math.abs(against.at("/log_loss/value").asDouble())));
        assertThat(rows.first().locator(".tag").count()).isEqualTo(1);
        assertThat(Chromium.barriers(page)).isEmpty();
        Chromium.shot(page, "models-against-" + locale.substring(0, 2));
        page.close();
      }
    }
  }

  @Test
  void the_list_is_saved_whole_as_it_is_filtered() throws IOException {
    Page page = chromium.page("en-US", 1366, ColorScheme.LIGHT);
    page.navigate(server.url() + "/?channel=call&desk=agents");
    page.locator("tr.entry").first().waitFor();
    for (String ending : List.of("csv", "ndjson")) {
      Download saved =
          page.waitForDownload(() -> page.locator("[data-export=" + ending + "]").click());

      int heads = ending.equals("csv") ? 1 : 0;
      assertThat(saved.suggestedFilename()).isEqualTo("2026-11-03-agents." + ending);
      assertThat(Files.readAllLines(saved.path()))
          .hasSize(get("/v1/worklists/current/agents?channel=call").path("count").asInt() + heads);
    }
    page.close();
  }

  private JsonNode first() throws IOException {
    return get("/v1/worklists/current/agents?limit=1").path("entries").get(0);
  }

  private JsonNode get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(server.url() + path)));
  }

  private JsonNode post(String path, String body) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    try {
      return MAPPER.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
