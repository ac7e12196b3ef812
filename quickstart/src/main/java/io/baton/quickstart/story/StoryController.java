package io.baton.quickstart.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.baton.inbox.web.Assets;
import io.baton.quickstart.machine.SignInLinks;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The story's page, and what its buttons do. There is one on a local run that asks for it, and nowhere else. */
@Controller("/story")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = StorySettings.PROPERTY)
@ExecuteOn(TaskExecutors.BLOCKING)
public class StoryController {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    /** Mails carry their own style, and load nothing; their links open in the page around them. */
    private static final String MAILS_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private static final Map<String, String> FILES = Map.of("story.css", "text/css", "story.js", "text/javascript");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final LiveStory story;
    private final StorySettings settings;
    private final Assets assets;
    private final JsonMapper json = new JsonMapper();

    StoryController(LiveStory story, StorySettings settings, Assets assets) {
        this.story = story;
        this.settings = settings;
        this.assets = assets;
    }

    /** The page. */
    @Get(produces = MediaType.TEXT_HTML)
    public HttpResponse<?> page() {
        StringOutput html = new StringOutput();
        TEMPLATES.render("story.jte", new StoryPage(inbox(), assets.icon()), html);
        return answer(html.toString(), POLICY);
    }

    /** @return the address, on this server, that signs in to the inbox on the page */
    private String inbox() {
        URI link = URI.create(SignInLinks.partner(
                settings.running(),
                Cast.NORTHWIND.id(),
                Cast.IDA.getUserId(),
                Cast.IDA.getName(),
                Cast.IDA.getEmail()));
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    /** What the page shows now. */
    @Get(value = "/state", produces = MediaType.APPLICATION_JSON)
    public HttpResponse<?> state() throws JsonProcessingException {
        return HttpResponse.ok(json.writeValueAsString(story.state())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A mail. */
    @Get(value = "/mails/{number}", produces = MediaType.TEXT_HTML)
    public HttpResponse<?> mail(@PathVariable int number) {
        return story.mail(number)
                .<HttpResponse<?>>map(html -> answer(html, MAILS_POLICY))
                .orElseGet(HttpResponse::notFound);
    }

    /** Its style and its script. */
    @Get("/files/{name}")
    public HttpResponse<?> file(@PathVariable String name) {
        String type = FILES.get(name);
        if (type == null) return HttpResponse.notFound();
        return HttpResponse.ok(text(name))
                .contentType(MediaType.of(type + ";charset=utf-8"))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Sends a request. */
    @Post("/send/{to}")
    public HttpResponse<?> send(@PathVariable String to) {
        story.send(LiveStory.To.valueOf(to.toUpperCase(Locale.ROOT).replace('-', '_')));
        return HttpResponse.noContent();
    }

    /** Lets time pass. */
    @Post("/go")
    public HttpResponse<?> go() {
        story.clock().go();
        return HttpResponse.noContent();
    }

    /** Lets time stand still. */
    @Post("/stop")
    public HttpResponse<?> stop() {
        story.clock().stop();
        return HttpResponse.noContent();
    }

    /** Says how long a day takes, in milliseconds. */
    @Post("/day/{millis}")
    public HttpResponse<?> day(@PathVariable long millis) {
        story.clock().dayTakes(Duration.ofMillis(millis));
        return HttpResponse.noContent();
    }

    private static MutableHttpResponse<String> answer(String html, String policy) {
        return HttpResponse.ok(html)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String text(String file) {
        try (InputStream in = StoryController.class.getResourceAsStream("/story/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
