package io.baton.inbox.find;

import io.baton.api.rfis.RfiJson;
import io.baton.api.rfis.RfiJson.FindPartnersJson;
import io.baton.api.rfis.RfiJson.TargetJson;
import io.baton.api.web.PersonJson;
import io.baton.inbox.Entries;
import io.micronaut.core.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A request as a customer has written it. Its fields are named as the API's, so that an error stands at its field.
 *
 * @param written each field, as it was sent
 * @param offered the partners that the form shows
 * @param targets those of them that are chosen
 */
public record RequestForm(Map<String, String> written, List<String> offered, List<String> targets) {
    /** Names this form, however often it is sent. */
    static final String ID = "id";
    /** People do not see it, so they leave it empty. Browsers know no such field, so they fill nothing in. */
    static final String TRAP = "extra";

    static final String FIND = "find";
    static final String CONSENT = "consent";
    private static final String ON = "on";

    /** @return what a form has sent */
    static RequestForm of(Map<String, Object> body) {
        Map<String, String> written = body.entrySet().stream()
                .filter(field -> field.getValue() instanceof String)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> (String) field.getValue()));
        return new RequestForm(written, several(body.get("offered")), several(body.get("targets")));
    }

    /**
     * @param offered the partners that the customer has chosen
     * @param targets those of them that take requests now
     * @param find whether partners are to be found
     * @return a form that nothing is written in but what the customer has searched for
     */
    static RequestForm begun(
            SearchForm search, List<String> offered, List<String> targets, boolean find, String language) {
        Map<String, String> written = new HashMap<>();
        written.put(ID, UUID.randomUUID().toString());
        written.put("need", orEmpty(search.what()));
        written.put("solutions", orEmpty(search.solutions()));
        written.put("country", orEmpty(search.country()));
        written.put("companySize", orEmpty(search.size()));
        written.put("region", orEmpty(search.region()));
        written.put("language", orEmpty(search.language()).isBlank() ? language : search.language());
        if (find) written.put(FIND, ON);
        return new RequestForm(written, offered, targets);
    }

    /** @return what stands in a field */
    public String in(String field) {
        return written.getOrDefault(field, "");
    }

    /** @return whether a box is ticked */
    public boolean ticked(String field) {
        return ON.equals(in(field));
    }

    /** @return whether partners are to be found */
    public boolean find() {
        return ticked(FIND);
    }

    /** @return whether somebody was at work who fills in what nobody sees */
    boolean trapped() {
        return !in(TRAP).isEmpty();
    }

    RfiJson in(String region, List<Chosen> chosen) {
        return new RfiJson(
                null,
                null,
                in("company"),
                new PersonJson(in("contact.name"), in("contact.email"), present("contact.phone"), null, null),
                in("country"),
                region,
                in("companySize"),
                in("language"),
                in("need"),
                Entries.of(in("solutions")),
                Boolean.toString(ticked("directContact")),
                chosen.stream()
                        .map(one -> new TargetJson(one.profileId(), one.location()))
                        .toList(),
                find() ? new FindPartnersJson(null, null, null) : null,
                null,
                null,
                Boolean.toString(ticked("reroutingConsent")));
    }

    private @Nullable String present(String field) {
        return Optional.of(in(field)).filter(text -> !text.isBlank()).orElse(null);
    }

    private static List<String> several(@Nullable Object sent) {
        if (sent instanceof String one) return List.of(one);
        return sent instanceof List<?> many
                ? many.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
