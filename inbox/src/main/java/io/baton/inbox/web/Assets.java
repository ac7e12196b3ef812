package io.baton.inbox.web;

import io.baton.branding.Accent;
import io.baton.branding.ProgramDetails;
import io.baton.events.topics.Sha256;
import io.baton.inbox.PageFiles;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Style, script and icon of the pages. Each is named by what it holds, so that browsers keep it as long as it is the same. */
@Hidden
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
public class Assets {
    private static final String A_YEAR = "public, max-age=31536000, immutable";
    private static final int DIGITS = 12;
    /** What the icon is drawn in, on light and on dark. */
    private static final String LIGHT = "#2450bd";

    private static final String DARK = "#9db8ff";

    private final Asset style;
    private final Asset script;
    private final Asset icon;
    private final Map<String, Asset> all;

    private record Asset(String name, String type, String text) {
        static Asset of(String file, String type, String text) {
            int dot = file.lastIndexOf('.');
            return new Asset(file.substring(0, dot) + "-" + digits(text) + file.substring(dot), type, text);
        }
    }

    Assets(ProgramDetails program) {
        style = Asset.of("baton.css", "text/css", PageFiles.style("baton", program.accent()));
        script = Asset.of("baton.js", "text/javascript", PageFiles.text("baton.js"));
        icon = Asset.of("icon.svg", MediaType.IMAGE_SVG, icon(program.accent()));
        all = Stream.of(style, script, icon).collect(Collectors.toMap(Asset::name, Function.identity()));
    }

    private static String icon(Optional<Accent> accent) {
        String icon = PageFiles.text("icon.svg");
        return accent.map(own -> icon.replace(LIGHT, own.light().line().toString())
                        .replace(DARK, own.dark().line().toString()))
                .orElse(icon);
    }

    /** One of them. */
    @Get("/{name}")
    public HttpResponse<?> asset(@PathVariable String name) {
        Asset asset = all.get(name);
        if (asset == null) return HttpResponse.notFound();
        return HttpResponse.ok(asset.text())
                .contentType(MediaType.of(asset.type() + ";charset=utf-8"))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, A_YEAR);
    }

    /** @return where the style is */
    public String style() {
        return "/assets/" + style.name();
    }

    /** @return where the script is */
    public String script() {
        return "/assets/" + script.name();
    }

    /** @return where the icon is */
    public String icon() {
        return "/assets/" + icon.name();
    }

    private static String digits(String text) {
        return HexFormat.of().formatHex(Sha256.of(text)).substring(0, DIGITS);
    }
}
