package io.baton.inbox.web;

import io.baton.api.web.Problem;
import io.baton.branding.Imprint;
import io.baton.inbox.InboxSettings;
import io.baton.lifecycle.roles.Asker;
import io.baton.lifecycle.roles.Right;
import io.baton.lifecycle.roles.Role;
import io.baton.links.Ticket;
import io.baton.words.FindPhrase;
import io.baton.words.Formats;
import io.baton.words.InboxPhrase;
import io.baton.words.ProgramPhrase;
import io.baton.words.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who reads a page.
 *
 * @param words theirs
 * @param who they are; empty before they have signed in
 * @param now when they read it: pages' clocks go by this one
 * @param address of the page that they read, without what stands before it, so that the choice of a language leads back to it
 * @param settings where pages are
 * @param assets what they are drawn with
 */
public record Reader(
        Words words, Optional<Ticket> who, Instant now, String address, InboxSettings settings, Assets assets) {
    /** @return who reads a page that is drawn again at another address */
    public Reader on(String otherAddress) {
        return new Reader(words, who, now, otherAddress, settings, assets);
    }

    /** @return the phrase in their language */
    public String say(InboxPhrase phrase, Object... with) {
        return words.inbox().say(phrase, with);
    }

    /** @return the phrase of the public pages in their language */
    public String say(FindPhrase phrase, Object... with) {
        return words.finding().say(phrase, with);
    }

    /** @return the phrase of the program's pages in their language */
    public String say(ProgramPhrase phrase, Object... with) {
        return words.program().say(phrase, with);
    }

    /** @return what is wrong with the fields, in their language */
    public List<Problem.FieldError> say(List<Problem.FieldError> errors) {
        return errors.stream()
                .map(error ->
                        new Problem.FieldError(error.field(), words.faults().say(error.detail())))
                .toList();
    }

    /** @return their language, BCP 47 */
    public String language() {
        return words.locale().toLanguageTag();
    }

    /** @return the address of a page, for their browser */
    public String at(String path) {
        return settings.at(path);
    }

    /** @return the name of the program whose pages these are */
    public String program() {
        return settings.program().name();
    }

    /** @return what stands below pages whose readers know the program */
    public Imprint legalNotice() {
        return settings.program().legalNotice(Optional.empty());
    }

    /** @return whether the page that they read is in this part of the pages */
    public boolean in(String part) {
        return address.startsWith(part);
    }

    /** @return how they write times and amounts */
    public Formats formats() {
        return new Formats(words.locale());
    }

    /** @return whether they say who belongs to their company */
    public boolean managesPeople() {
        return !ofProgram() && may(Right.MANAGE_PEOPLE);
    }

    /** @return whether they are the program's; false before they have signed in */
    public boolean ofProgram() {
        return who.filter(ticket -> ticket.partnerId().isEmpty()).isPresent();
    }

    /** @return whether they have this right; false before they have signed in */
    public boolean may(Right right) {
        return who.filter(ticket -> new Asker(ticket.partnerId(), Role.named(ticket.roles())).has(right))
                .isPresent();
    }

    /** @return the page on which their work begins */
    public String home() {
        return who.map(ticket -> Home.of(ticket.partnerId(), ticket.roles())).orElse("/inbox");
    }

    /** @return what they are called here; empty before they have signed in */
    public String name() {
        return who.flatMap(Ticket::name)
                .or(() -> who.flatMap(Ticket::email))
                .or(() -> who.map(Ticket::userId))
                .orElse("");
    }

    /** @return the first letters of their names */
    public static String initials(String name) {
        return Arrays.stream(name.strip().split("[\\s.@]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> new StringBuilder().appendCodePoint(Character.toUpperCase(part.codePointAt(0))))
                .collect(Collectors.joining());
    }
}
