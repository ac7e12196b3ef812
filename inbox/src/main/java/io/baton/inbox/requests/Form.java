package io.baton.inbox.requests;

import io.baton.api.web.MoneyJson;
import io.baton.api.web.PersonJson;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was written into a form.
 *
 * @param written what stands in each field that is not empty
 */
public record Form(Map<String, String> written) {
    private static final Set<String> HIDDEN = Set.of("key", "version", "keep", "to");
    private static final String BEFORE = "before.";

    /** Nothing yet. */
    public static final Form EMPTY = new Form(Map.of());

    public Form {
        written = Map.copyOf(written);
    }

    /** @param body as it was sent; of a field that stands twice in it, the first counts */
    public static Form of(Map<String, Object> body) {
        return new Form(body.entrySet().stream()
                .filter(field -> !text(field.getValue()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, field -> text(field.getValue()))));
    }

    private static String text(Object value) {
        Object first = value instanceof List<?> several ? several.getFirst() : value;
        return String.valueOf(first).strip();
    }

    /** @return what stands in a field; empty if nothing does */
    public String in(String field) {
        return written.getOrDefault(field, "");
    }

    /** @return what stands in a field; null if nothing does */
    @Nullable
    public String absentIfEmpty(String field) {
        return written.get(field);
    }

    /** @return an amount with its currency; null if none was written. Spaces between digits are only for the eye */
    @Nullable
    MoneyJson money(String field) {
        String amount = absentIfEmpty(field + ".amount");
        if (amount == null) return null;
        return new MoneyJson(amount.replaceAll("(?U)\\s", ""), absentIfEmpty(field + ".currency"));
    }

    /** @return what stands on each line of a field */
    List<String> lines(String field) {
        return in(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * @return the people of the rows that are not empty; a person with several addresses is a contact by each,
     *     so that a mail to any of them is theirs
     */
    List<PersonJson> people(String field, int rows) {
        List<PersonJson> people = new ArrayList<>();
        for (int row = 0; row < rows; row++) people.addAll(persons(field + "[" + row + "]."));
        return people;
    }

    /** @return in which row the person with this number was written */
    int rowOf(int person, String field, int rows) {
        int before = 0;
        for (int row = 0; row < rows; row++) {
            before += persons(field + "[" + row + "].").size();
            if (person < before) return row;
        }
        return rows - 1;
    }

    /** @return somebody, once for each of their addresses; nobody if nothing was written about them */
    List<PersonJson> persons(String prefix) {
        String name = absentIfEmpty(prefix + "name");
        String phone = absentIfEmpty(prefix + "phone");
        List<String> addresses = addresses(prefix + "email");
        if (addresses.isEmpty())
            return name == null ? List.of() : List.of(new PersonJson(name, null, phone, null, null));
        return addresses.stream()
                .map(address -> new PersonJson(name, address, phone, null, null))
                .toList();
    }

    /** @return the addresses in a field, whatever stands between them */
    List<String> addresses(String field) {
        return Arrays.stream(in(field).split("[,;\\s\uff0c\uff1b\u3001]+"))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** @return somebody; null if nothing was written about them */
    @Nullable
    PersonJson person(String field) {
        String name = absentIfEmpty(field + ".name");
        String email = absentIfEmpty(field + ".email");
        return name == null && email == null ? null : new PersonJson(name, email, null, null, null);
    }

    /** @return what its author wrote, without what the page had put in */
    public Map<String, String> shown() {
        return written.entrySet().stream()
                .filter(field ->
                        !HIDDEN.contains(field.getKey()) && !field.getKey().startsWith(BEFORE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** @return what stood in its fields when its author got it */
    Form before() {
        return new Form(written.entrySet().stream()
                .filter(field -> field.getKey().startsWith(BEFORE))
                .collect(Collectors.toMap(field -> field.getKey().substring(BEFORE.length()), Map.Entry::getValue)));
    }

    /** @return whether its author wrote something else into a field than stood there before */
    boolean changed(String field) {
        return !in(field).equals(in(BEFORE + field));
    }

    /** @return the version of the request that its author saw; empty if the form has none */
    Optional<String> version() {
        return Optional.ofNullable(absentIfEmpty("version"));
    }
}
