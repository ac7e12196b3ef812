package io.baton.browser.testing;

import io.baton.kafka.streams.Membership;
import io.baton.links.SigningKeys;
import io.baton.notifier.Notifier;
import io.baton.notifier.NotifierSettings;
import io.baton.notifier.delivery.RetrySchedule;
import io.baton.notifier.mail.SmtpSettings;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.words.ProgramDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * All of Baton, as people meet it: the service with its pages, and the notifier, whose mails arrive over SMTP.
 *
 * @param service with the pages
 * @param notifier sends the mails
 * @param mails where they arrive
 */
public record Deployment(Facade service, Notifier notifier, Mailbox mails) implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 4;

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

    private static Deployment started(Facade service) {
        Mailbox mails = Mailbox.start();
        SmtpSettings smtp = new SmtpSettings(
                "127.0.0.1",
                mails.port(),
                Optional.empty(),
                Optional.empty(),
                SmtpSettings.Tls.IF_OFFERED,
                Duration.ofSeconds(5),
                "programme@baton.example",
                "Partner Programme",
                Optional.empty());
        Notifier notifier = new Notifier(
                service.connection,
                service.wireFormat(),
                new NotifierSettings(
                        directory(),
                        (short) 1,
                        Membership.named("browser-tests"),
                        service.publicUrl(),
                        SigningKeys.of(Facade.LINK_KEY),
                        MOST_CONNECTIONS,
                        RetrySchedule.STANDARD,
                        smtp,
                        new ProgramDetails("Partner Programme", Optional.empty(), Optional.empty())));
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
