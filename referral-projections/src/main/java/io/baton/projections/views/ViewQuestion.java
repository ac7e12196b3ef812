package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A question to the views, with the way to its answer. Each is answered from one partition, so that it costs the same
 * however many there are; the instance that has the partition answers it, and for other instances both travel as JSON.
 *
 * @param <A> the answer
 */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "question")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReferralQuestion.class, name = "referral"),
    @JsonSubTypes.Type(value = ListQuery.class, name = "list"),
    @JsonSubTypes.Type(value = CountsQuestion.class, name = "counts"),
    @JsonSubTypes.Type(value = MarksQuestion.class, name = "marks"),
    @JsonSubTypes.Type(value = HistoryQuestion.class, name = "history"),
    @JsonSubTypes.Type(value = AsOfQuestion.class, name = "as-of"),
    @JsonSubTypes.Type(value = FiguresQuestion.class, name = "figures"),
    @JsonSubTypes.Type(value = RfiQuestion.class, name = "rfi"),
    @JsonSubTypes.Type(value = RegistrationQuestion.class, name = "registration"),
    @JsonSubTypes.Type(value = RegistrationQuery.class, name = "registrations")
})
public sealed interface ViewQuestion<A>
        permits ReferralQuestion,
                ListQuery,
                CountsQuestion,
                MarksQuestion,
                HistoryQuestion,
                AsOfQuestion,
                FiguresQuestion,
                RfiQuestion,
                RegistrationQuestion,
                RegistrationQuery {
    /** @return a store that it is answered from: the instance that has the key's partition of it, has all of them */
    String store();

    /** @return the key that its partition follows from */
    String key();

    /** @return what its answer is, so that it can be read from JSON */
    Class<A> answerType();

    /** @return the answer; read from one partition of the stores, which was committed */
    A answer(ViewStores stores);
}
