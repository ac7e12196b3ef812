package io.baton.links;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The signed link in a mail to somebody of a partner: it opens the one request that the mail is about, for reading, as long as they are
 * a contact of it. It decides nothing.
 */
public final class RequestLink {
    private final String publicUrl;
    private final Tickets tickets;
    private final List<String> readersRoles;

    private RequestLink(String publicUrl, Tickets tickets, List<String> readersRoles) {
        this.publicUrl = publicUrl;
        this.tickets = tickets;
        this.readersRoles = List.copyOf(readersRoles);
    }

    /**
     * @param publicUrl where partners reach the pages; with or without a slash at its end
     * @param keys the first signs, all verify
     * @param readersRoles what the reader is while they read
     */
    public static RequestLink of(URI publicUrl, SigningKeys keys, List<String> readersRoles) {
        return new RequestLink(
                publicUrl.toString().replaceAll("/+$", ""), Tickets.of(Tickets.Purpose.REQUEST, keys), readersRoles);
    }

    /**
     * @param subject the reader's pseudonym
     * @param expires after which it asks its reader to sign in
     * @return {@code <publicUrl>/inbox/<referralId>?ticket=<ticket>}
     */
    public URI link(String referralId, String partnerId, String subject, String name, String email, Instant expires) {
        Ticket ticket = new Ticket(
                referralId,
                subject,
                Optional.of(partnerId),
                Optional.of(name),
                Optional.of(email),
                readersRoles,
                Optional.of(referralId),
                expires);
        return URI.create(publicUrl + "/inbox/" + referralId + "?ticket=" + tickets.signed(ticket));
    }
}
