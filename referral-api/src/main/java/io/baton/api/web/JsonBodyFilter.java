package io.baton.api.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Refuses JSON bodies of which a part would be lost without a word: a second value behind the first, a field that stands twice (one
 * of the two would count, and programs disagree which), bytes that are no UTF-8, which JSON is since RFC 8259, and what the request
 * has no field for ({@link BodyShape}).
 *
 * <p>The JSON library that binds the bodies stops at the end of the first value and has no setting for it, so this reads the body
 * before: some microseconds for one of the usual size.
 */
@ServerFilter("/v1/**")
final class JsonBodyFilter implements Ordered {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String JSON = "json";

    private static final JsonFactory JSON_TOKENS = new JsonFactory();

    private final JsonMapper json;

    JsonBodyFilter(JsonMapper json) {
        this.json = json;
    }

    /** Behind security: what strangers send is not read. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 2;
    }

    /** @return the request, to go on with; failed with a {@link ProblemException} if its body may not be read */
    @RequestFilter
    CompletionStage<HttpRequest<?>> filter(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server) || !isJson(request))
            return CompletableFuture.completedFuture(request);
        CloseableByteBody copy = server.byteBody().split(SplitBackpressureMode.FASTEST);
        // A body that cannot be read at all, such as one that is too large, is refused where it is bound.
        return copy.buffer().handle((body, failed) -> {
            if (failed == null) check(body, RouteAttributes.getRouteMatch(request));
            return request;
        });
    }

    private static boolean isJson(HttpRequest<?> request) {
        return request.getContentType()
                .map(MediaType::getSubtype)
                .filter(type -> type.equals(JSON) || type.endsWith('+' + JSON))
                .isPresent();
    }

    private void check(CloseableAvailableByteBody body, Optional<RouteMatch<?>> route) {
        try (body) {
            String text = text(body.toByteArray());
            read(text).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            if (!text.isBlank()) route.ifPresent(to -> checkShape(tree(text), to));
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.badRequest("The body must be UTF-8."));
        } catch (IOException e) {
            // No JSON at all: said where the body is bound.
        }
    }

    /** UTF-16 and UTF-32 are well-formed UTF-8 at times, but then they hold zeros, which JSON never does. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf(0) >= 0) throw new CharacterCodingException();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private JsonNode tree(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, JsonNode.class)).orElseGet(JsonNode::nullNode);
        } catch (IOException e) {
            // No JSON at all: said where the body is bound.
            return JsonNode.nullNode();
        }
    }

    private static void checkShape(JsonNode body, RouteMatch<?> route) {
        Optional<Argument<?>> type = route.getRouteInfo().getRequestBodyType();
        List<Problem.FieldError> faults = type.isEmpty()
                ? BodyShape.faults(body)
                : type.filter(bound -> bound.getType().isRecord())
                        .map(record -> BodyShape.faults(body, record))
                        .orElseGet(List::of);
        if (!faults.isEmpty()) throw new ProblemException(Problem.invalid(faults));
    }

    private static Optional<Problem> read(String text) throws IOException {
        Deque<Set<String>> names = new ArrayDeque<>();
        try (JsonParser tokens = JSON_TOKENS.createParser(text)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token == JsonToken.START_OBJECT) names.push(new HashSet<>());
                else if (token == JsonToken.END_OBJECT) names.pop();
                else if (token == JsonToken.FIELD_NAME && !names.element().add(tokens.currentName()))
                    return Optional.of(twice(tokens.getParsingContext()));
                boolean ended = tokens.getParsingContext().inRoot();
                if (ended && somethingFollows(tokens)) return Optional.of(more(tokens.currentLocation()));
            }
        }
        return Optional.empty();
    }

    /** Something that is no JSON follows, too. */
    private static boolean somethingFollows(JsonParser tokens) {
        try {
            return tokens.nextToken() != null;
        } catch (IOException e) {
            return true;
        }
    }

    private static Problem twice(JsonStreamContext field) {
        String path =
                field.pathAsPointer().toString().replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        return Problem.invalid(
                List.of(new Problem.FieldError(path.startsWith(".") ? path.substring(1) : path, "is named twice")));
    }

    private static Problem more(JsonLocation where) {
        return Problem.badRequest("The body must be one JSON value: something follows it in line " + where.getLineNr()
                + ", column " + where.getColumnNr() + ".");
    }
}
