package io.baton.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.events.TargetRefusal;
import io.baton.events.topics.EventKind;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.profile.ProfileStatus;
import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.referral.CancelReason;
import io.baton.lifecycle.referral.LostReason;
import io.baton.lifecycle.referral.Outcome;
import io.baton.lifecycle.registration.DealKind;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.baton.lifecycle.rfi.LeadType;
import io.baton.lifecycle.rfi.OutOfReach;
import io.baton.lifecycle.roles.Role;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.service.testing.Contract;
import io.baton.service.testing.Contract.Operation;
import io.baton.service.testing.Facade;
import io.baton.service.testing.JsonSchemas.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger can rely on in the OpenAPI document, so that a generated client is readable and complete. */
class DocumentTest {
    private static final Contract CONTRACT = Contract.of(
            Facade.shared().anonymously().get("/openapi/baton.yml").expect(200).body());

    private static Stream<Operation> operations() {
        return CONTRACT.operations().stream();
    }

    @Test
    void every_operation_has_a_name_of_its_own_that_reads_as_a_command() {
        List<String> names = operations().map(Operation::id).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)+"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_says_who_may_use_it_what_it_does_and_how_it_fails(Operation operation) {
        JsonNode json = operation.json();
        assertThat(json.path("summary").asText()).isNotBlank();
        assertThat(json.path("security").isArray()).isTrue();
        assertThat(names(CONTRACT.document().path("tags"), "name"))
                .contains(json.path("tags").path(0).asText());
        assertThat(json.path("responses").properties())
                .extracting(Map.Entry::getKey)
                .contains("401", "422", "503", "default")
                .anyMatch(status -> status.startsWith("2"));
        json.path("responses").properties().forEach(entry -> {
            JsonNode response = CONTRACT.schemas().resolved(entry.getValue());
            assertThat(response.path("description").asText()).isNotBlank();
            if (!entry.getKey().matches("[23].."))
                assertThat(response.at("/content/application~1problem+json/schema/$ref")
                                .asText())
                        .endsWith("/Problem");
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_body_has_an_example_that_is_valid(Operation operation) {
        operation.requestMedia().ifPresent(media -> valid(media, Way.IN));
        operation
                .json()
                .path("responses")
                .forEach(response -> CONTRACT.schemas().resolved(response).path("content").properties().stream()
                        .filter(media -> media.getKey().endsWith("json"))
                        .forEach(media -> valid(media.getValue(), Way.OUT)));
    }

    private static void valid(JsonNode media, Way way) {
        assertThat(media.has("example")).as("no example of %s", media).isTrue();
        assertThat(CONTRACT.schemas().faults(media.get("example"), media.get("schema"), way))
                .isEmpty();
    }

    private static Stream<Arguments> vocabularies() {
        return Stream.of(
                words("CompanySize", CompanySize.values()),
                words("DealKind", DealKind.values()),
                words("DeclineReason", DeclineReason.values()),
                words("Factor", Factor.values()),
                words("LeadList", LeadList.values()),
                words("LeadType", LeadType.values()),
                words("LostReason", LostReason.values()),
                words("Outcome", Outcome.values()),
                words("ProfileStatus", ProfileStatus.values()),
                words("RegistrationQueue", RegistrationQueue.values()),
                words("RegistrationField", RegistrationField::path, RegistrationField.values()),
                words("Role", Role::inToken, Role.values()),
                words("EventKind", EventKind::field, known(EventKind.values())),
                words("Stage", Enum::name, known(io.baton.events.Stage.values())),
                words("Flame", Enum::name, known(io.baton.events.Flame.values())),
                words("ReroutingMode", Enum::name, known(io.baton.events.ReroutingMode.values())),
                words("TargetRefusal", Enum::name, known(TargetRefusal.values())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vocabularies")
    void a_closed_vocabulary_has_the_words_of_the_rules(String name, List<String> words) {
        assertThat(enumOf(name)).containsExactlyElementsOf(words);
    }

    @Test
    void a_reason_of_an_ending_is_one_of_a_decline_of_a_loss_or_of_a_cancellation() {
        List<String> both = new ArrayList<>(enumOf("DeclineReason"));
        both.addAll(enumOf("LostReason"));
        both.addAll(Arrays.stream(CancelReason.values()).map(Enum::name).toList());
        assertThat(enumOf("EndingReason"))
                .containsExactlyElementsOf(both.stream().distinct().toList());
    }

    @Test
    void a_target_is_refused_for_the_reasons_of_the_rules_or_because_it_was_withdrawn() {
        assertThat(enumOf("TargetRefusal"))
                .containsAll(Arrays.stream(OutOfReach.values()).map(Enum::name).toList())
                .contains("WITHDRAWN");
    }

    @Test
    void a_list_is_asked_for_by_each_stage_that_an_answer_says() {
        assertThat(enumOf("ListStage")).containsAll(enumOf("Stage"));
    }

    private static List<String> enumOf(String schema) {
        return StreamSupport.stream(
                        CONTRACT.document()
                                .at("/components/schemas/" + schema + "/enum")
                                .spliterator(),
                        false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static List<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).textValue())
                .toList();
    }

    private static <E extends Enum<E>> Arguments words(String schema, E[] constants) {
        return words(schema, Enum::name, constants);
    }

    private static <E extends Enum<E>> Arguments words(String schema, Function<E, String> word, E[] constants) {
        return Arguments.of(schema, Arrays.stream(constants).map(word).toList());
    }

    /** Without the constant for what only a later release knows. */
    private static <E extends Enum<E>> E[] known(E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> !constant.name().equals("UNKNOWN"))
                .toArray(size -> Arrays.copyOf(constants, size));
    }
}
