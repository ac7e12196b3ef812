package io.baton.proof.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.baton.proof.history.Entry.Mailed;
import io.baton.proof.history.Entry.Struck;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One mail for each notification. A process that is killed between the mail server's answer and its own note of it sends a mail once
 * more, with the same Message-ID, and no third time.
 */
final class MailRules {
    private static final int ONCE_MORE = 2;

    private MailRules() {}

    static void check(Known known, List<Violation> found) {
        Map<String, Long> intents = counted(known.history().intents());
        Map<String, Long> mails = counted(known.history().journal().stream()
                .filter(Mailed.class::isInstance)
                .map(mail -> notification((Mailed) mail))
                .toList());
        long most = known.history().journal().stream().anyMatch(Struck.class::isInstance) ? ONCE_MORE : 1;
        intents.forEach((intent, times) -> {
            if (times > 1) add(intent, times + " notifications have this id", found);
            if (!mails.containsKey(intent)) add(intent, "no mail came of it", found);
        });
        mails.forEach((intent, times) -> {
            if (times > most) add(intent, times + " mails came of it", found);
            if (!intents.containsKey(intent)) add(intent, "it was mailed, and is no notification", found);
        });
    }

    private static Map<String, Long> counted(List<String> ids) {
        return ids.stream().collect(groupingBy(Function.identity(), counting()));
    }

    /** The Message-ID is {@code <id@domain>}. */
    private static String notification(Mailed mail) {
        return mail.messageId().replaceAll("^<|@.*$", "");
    }

    private static void add(String intent, String what, List<Violation> found) {
        found.add(new Violation(Promise.ONE_MAIL_FOR_EACH_NOTIFICATION, intent, what, List.of()));
    }
}
