package io.baton.api.referrals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.decisions.DecisionRequests;
import io.baton.api.web.BodyShape;
import io.baton.api.web.Fields;
import io.baton.api.web.MoneyJson;
import io.baton.api.web.Problem;
import io.baton.api.web.Problem.FieldError;
import io.baton.api.web.ProblemException;
import io.baton.api.web.WrongFields;
import io.baton.events.Edit;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.EngagementField;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON merge patch (RFC 7396) of an engagement (L9): what it does not name stays as it is, at every depth, and what it names as
 * null is cleared. A patch that names nothing changes nothing.
 *
 * @param values what gets another value
 * @param cleared what the patch names as null
 */
public record EngagementPatch(Values values, List<EngagementField> cleared) {
    private static final Argument<Values> VALUES = Argument.of(Values.class);

    /** The body, whose absent fields and nulls only {@link #read} can tell apart. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "EngagementPatch", description = "Absent fields stay as they are; null clears.")
    public record Values(
            @Nullable String name,
            @Nullable @Schema(ref = "MoneyPatch") MoneyJson value,

            @Nullable @Schema(example = "2027-Q2", description = "A day, a month or a quarter; kept as its last day.")
            String purchaseDate,

            @Nullable String notes,
            @Nullable String crmId,
            @Nullable String campaignId) {
        private Object of(EngagementField field) {
            return switch (field) {
                case NAME -> name;
                case VALUE -> value;
                case PURCHASE_DATE -> purchaseDate;
                case NOTES -> notes;
                case CRM_ID -> crmId;
                case CAMPAIGN_ID -> campaignId;
            };
        }

        private Values only(List<EngagementField> some) {
            return new Values(
                    some.contains(EngagementField.NAME) ? name : null,
                    some.contains(EngagementField.VALUE) ? value : null,
                    some.contains(EngagementField.PURCHASE_DATE) ? purchaseDate : null,
                    some.contains(EngagementField.NOTES) ? notes : null,
                    some.contains(EngagementField.CRM_ID) ? crmId : null,
                    some.contains(EngagementField.CAMPAIGN_ID) ? campaignId : null);
        }
    }

    /**
     * Read twice: as a tree, which knows the nulls, and as values, whose amounts nothing rounds.
     *
     * @throws ProblemException if it is no such patch, naming the fields at fault
     */
    static EngagementPatch read(JsonMapper json, byte[] bytes) {
        try {
            String body = text(bytes);
            JsonNode tree = json.readValue(body, JsonNode.class);
            if (tree == null || !tree.isObject()) throw notAnObject();
            List<EngagementField> cleared = cleared(tree);
            List<FieldError> faults = BodyShape.faults(tree, VALUES);
            if (!faults.isEmpty()) throw new ProblemException(Problem.invalid(faults));
            return new EngagementPatch(json.readValue(body, Values.class), cleared);
        } catch (IOException e) {
            throw new ProblemException(WrongFields.in(e)
                    .map(Problem::invalid)
                    .orElseGet(() -> notAnObject().problem()));
        }
    }

    /** Bytes that are no UTF-8 would become question marks in what is stored. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.badRequest("The body must be UTF-8."));
        }
    }

    /** @return the patch that makes one of the other: it names what differs, and clears what has no value any more */
    public static EngagementPatch between(Values before, Values after) {
        List<EngagementField> changed = Arrays.stream(EngagementField.values())
                .filter(field -> !Objects.equals(before.of(field), after.of(field)))
                .toList();
        List<EngagementField> cleared =
                changed.stream().filter(field -> after.of(field) == null).toList();
        return new EngagementPatch(after.only(changed), cleared);
    }

    /** @param referralId the referral that the texts are about: they are sealed under it */
    public Edit ask(String referralId) {
        Fields fields = new Fields();
        cleared.stream()
                .filter(EngagementField::required)
                .forEach(field -> fields.error(field.path(), "cannot be cleared"));
        Edit edit = Edit.newBuilder()
                .setName(DecisionRequests.sealed(referralId, fields.line("name", values.name())))
                .setValue(isPart() ? null : fields.money("value", values.value()))
                .setAmount(
                        isPart() ? fields.amount("value.amount", values.value().amount()) : null)
                .setCurrency(
                        isPart()
                                ? fields.currency(
                                        "value.currency", values.value().currency())
                                : null)
                .setPurchaseDate(fields.purchaseTime("purchaseDate", values.purchaseDate()))
                .setNotes(DecisionRequests.sealed(referralId, fields.text("notes", values.notes())))
                .setCrmId(fields.line("crmId", values.crmId()))
                .setCampaignId(fields.line("campaignId", values.campaignId()))
                .setCleared(cleared.stream()
                        .map(field -> io.baton.events.EngagementField.valueOf(field.name()))
                        .toList())
                .build();
        fields.check();
        return edit;
    }

    /** Whether the patch names a part of the value, whose other part stays as it is. */
    private boolean isPart() {
        MoneyJson value = values.value();
        return value != null && (Typed.line(value.amount()) == null || Typed.line(value.currency()) == null);
    }

    private static List<EngagementField> cleared(JsonNode tree) {
        Fields fields = new Fields();
        nested(fields, tree.get(EngagementField.VALUE.path()));
        List<EngagementField> cleared = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : tree.entries()) {
            String path = entry.getKey();
            Optional<EngagementField> field = EngagementField.at(path);
            if (field.isEmpty()) fields.error(path, "is not an editable field of an engagement");
            else if (entry.getValue().isNull()) cleared.add(field.get());
        }
        fields.check();
        return cleared.stream().sorted().toList();
    }

    /** A value has both of its parts, so neither can be cleared. */
    private static void nested(Fields fields, @Nullable JsonNode value) {
        if (value == null || !value.isObject()) return;
        for (Map.Entry<String, JsonNode> part : value.entries())
            if (part.getValue().isNull())
                fields.error(EngagementField.VALUE.path() + "." + part.getKey(), "cannot be cleared");
    }

    private static ProblemException notAnObject() {
        return new ProblemException(
                Problem.invalid(List.of(new FieldError("engagement", "must be a JSON object (a merge patch)"))));
    }
}
