package io.baton.inbox.signin;

import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form that came after its session had ended, to be sent again.
 *
 * @param action where it was sent to
 * @param signIn the sign-in, which leads back to the form's page
 * @param fields all that was sent, in its order
 */
public record UnsentFormPage(String action, SignInPage signIn, List<Map.Entry<String, String>> fields) implements Page {
    private static final Set<String> HIDDEN = Set.of("key", "version", "to", "add", "keep");

    public UnsentFormPage {
        fields = List.copyOf(fields);
    }

    /** @param body the form as browsers encode it; what is not encoded so is left out */
    static UnsentFormPage of(String action, String to, String body) {
        return new UnsentFormPage(
                action,
                SignInPage.asking(to, false),
                Arrays.stream(body.split("&")).flatMap(UnsentFormPage::field).toList());
    }

    private static Stream<Map.Entry<String, String>> field(String pair) {
        int equals = pair.indexOf('=');
        if (equals <= 0) return Stream.empty();
        try {
            return Stream.of(Map.entry(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** @return what its author sees of it: what they typed or chose */
    public List<String> written() {
        return fields.stream()
                .filter(field ->
                        !HIDDEN.contains(field.getKey()) && !field.getKey().startsWith("before."))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Override
    public String template() {
        return "unsent.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.SESSION_OVER);
    }
}
