package io.baton.inbox.program;

import io.baton.api.settings.SettingsJson;
import io.baton.api.settings.SettingsJson.SettingJson;
import io.baton.api.web.Problem;
import io.baton.inbox.profile.Standing;
import io.baton.inbox.requests.Form;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.ranking.Aspect;
import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Lesson;
import io.baton.words.InboxPhrase;
import io.baton.words.ProgramPhrase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program has set, as forms.
 *
 * @param standing what counts now, by form and field
 * @param lastSet how they came to be so
 * @param draft what was written into one of them, if it was refused
 * @param done the form that was saved, if that was the last step
 */
public record SettingsPage(
        Map<SettingsPart, Map<String, String>> standing,
        SettingsJson lastSet,
        Optional<Draft> draft,
        Optional<SettingsPart> done)
        implements Page {
    /**
     * A form that was refused.
     *
     * @param part which one
     * @param form what was written
     * @param errors what is wrong with it, in the reader's language
     * @param overtaken whether somebody has changed the setting meanwhile
     */
    public record Draft(SettingsPart part, Form form, List<Problem.FieldError> errors, boolean overtaken) {}

    /**
     * A number field of the ranking.
     *
     * @param name in the form
     */
    public record Number(String name, String label) {}

    @Override
    public String template() {
        return "settings.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.SETTINGS);
    }

    /** @return what stands in a field: what was written, else what counts now */
    public String in(SettingsPart part, String field) {
        return draftOf(part).map(draft -> draft.form().in(field)).orElseGet(() -> now(part, field));
    }

    /** @return when a part was set last, and by whom; empty if nobody has set it */
    public Optional<SettingJson> lastSet(SettingsPart part) {
        return lastSet.of(part.setting);
    }

    /** @return what counts now */
    public String now(SettingsPart part, String field) {
        return standing.get(part).getOrDefault(field, "");
    }

    /** @return what counts now, if the form is overtaken and says something else */
    public Optional<String> differs(SettingsPart part, String field, Reader reader) {
        return draftOf(part)
                .filter(Draft::overtaken)
                .filter(_ -> !text(part, field, true, reader).equals(text(part, field, false, reader)))
                .map(_ -> reader.say(ProgramPhrase.NOW_STANDS, text(part, field, true, reader)));
    }

    private String text(SettingsPart part, String field, boolean standsNow, Reader reader) {
        String value = standsNow ? now(part, field) : in(part, field);
        if (field.equals("mode")) return mode(value, reader);
        String unit = standsNow ? now(part, field + ".unit") : in(part, field + ".unit");
        String shown = String.join(", ", SettingsForms.lines(value));
        if (shown.isEmpty()) return reader.say(ProgramPhrase.NOTHING_SET);
        return unit.isEmpty() ? shown : shown + " " + unit(unit, reader);
    }

    /** @return what is wrong with a field */
    public Optional<String> error(SettingsPart part, String field) {
        return draftOf(part)
                .flatMap(draft -> draft.errors().stream()
                        .filter(error ->
                                error.field().equals(field) || error.field().startsWith(field + "["))
                        .map(Problem.FieldError::detail)
                        .findFirst());
    }

    /** @return whether something is wrong with the form */
    public boolean isAtFault(SettingsPart part) {
        return draftOf(part).filter(draft -> !draft.overtaken()).isPresent();
    }

    /** @return whether somebody has changed it while its author wrote */
    public boolean isOvertaken(SettingsPart part) {
        return draftOf(part).filter(Draft::overtaken).isPresent();
    }

    private Optional<Draft> draftOf(SettingsPart part) {
        return draft.filter(written -> written.part() == part);
    }

    /** @return what a unit is called; a span that is none of them stands as it is written */
    public static String unit(String unit, Reader reader) {
        return switch (Window.Unit.named(unit)) {
            case DAYS -> reader.say(ProgramPhrase.UNIT_DAYS);
            case HOURS -> reader.say(ProgramPhrase.UNIT_HOURS);
            case MINUTES -> reader.say(ProgramPhrase.UNIT_MINUTES);
            case ISO -> "ISO 8601";
        };
    }

    /** @return the units of a field; the one for whatever else there is only if it is in use */
    public List<String> units(SettingsPart part, String field) {
        return Arrays.stream(Window.Unit.values())
                .filter(unit ->
                        unit != Window.Unit.ISO || in(part, field + ".unit").equals(unit.name()))
                .map(Enum::name)
                .toList();
    }

    /** @return what happens after a decline, in words */
    public static String mode(String mode, Reader reader) {
        return switch (mode) {
            case "OFF" -> reader.say(ProgramPhrase.REROUTING_OFF);
            case "SUGGEST" -> reader.say(ProgramPhrase.REROUTING_SUGGEST);
            case "AUTOMATIC" -> reader.say(ProgramPhrase.REROUTING_AUTOMATIC);
            default -> mode;
        };
    }

    /** @return what a span of time is called */
    public static String window(SettingsPart part, String field, Reader reader) {
        return reader.say(
                switch (field) {
                    case "responseWindow" -> ProgramPhrase.RESPONSE_WINDOW;
                    case "reminderAfter" -> ProgramPhrase.REMINDER_AFTER;
                    case "lastCallBefore" -> ProgramPhrase.LAST_CALL_BEFORE;
                    case "directContactWindow" -> ProgramPhrase.CALL_WINDOW;
                    case "fullAnswerWithin" -> ProgramPhrase.FULL_ANSWER;
                    case "recentFor" -> ProgramPhrase.RECENT_FOR;
                    case "forgottenAfter" -> ProgramPhrase.FORGOTTEN_AFTER;
                    case SettingsForms.WINDOW ->
                        part == SettingsPart.CORRECTIONS
                                ? ProgramPhrase.CORRECTION_WINDOW
                                : ProgramPhrase.DUPLICATE_WINDOW;
                    case "silentAfter" -> ProgramPhrase.SILENT_AFTER;
                    default -> throw new IllegalArgumentException(field);
                });
    }

    /** @return the id of a span's field on the page, where two forms have a field of this name */
    public static String id(SettingsPart part, String field) {
        return field.equals(SettingsForms.WINDOW) ? part.path() + "-" + field : field;
    }

    /** @return the spans of time of the policy */
    public static List<String> windows() {
        return SettingsForms.WINDOWS;
    }

    /** @return the spans of time of the ranking */
    public static List<String> spans() {
        return SettingsForms.SPANS;
    }

    /** @return the points of each factor */
    public static List<Number> factors(Reader reader) {
        return Arrays.stream(Factor.values())
                .map(factor -> new Number("factors." + factor.name(), reader.say(Standing.name(factor))))
                .toList();
    }

    /** @return how much each aspect counts */
    public static List<Number> likeness(Reader reader) {
        return Arrays.stream(Aspect.values())
                .map(aspect -> new Number("likeness." + aspect.name(), reader.say(label(aspect))))
                .toList();
    }

    private static InboxPhrase label(Aspect aspect) {
        return switch (aspect) {
            case SOLUTIONS -> InboxPhrase.SOLUTIONS;
            case SERVICES -> InboxPhrase.SERVICES;
            case INDUSTRIES -> InboxPhrase.INDUSTRIES;
            case COMPANY_SIZE -> InboxPhrase.COMPANY_SIZES;
            case COUNTRY -> InboxPhrase.COUNTRY;
        };
    }

    /** @return the points of each lesson */
    public static List<Number> lessons(Reader reader) {
        return Arrays.stream(Lesson.values())
                .map(lesson -> new Number("lessons." + lesson.name(), reader.say(Standing.phrase(lesson))))
                .toList();
    }
}
