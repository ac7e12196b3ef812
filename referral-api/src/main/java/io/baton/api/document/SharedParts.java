package io.baton.api.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.events.topics.EventKind;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.referral.CancelReason;
import io.baton.lifecycle.referral.LostReason;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationStage;
import io.baton.lifecycle.roles.Role;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.Order;
import java.util.Arrays;
import java.util.stream.Stream;

/** The components that operations share: those written by hand, and the vocabularies that are not one enum's constants. */
final class SharedParts {
    private SharedParts() {}

    static void addTo(ObjectNode document, ObjectNode byHand) {
        ObjectNode components = document.withObject("/components");
        byHand.properties()
                .forEach(kind -> components.withObject("/" + kind.getKey()).setAll((ObjectNode) kind.getValue()));
        ObjectNode schemas = components.withObject("/schemas");
        vocabulary(schemas, "EndingReason", "Why it was declined, lost or cancelled.", endingReasons());
        vocabulary(schemas, "EventKind", "What has happened.", eventKinds());
        vocabulary(schemas, "RegistrationDetail", "Why the partner has to act, or how it was closed.", details());
        vocabulary(schemas, "RegistrationField", "A field of the registration's form.", formFields());
        vocabulary(
                schemas,
                "Role",
                "A role, as tokens name it.",
                Stream.of(Role.values()).map(Role::inToken));
        vocabulary(schemas, "ReferralOrder", "By which time; a minus sorts descending.", orders());
    }

    private static void vocabulary(ObjectNode schemas, String name, String description, Stream<String> words) {
        ObjectNode schema = schemas.putObject(name);
        schema.put("type", "string").put("description", description);
        ArrayNode all = schema.putArray("enum");
        words.forEach(all::add);
    }

    private static Stream<String> endingReasons() {
        return Stream.<Enum<?>[]>of(DeclineReason.values(), LostReason.values(), CancelReason.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .distinct();
    }

    private static Stream<String> eventKinds() {
        return Stream.of(EventKind.values())
                .filter(kind -> kind != EventKind.UNKNOWN)
                .map(EventKind::field);
    }

    /** A registration in review needs no detail. */
    private static Stream<String> details() {
        return Stream.of(RegistrationStage.values())
                .filter(stage -> stage != RegistrationStage.IN_REVIEW)
                .map(Enum::name);
    }

    private static Stream<String> formFields() {
        return Stream.of(RegistrationField.values()).map(RegistrationField::path);
    }

    private static Stream<String> orders() {
        return Arrays.stream(ListFilter.values())
                .flatMap(filter -> Order.fieldsOn(filter).stream())
                .distinct()
                .flatMap(field -> Stream.of(field, "-" + field));
    }
}
