package io.baton.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks whether a program is well: whether an address of its answers with 200 within seconds. */
public final class HealthProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private HealthProbe() {}

    /** @return false, too, if the thread is interrupted, which it stays */
    public static boolean answers(URI address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
