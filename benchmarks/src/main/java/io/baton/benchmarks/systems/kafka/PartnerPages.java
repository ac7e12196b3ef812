package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.systems.Payload;
import io.baton.benchmarks.work.IncorrectException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads the partner's inbox as a browser does: the page, what it refers to, and the stream of what happens. */
public final class PartnerPages implements AutoCloseable {
    private static final String INBOX = "/inbox";
    private static final String STREAM = "/v1/stream";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");
    private static final int OK = 200;
    private static final int OTHER_PARTNERS = 50;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<CompletableFuture<HttpResponse<Void>>> streams = new ArrayList<>();
    private final URI base;
    private final String secret;
    private final String authorization;

    /** @param secret that the service's tokens are signed with */
    PartnerPages(URI base, String secret) {
        this.base = base;
        this.secret = secret;
        authorization = PartnerToken.authorization(secret, Payload.PARTNER);
    }

    /** @return how many bytes a first visit transfers: the page, its styles, scripts and icons, as they are sent */
    public long firstVisitBytes() {
        HttpResponse<byte[]> page = answer(get(INBOX));
        Set<String> assets = new LinkedHashSet<>();
        Matcher found = ASSET.matcher(text(page));
        while (found.find()) assets.add(found.group(1));
        if (assets.isEmpty()) throw new IncorrectException(List.of("The page refers to no style and no script"));
        return page.body().length
                + assets.stream()
                        .mapToLong(asset -> answer(get(asset)).body().length)
                        .sum();
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean packed = answer.headers().allValues("Content-Encoding").contains("gzip");
        try (InputStream bytes = new ByteArrayInputStream(answer.body());
                InputStream unpacked = packed ? new GZIPInputStream(bytes) : bytes) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how long the inbox took, to its last byte */
    public Duration inbox() {
        long begun = System.nanoTime();
        answer(get(INBOX));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Opens another page, which stays open and is sent what happens.
     *
     * @param line called with each line that comes
     * @return when it is open
     */
    public CompletableFuture<Void> open(Consumer<String> line) {
        return open(authorization, line);
    }

    /** Opens a page of another partner, to whom nothing happens. An instance takes only so many of one partner. */
    public CompletableFuture<Void> openOther(int number) {
        String partner = "partner-" + number % OTHER_PARTNERS;
        return open(PartnerToken.authorization(secret, partner), _ -> {});
    }

    private CompletableFuture<Void> open(String token, Consumer<String> line) {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        HttpRequest request =
                request(STREAM, token).header("Accept", "text/event-stream").build();
        streams.add(http.sendAsync(request, answer -> {
            if (answer.statusCode() == OK) opened.complete(null);
            else
                opened.completeExceptionally(
                        new IncorrectException(List.of("A stream was answered with " + answer.statusCode())));
            return HttpResponse.BodySubscribers.fromLineSubscriber(new Lines(line));
        }));
        return opened;
    }

    private HttpRequest get(String path) {
        return request(path, authorization)
                .header("Accept", "text/html, */*")
                .header("Accept-Encoding", "gzip")
                .timeout(PATIENCE)
                .build();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", token);
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK)
                throw new IncorrectException(List.of(request.uri() + " was answered with " + answer.statusCode()));
            return answer;
        } catch (IOException e) {
            throw new IncorrectException(List.of(request.uri() + " was not answered: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        streams.forEach(stream -> stream.cancel(true));
        http.shutdownNow();
    }
}
