package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real Chromium looking at the page of the sandbox; where there is none, its stories are skipped. */
final class Browser implements AutoCloseable {

    private static final String MISSING =
            "No Chromium here: install the packages chromium and chromium-driver to run the stories in a browser.";

    private static final int WIDTH = 1_600;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open(URI url, String language) {
        var chromium = program("chromium", "chromium-browser", "google-chrome");
        var chromedriver = program("chromedriver");
        Assumptions.assumeTrue(chromium != null && chromedriver != null, MISSING);
        var options = new ChromeOptions();
        options.setBinary(Objects.requireNonNull(chromium));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--window-size=" + WIDTH + ",1000",
                "--accept-lang=" + language,
                "--lang=" + language);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Objects.requireNonNull(chromedriver))
                .usingAnyFreePort()
                .build();
        var browser = new Browser(new ChromeDriver(service, options));
        browser.driver.get(url.toString());
        return browser;
    }

    private static File program(String... names) {
        for (var name : names) {
            for (var folder : List.of(System.getenv("PATH").split(File.pathSeparator))) {
                var file = new File(folder, name);
                if (file.canExecute()) {
                    return file;
                }
            }
        }
        return null;
    }

    /** The element, once it is there and shown. */
    WebElement find(String css) {
        return await(css + " on the page")
                .atMost(ChannelView.LIMIT)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> driver.findElement(By.cssSelector(css)), WebElement::isDisplayed);
    }

    /** The page is drawn anew at any time, so a click is tried until it meets its element. */
    void click(String css) {
        await("a click on " + css)
                .atMost(ChannelView.LIMIT)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> {
                    driver.findElement(By.cssSelector(css)).click();
                    return true;
                });
    }

    /** Tried until the element takes them, all at once: a form that is just being closed lies over it. */
    void type(String css, CharSequence... keys) {
        await("keys in " + css)
                .atMost(ChannelView.LIMIT)
                .ignoreExceptionsMatching(refused -> refused instanceof ElementNotInteractableException
                        || refused instanceof StaleElementReferenceException
                        || refused instanceof NoSuchElementException)
                .until(() -> {
                    driver.findElement(By.cssSelector(css)).sendKeys(keys);
                    return true;
                });
    }

    /** Types and sends, as one does with the keyboard alone. */
    void say(String css, String text) {
        type(css, text, Keys.ENTER);
    }

    void awaitText(String css, String text) {
        await("\"" + text + "\" in " + css)
                .atMost(ChannelView.LIMIT)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> driver.findElements(By.cssSelector(css)).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    /** The value of an attribute of the nearest element around the one with this text. */
    String around(String css, String text, String attribute) {
        return await("an element with \"" + text + "\"")
                .atMost(ChannelView.LIMIT)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(
                        () -> driver.findElements(By.cssSelector(css)).stream()
                                .filter(element -> element.getText().contains(text))
                                .map(element -> element.getDomAttribute(attribute))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    void picture(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** As high as a page needs that is to be seen whole. */
    void height(int pixels) {
        driver.manage().window().setSize(new Dimension(WIDTH, pixels));
    }

    void pictureOf(String css, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, find(css).getScreenshotAs(OutputType.BYTES));
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
