package io.baton.notifier;

import io.baton.branding.ProgramDetails;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.Setting;
import io.baton.kafka.streams.Membership;
import io.baton.links.SigningKeys;
import io.baton.notifier.delivery.RetrySchedule;
import io.baton.notifier.mail.SmtpSettings;
import io.baton.webhooks.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a notifier.
 *
 * @param stateDirectory of the policy's stores
 * @param replicas of its internal topics
 * @param membership of this instance among others
 * @param publicUrl where customers and partners reach the API and the pages
 * @param linkKeys sign the links in mails, which the API checks
 * @param mostConnections the most mails that are sent at once
 * @param retries when a mail that was refused for now is retried
 * @param smtp the mail server
 * @param program what mails say about it
 * @param webhooks the systems that get messages about what happens
 */
public record NotifierSettings(
        Path stateDirectory,
        short replicas,
        Membership membership,
        URI publicUrl,
        SigningKeys linkKeys,
        int mostConnections,
        RetrySchedule retries,
        SmtpSettings smtp,
        ProgramDetails program,
        List<Endpoint> webhooks) {
    private static final int MOST_CONNECTIONS = 8;
    private static final int REPLICAS = 3;

    /**
     * @return the settings of the environment
     * @throws io.baton.kafka.settings.InvalidSettingException if a value cannot work, naming its key
     */
    public static NotifierSettings from(Environment environment) {
        environment.refuse("baton.jwt.secret", "baton.link-keys");
        environment.requireLogFormat();
        SigningKeys linkKeys = new SigningKeys(environment.keys("baton.link-keys"));
        int replicas = environment.number("baton.replicas", REPLICAS);
        Setting.atLeastOne("baton.replicas", replicas);
        int mostConnections = environment.number("baton.smtp.most-connections", MOST_CONNECTIONS);
        Setting.atLeastOne("baton.smtp.most-connections", mostConnections);
        SmtpSettings smtp = SmtpSettings.from(environment);
        return new NotifierSettings(
                Path.of(environment.text("baton.state-directory").orElse("state")),
                (short) replicas,
                Membership.from(environment),
                environment.webAddress("baton.public-url"),
                linkKeys,
                mostConnections,
                RetrySchedule.from(environment),
                smtp,
                ProgramDetails.from(environment, smtp.fromName(), Optional.of(smtp.repliesGoTo())),
                Endpoint.from(environment));
    }

    /** Without the keys: settings end up in logs. */
    @Override
    public String toString() {
        return "NotifierSettings[" + membership + ", " + publicUrl + "]";
    }
}
