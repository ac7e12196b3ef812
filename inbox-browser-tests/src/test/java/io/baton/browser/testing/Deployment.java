package io.baton.browser.testing;

import io.baton.kafka.settings.Environment;
import io.baton.notifier.Notifier;
import io.baton.notifier.NotifierSettings;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * All of Baton, as people meet it: the service with its pages, and the notifier, whose mails arrive over SMTP.
 *
 * @param service with the pages
 * @param notifier sends the mails
 * @param mails where they arrive
 */
public record Deployment(Facade service, Notifier notifier, Mailbox mails) implements AutoCloseable {
    /** The one that tests share, at localhost; it ends with the JVM. Skips the test where there is no browser. */
    public static Deployment shared() {
        Chromium.running();
        return Shared.DEPLOYMENT;
    }

    /** One whose public address has this name. Skips the test where there is no browser. */
    public static Deployment at(String host, String prefix) {
        Chromium.running();
        return started(Facade.startAt(host, prefix, Map.of()));
    }

    /** One with more settings. Skips the test where there is no browser. */
    public static Deployment with(String prefix, Map<String, Object> settings) {
        Chromium.running();
        return started(Facade.startWith(prefix, settings));
    }

    private static Deployment started(Facade service) {
        Mailbox mails = Mailbox.start();
        Map<String, String> environment = Map.of(
                "BATON_KAFKA_BOOTSTRAP_SERVERS",
                service.connection.bootstrapServers(),
                "BATON_LINK_KEYS",
                Facade.LINK_KEY,
                "BATON_PUBLIC_URL",
                service.publicUrl().toString(),
                "BATON_REPLICAS",
                "1",
                "BATON_STATE_DIRECTORY",
                directory().toString(),
                "BATON_SMTP_HOST",
                "127.0.0.1",
                "BATON_SMTP_PORT",
                String.valueOf(mails.port()),
                "BATON_SMTP_REQUIRE_TLS",
                "false",
                "BATON_SMTP_FROM",
                "programme@baton.example",
                "BATON_SMTP_FROM_NAME",
                "Partner Programme");
        Notifier notifier = new Notifier(
                service.connection, service.wireFormat(), NotifierSettings.from(new Environment(environment)));
        notifier.start();
        return new Deployment(service, notifier, mails);
    }

    /** @return the address of a page for browsers */
    public URI page(String path) {
        return service.publicUrl().resolve(path);
    }

    /** @return a partner of this name, with one profile, one contact (ida@partner.example, with its name) and no requests */
    public Deal partner(String name) {
        return Deal.of(service, "profile-of-" + name, name);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "notifier");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        notifier.close();
        service.close();
        mails.close();
    }

    private static final class Shared {
        private static final Deployment DEPLOYMENT = started(Facade.startWith("browser-", Map.of()));
    }
}
