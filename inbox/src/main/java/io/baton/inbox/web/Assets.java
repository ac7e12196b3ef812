package io.baton.inbox.web;

import io.baton.branding.Accent;
import io.baton.branding.ProgramDetails;
import io.baton.inbox.PageFiles;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Style, script, icon and logo of the pages. Each is named by what it holds, so that browsers keep it as long as it is the same. */
@Hidden
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
public class Assets {
    private static final String A_YEAR = "public, max-age=31536000, immutable";
    /** A browser that opens the picture by itself runs no script in it, and loads nothing. */
    private static final String SVG = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    /** What the icon is drawn in, on light and on dark. */
    private static final String LIGHT = "#2450bd";

    private static final String DARK = "#9db8ff";

    private final Asset style;
    private final Asset script;
    private final Asset icon;
    private final Optional<Asset> logo;
    private final Map<String, Asset> all;

    private record Asset(String name, String type, byte[] content) {
        static Asset of(String file, String type, String text) {
            return new Asset(
                    PageFiles.fingerprinted(file, text),
                    type + ";charset=utf-8",
                    text.getBytes(StandardCharsets.UTF_8));
        }
    }

    Assets(ProgramDetails program) {
        style = Asset.of("baton.css", "text/css", PageFiles.style("baton", program));
        script = Asset.of("baton.js", "text/javascript", PageFiles.text("baton.js"));
        icon = Asset.of("icon.svg", MediaType.IMAGE_SVG, icon(program.accent()));
        logo = program.logo()
                .map(own -> new Asset(PageFiles.name(own), own.format().type(), own.content()));
        all = Stream.concat(Stream.of(style, script, icon), logo.stream())
                .collect(Collectors.toMap(Asset::name, Function.identity()));
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
        MutableHttpResponse<?> answer = HttpResponse.ok(asset.content())
                .contentType(MediaType.of(asset.type()))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, A_YEAR);
        return asset.type().startsWith(MediaType.IMAGE_SVG) ? answer.header("Content-Security-Policy", SVG) : answer;
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

    /** @return where the logo is, if there is one */
    public Optional<String> logo() {
        return logo.map(own -> "/assets/" + own.name());
    }
}
