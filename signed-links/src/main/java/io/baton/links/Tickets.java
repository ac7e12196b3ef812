package io.baton.links;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signs tickets for one purpose, and reads those that it has signed: as text that may stand in a cookie and in a query. */
public final class Tickets {
    private static final String BETWEEN = ".";
    private static final String FIELD = "&";
    private static final int FIELDS_BEFORE_ROLES = 7;

    private final Signature signature;

    private Tickets(Signature signature) {
        this.signature = signature;
    }

    /** What a ticket is for; one for another purpose is worth nothing. */
    public enum Purpose {
        /** A browser's session, in its cookie. */
        SESSION,
        /** Signs somebody in once, from a link in a mail. */
        SIGN_IN,
        /** Signs somebody in on the machine that Baton runs on, as often as they like. */
        LOCAL_SIGN_IN,
        /** Opens one request for reading, from a link in a mail. */
        REQUEST,
        /** Confirms that a customer has written a request, from a link in a mail to the address that the request names. */
        CONFIRM
    }

    /**
     * @param keys the first signs, all verify
     */
    public static Tickets of(Purpose purpose, SigningKeys keys) {
        return new Tickets(new Signature("ticket-" + purpose.name(), keys));
    }

    /** @return the ticket, signed */
    public String signed(Ticket ticket) {
        Stream<String> fields = Stream.concat(
                Stream.of(
                        ticket.id(),
                        Long.toString(ticket.expires().getEpochSecond()),
                        ticket.userId(),
                        ticket.partnerId().orElse(""),
                        ticket.name().orElse(""),
                        ticket.email().orElse(""),
                        ticket.about().orElse("")),
                ticket.roles().stream());
        String body = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(fields.map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(FIELD))
                        .getBytes(StandardCharsets.US_ASCII));
        return body + BETWEEN + signature.of(body);
    }

    /** @return what a text says; empty if it was not signed here, was changed, or is over */
    public Optional<Ticket> read(String text, Instant now) {
        int dot = text.lastIndexOf(BETWEEN);
        if (dot < 0 || !signature.accepts(text.substring(0, dot), text.substring(dot + 1))) return Optional.empty();
        return Optional.of(parsed(text.substring(0, dot))).filter(ticket -> now.isBefore(ticket.expires()));
    }

    /** What was signed here was written by {@link #signed}. */
    private static Ticket parsed(String body) {
        String joined = new String(Base64.getUrlDecoder().decode(body), StandardCharsets.US_ASCII);
        List<String> fields = new ArrayList<>(Arrays.stream(joined.split(FIELD, -1))
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                .toList());
        return new Ticket(
                fields.get(0),
                fields.get(2),
                present(fields.get(3)),
                present(fields.get(4)),
                present(fields.get(5)),
                fields.subList(FIELDS_BEFORE_ROLES, fields.size()),
                present(fields.get(6)),
                Instant.ofEpochSecond(Long.parseLong(fields.get(1))));
    }

    private static Optional<String> present(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }
}
