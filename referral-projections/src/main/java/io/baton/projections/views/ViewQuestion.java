package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A question to the views, and how the stores answer it. One partition has the answer, so that a question costs the same
 * for any number of partitions; the instance that has the partition answers it, and for other instances both travel as JSON.
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
    @JsonSubTypes.Type(value = DuplicatesQuestion.class, name = "duplicates"),
    @JsonSubTypes.Type(value = RfiQuestion.class, name = "rfi"),
    @JsonSubTypes.Type(value = SentQuery.class, name = "sent"),
    @JsonSubTypes.Type(value = ProgramQuery.class, name = "program"),
    @JsonSubTypes.Type(value = ProgramCountsQuestion.class, name = "program-counts"),
    @JsonSubTypes.Type(value = FunnelQuestion.class, name = "funnel"),
    @JsonSubTypes.Type(value = WorkloadQuestion.class, name = "workload"),
    @JsonSubTypes.Type(value = UnplacedQuestion.class, name = "unplaced"),
    @JsonSubTypes.Type(value = ReferenceQuestion.class, name = "reference"),
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
                DuplicatesQuestion,
                RfiQuestion,
                SentQuery,
                ProgramQuery,
                ProgramCountsQuestion,
                FunnelQuestion,
                AuditQuestion,
                WorkloadQuestion,
                UnplacedQuestion,
                ReferenceQuestion,
                RegistrationQuestion,
                RegistrationQuery {
    /** @return one of the stores that have the answer; an instance has the same partitions of all of them */
    String store();

    /** @return the key that determines the partition */
    String key();

    /** @return the type of the answer, for reading it from JSON */
    Class<A> answerType();

    /** @return the answer, from committed state of one partition */
    A answer(ViewStores stores);
}
