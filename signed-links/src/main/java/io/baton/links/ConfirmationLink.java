package io.baton.links;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The signed link in a mail to a customer who has written a request on a public page: its holder has the address that the request
 * names, and may send the request. Opening it sends nothing yet.
 */
public final class ConfirmationLink {
    private final String publicUrl;
    private final Tickets tickets;

    private ConfirmationLink(String publicUrl, Tickets tickets) {
        this.publicUrl = publicUrl;
        this.tickets = tickets;
    }

    /**
     * @param publicUrl where customers reach the pages; with or without a slash at its end
     * @param keys the first signs, all verify
     */
    public static ConfirmationLink of(URI publicUrl, SigningKeys keys) {
        return new ConfirmationLink(
                publicUrl.toString().replaceAll("/+$", ""), Tickets.of(Tickets.Purpose.CONFIRM, keys));
    }

    /**
     * @param confirmationId of the request that waits
     * @param expires from when on it confirms nothing
     * @return {@code <publicUrl>/find/confirm?ticket=<ticket>}
     */
    public URI link(String confirmationId, Instant expires) {
        Ticket ticket = new Ticket(
                confirmationId,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                expires);
        return URI.create(publicUrl + "/find/confirm?ticket=" + tickets.signed(ticket));
    }

    /** @return the id of the request that it confirms; empty if it was not signed here, was changed, or is over */
    public Optional<String> confirms(String ticket, Instant now) {
        return tickets.read(ticket, now).map(Ticket::id);
    }
}
