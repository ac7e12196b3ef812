package io.baton.inbox.web;

import io.baton.events.topics.Sha256;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Style, script and icon of the pages. Each is named by what it holds, so that browsers keep it as long as it is the same. */
@Hidden
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
public class Assets {
    private static final String A_YEAR = "public, max-age=31536000, immutable";
    private static final int DIGITS = 12;

    private static final Asset STYLE = Asset.of("baton.css", "text/css");
    private static final Asset SCRIPT = Asset.of("baton.js", "text/javascript");
    private static final Asset ICON = Asset.of("icon.svg", MediaType.IMAGE_SVG);
    private static final Map<String, Asset> ALL =
            List.of(STYLE, SCRIPT, ICON).stream().collect(Collectors.toMap(Asset::name, Function.identity()));

    private record Asset(String name, String type, String text) {
        static Asset of(String file, String type) {
            String text = read(file);
            int dot = file.lastIndexOf('.');
            return new Asset(file.substring(0, dot) + "-" + digits(text) + file.substring(dot), type, text);
        }
    }

    /** One of them. */
    @Get("/{name}")
    public HttpResponse<?> asset(@PathVariable String name) {
        Asset asset = ALL.get(name);
        if (asset == null) return HttpResponse.notFound();
        return HttpResponse.ok(asset.text())
                .contentType(MediaType.of(asset.type() + ";charset=utf-8"))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, A_YEAR);
    }

    /** @return where the style is */
    public static String style() {
        return "/assets/" + STYLE.name();
    }

    /** @return where the script is */
    public static String script() {
        return "/assets/" + SCRIPT.name();
    }

    /** @return where the icon is */
    public static String icon() {
        return "/assets/" + ICON.name();
    }

    private static String read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/pages/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digits(String text) {
        return HexFormat.of().formatHex(Sha256.of(text)).substring(0, DIGITS);
    }
}
