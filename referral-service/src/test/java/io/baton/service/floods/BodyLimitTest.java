package io.baton.service.floods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients who send large bodies and never come to an end take no more memory than they may. */
class BodyLimitTest {
    private static final Facade FACADE = Facade.shared();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 32 << 20;
    private static final int SENT_BYTES = 250_000;
    private static final Pattern HELD = Pattern.compile("baton_http_bodies_bytes ([\\d.E]+)");
    private static final Pattern CUT_OFF = Pattern.compile("baton_http_bodies_cut_off_total ([\\d.E]+)");

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) socket.close();
    }

    @Test
    void who_holds_most_of_too_much_is_cut_off_and_everybody_else_is_answered() throws IOException {
        FACADE.publish(Samples.profile("flooded-profile", "flooded"));
        Api site = FACADE.as(Token.program("marketing-publisher"));
        await().atMost(SOON).until(() -> taken(site).status() == 201);
        double before = metric(CUT_OFF);

        int enough = MOST_BYTES / SENT_BYTES + 10;
        for (int sender = 0; sender < enough; sender++) sendMostOfABody();

        await().atMost(SOON).until(() -> metric(CUT_OFF) > before);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(metric(HELD)).isBetween(MOST_BYTES / 2.0, (double) MOST_BYTES));
        taken(site).expect(201);
        assertThat(open).anyMatch(BodyLimitTest::isCutOff);
        close();
        await().atMost(SOON).until(() -> metric(HELD) == 0);
    }

    private static Answer taken(Api site) {
        return site.post("/v1/rfis", Bodies.rfi(Bodies.newId(), "flooded-profile"));
    }

    private void sendMostOfABody() throws IOException {
        Socket socket = FACADE.connection();
        open.add(socket);
        String head = "POST /v1/rfis HTTP/1.1\r\nHost: baton.example\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer "
                + Token.program("marketing-publisher").signed() + "\r\nContent-Length: "
                + (SENT_BYTES + 1) + "\r\n\r\n";
        try {
            socket.getOutputStream().write((head + " ".repeat(SENT_BYTES)).getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException cutOff) {
            // It held most before it had sent all.
        }
    }

    private static boolean isCutOff(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() == -1;
        } catch (SocketTimeoutException waiting) {
            return false;
        } catch (SocketException cutOff) {
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double metric(Pattern pattern) {
        Matcher found = pattern.matcher(
                FACADE.anonymously().get("/prometheus").expect(200).body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
