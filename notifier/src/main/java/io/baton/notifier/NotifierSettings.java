package io.baton.notifier;

import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.Setting;
import io.baton.kafka.streams.Membership;
import io.baton.notifier.delivery.RetrySchedule;
import io.baton.notifier.mail.SmtpSettings;
import java.net.URI;
import java.nio.file.Path;

/**
 * How a notifier runs.
 *
 * @param stateDirectory where the policy's stores lie
 * @param replicas of its internal topics
 * @param membership of this instance among others
 * @param publicUrl where customers and partners reach the facade
 * @param linkSecret signs customers' links, as the facade checks them
 * @param mostConnections how many mails may be on their way at once
 * @param retries when what was refused for now is tried again
 * @param smtp how they leave
 */
public record NotifierSettings(
        Path stateDirectory,
        short replicas,
        Membership membership,
        URI publicUrl,
        String linkSecret,
        int mostConnections,
        RetrySchedule retries,
        SmtpSettings smtp) {
    private static final int MOST_CONNECTIONS = 8;
    private static final int REPLICAS = 3;

    /**
     * @return what the environment says
     * @throws io.baton.kafka.settings.InvalidSettingException if that cannot work, naming the key
     */
    public static NotifierSettings from(Environment environment) {
        String secret = environment.secret("baton.jwt.secret");
        int replicas = environment.number("baton.replicas", REPLICAS);
        Setting.atLeastOne("baton.replicas", replicas);
        int mostConnections = environment.number("baton.smtp.most-connections", MOST_CONNECTIONS);
        Setting.atLeastOne("baton.smtp.most-connections", mostConnections);
        return new NotifierSettings(
                Path.of(environment.text("baton.state-directory").orElse("state")),
                (short) replicas,
                Membership.from(environment),
                environment.webAddress("baton.public-url"),
                secret,
                mostConnections,
                RetrySchedule.from(environment),
                SmtpSettings.from(environment));
    }

    /** Never the secret: settings are printed without a thought. */
    @Override
    public String toString() {
        return "NotifierSettings[" + membership + ", " + publicUrl + "]";
    }
}
