package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.recobro.api.access.Role;
import dev.recobro.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out in a real browser. */
final class LoginPageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"en-US, Sign in, opens nothing", "es-CO, Ingresar, no abre nada"})
  void a_manager_signs_in_sees_the_page_that_he_wanted_and_leaves(
      String locale, String title, String refusal) throws StartRefused {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE);
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page = browser.newContext(new Browser.NewContextOptions().setLocale(locale)).newPage();
      page.navigate(floor.server().url() + "/accounts/A-1");
      page.locator("#key").waitFor();
      assertThat(page.url()).endsWith("/login?next=%2Faccounts%2FA-1");
      assertThat(page.title()).startsWith(title);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", "login-" + locale + ".png")));

      page.fill("#key", "recobro_00000000_wrong");
      page.locator("form.login button").click();
      page.locator("[role=alert] .notice").waitFor();
      assertThat(page.locator("[role=alert]").textContent()).contains(refusal);

      page.fill("#key", floor.key(Role.MANAGER).shown());
      page.locator("form.login button").click();
      page.locator("#leave").waitFor();
      assertThat(page.url()).endsWith("/accounts/A-1");
      page.locator("h1:has-text('A-1')").waitFor();
      assertThat(page.evaluate("document.cookie")).asString().doesNotContain("session");

      page.locator("#leave").click();
      page.locator("#key").waitFor();
      page.navigate(floor.server().url() + "/");
      page.locator("#key").waitFor();
    }
  }
}
