package io.baton.inbox.requests;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What narrows a list down, as it was typed. What is blank narrows nothing.
 *
 * @param q words that are searched
 * @param country of the customer, by its code or its name
 * @param solution one that the customer wants
 * @param location of the partner
 * @param person of the partner
 * @param valueFrom the least value of the deal
 * @param currency of that value
 * @param wantsCall {@code true} for those whose customer waits for a call
 */
public record Narrowing(
        String q,
        String country,
        String solution,
        String location,
        String person,
        String valueFrom,
        String currency,
        String wantsCall) {
    /** Nothing. */
    static final Narrowing NONE = new Narrowing("", "", "", "", "", "", "", "");

    /** @return each that is not blank, by its name in addresses */
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "q", q);
        put(named, "country", country);
        put(named, "solution", solution);
        put(named, "location", location);
        put(named, "person", person);
        put(named, "valueFrom", valueFrom);
        put(named, "currency", currency);
        put(named, "wantsCall", wantsCall);
        return named;
    }

    /** @return whether anything narrows the list down */
    public boolean any() {
        return !named().isEmpty();
    }

    /** @return how many of its filters are set: the words that are searched stand beside them */
    public int filters() {
        Map<String, String> named = named();
        named.remove("q");
        named.remove("currency");
        return named.size();
    }

    /** @return the code of the country, if it was typed by a name that the reader or an English one would use */
    @Nullable
    String countryCode(Locale reader) {
        String typed = country.strip();
        if (typed.isEmpty()) return null;
        for (String code : Locale.getISOCountries()) {
            Locale known = Locale.of("", code);
            if (typed.equalsIgnoreCase(known.getDisplayCountry(reader))
                    || typed.equalsIgnoreCase(known.getDisplayCountry(Locale.ENGLISH))) return code;
        }
        return typed;
    }

    private static void put(Map<String, String> named, String name, String typed) {
        if (!typed.isBlank()) named.put(name, typed);
    }
}
