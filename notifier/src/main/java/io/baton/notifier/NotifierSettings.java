package io.baton.notifier;

import io.baton.notifier.mail.SmtpSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a notifier runs.
 *
 * @param stateDirectory where the policy's stores lie
 * @param replicas of its internal topics
 * @param instance its name, if it keeps it over a restart
 * @param publicUrl where customers and partners reach the facade
 * @param linkSecret signs customers' links, as the facade checks them
 * @param mostConnections how many mails may be on their way at once
 * @param smtp how they leave
 */
public record NotifierSettings(
        Path stateDirectory,
        short replicas,
        Optional<String> instance,
        URI publicUrl,
        String linkSecret,
        int mostConnections,
        SmtpSettings smtp) {}
