package io.baton.inbox.program;

import io.baton.api.registrations.RegistrationPageJson.CaseJson;
import io.baton.inbox.requests.TimeLeft;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.baton.links.RfiAddress;
import io.baton.words.InboxPhrase;
import io.baton.words.ProgramPhrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registrations of one queue, longest waiting first.
 *
 * @param queue which one
 * @param rows what stands in it
 * @param next the cursor of the next page; empty on the last
 */
public record ReviewQueuePage(RegistrationQueue queue, List<CaseJson> rows, Optional<String> next) implements Page {
    @Override
    public String template() {
        return "reviews.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.REGISTRATIONS);
    }

    /** @return what a queue is called */
    public static String label(RegistrationQueue queue, Reader reader) {
        return reader.say(
                switch (queue) {
                    case IN_REVIEW -> ProgramPhrase.TO_REVIEW;
                    case ACTION_REQUIRED -> ProgramPhrase.WITH_THE_PARTNER;
                    case CLOSED -> ProgramPhrase.CLOSED;
                });
    }

    /** @return the queues, the program's own first */
    public static List<RegistrationQueue> queues() {
        return List.of(RegistrationQueue.IN_REVIEW, RegistrationQueue.ACTION_REQUIRED, RegistrationQueue.CLOSED);
    }

    /** @return the address of a queue */
    public static String address(RegistrationQueue queue) {
        return ReviewController.PATH + "?stage=" + queue;
    }

    /** @return the address of a registration */
    public static String address(CaseJson row) {
        return ReviewController.PATH + "/" + RfiAddress.encoded(row.referralId());
    }

    /** @return the address of the next page */
    public Optional<String> more() {
        return next.map(cursor -> address(queue) + "&cursor=" + RfiAddress.encoded(cursor));
    }

    /** @return the customer as the form names them; the partner as long as it has filed none */
    public static String name(CaseJson row) {
        return row.registration().form() == null
                ? row.partner()
                : row.registration().form().company();
    }

    /** @return whose it is and what about, on one line */
    public static String about(CaseJson row, Reader reader) {
        var form = row.registration().form();
        return Stream.of(
                        form == null ? "" : row.partner(),
                        form == null ? reader.words().list(row.solutionsSold()) : form.solution(),
                        CasePage.money(form == null ? row.value() : form.solutionValue(), reader))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** @return how long it has stood where it stands */
    public static String waits(CaseJson row, Reader reader) {
        Duration since = Duration.between(row.registration().since(), reader.now());
        return reader.say(InboxPhrase.WAITING_FOR, TimeLeft.span(since, reader));
    }
}
