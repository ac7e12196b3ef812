package io.baton.projections.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.Origin;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.baton.projections.records.AnswerCount;
import io.baton.projections.records.CountOf;
import io.baton.projections.records.CurrencySum;
import io.baton.projections.records.PartnerMonth;
import io.baton.projections.views.AsOfQuestion;
import io.baton.projections.views.AuditPage;
import io.baton.projections.views.AuditQuestion;
import io.baton.projections.views.Counts;
import io.baton.projections.views.CountsQuestion;
import io.baton.projections.views.DuplicatesQuestion;
import io.baton.projections.views.FiguresQuestion;
import io.baton.projections.views.FiguresView;
import io.baton.projections.views.FoundDuplicates;
import io.baton.projections.views.FoundReferral;
import io.baton.projections.views.FoundRfi;
import io.baton.projections.views.Funnel;
import io.baton.projections.views.FunnelQuestion;
import io.baton.projections.views.HistoryPage;
import io.baton.projections.views.HistoryQuestion;
import io.baton.projections.views.HistoryRow;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.ListQuery;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.projections.views.Marks;
import io.baton.projections.views.MarksQuestion;
import io.baton.projections.views.Order;
import io.baton.projections.views.ProgramCounts;
import io.baton.projections.views.ProgramCountsQuestion;
import io.baton.projections.views.ProgramOrder;
import io.baton.projections.views.ProgramPage;
import io.baton.projections.views.ProgramQuery;
import io.baton.projections.views.ProgramWanted;
import io.baton.projections.views.RecordOffset;
import io.baton.projections.views.ReferralPage;
import io.baton.projections.views.ReferralQuestion;
import io.baton.projections.views.RegistrationPage;
import io.baton.projections.views.RegistrationQuery;
import io.baton.projections.views.RegistrationQuestion;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.RfiView;
import io.baton.projections.views.SentPage;
import io.baton.projections.views.SentQuery;
import io.baton.projections.views.SentRfis;
import io.baton.projections.views.ViewQuestion;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.Wanted;
import io.baton.records.Samples;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each question, and each answer, comes to another instance as it was sent. */
class PeerJsonTest {
    private static final ApplicationContext CONTEXT = ApplicationContext.run();
    private static final JsonMapper JSON = CONTEXT.getBean(JsonMapper.class);
    private static final Viewer ALL = new Viewer("partner", "ida", Optional.empty());
    private static final Viewer ONLY_OWN = new Viewer("partner", "ida", Optional.of("pseudonym"));

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static Stream<ViewQuestion<?>> questions() {
        return Stream.of(
                new ReferralQuestion("partner", "referral"),
                list(ALL, List.of(), Optional.empty()),
                list(ONLY_OWN, List.of("two", "words"), Optional.of("cursor")),
                new MarksQuestion(ONLY_OWN, "referral"),
                new HistoryQuestion("partner", "referral", 0, 200),
                new AuditQuestion("3", Optional.of("position"), 50),
                new AsOfQuestion("partner", "referral", Instant.parse("2027-03-15T09:30:00.123456Z")),
                new CountsQuestion(new Viewer("partner", "user", Optional.empty())),
                new FiguresQuestion("partner", "2027-01", "2027-12"),
                new RfiQuestion("rfi"),
                DuplicatesQuestion.of(ONLY_OWN, List.of()),
                DuplicatesQuestion.ofProgram("3", List.of(asked())),
                program(ProgramWanted.ALL, Optional.empty()),
                program(narrow(), Optional.of("position")),
                new ProgramCountsQuestion("3", narrow(), List.of(ListFilter.INBOX)),
                new FunnelQuestion(
                        "3",
                        "2027-01",
                        "2027-12",
                        Optional.of("SALES_QUALIFIED"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new SentQuery(SentRfis.ofPartner("partner"), Optional.empty(), 50),
                new SentQuery(SentRfis.ALL, Optional.of("cursor"), 1),
                new RegistrationQuestion("referral"),
                new RegistrationQuery(RegistrationQueue.IN_REVIEW, Optional.empty(), 50),
                new RegistrationQuery(RegistrationQueue.CLOSED, Optional.of("cursor"), 1));
    }

    private static DuplicatesQuestion.Asked asked() {
        Instant then = Instant.parse("2027-03-15T09:30:00.123456Z");
        return new DuplicatesQuestion.Asked("referral", "rfi", then, then.minusSeconds(1), List.of("mark"));
    }

    private static ProgramQuery program(ProgramWanted wanted, Optional<String> behind) {
        return new ProgramQuery(
                "3", ListFilter.ARCHIVED, ProgramOrder.CHANGED_AT, Direction.ASCENDING, wanted, behind, 50);
    }

    private static ProgramWanted narrow() {
        Instant then = Instant.parse("2027-03-15T09:30:00.123456Z");
        return new ProgramWanted(
                Optional.of("SALES_QUALIFIED"),
                Optional.of("partner"),
                Optional.of("EMEA"),
                Optional.of("spring"),
                new Wanted(
                        List.of(),
                        Optional.of("DE"),
                        Optional.of("erp"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Wanted.Least(new BigDecimal("10.5"), "EUR")),
                        false),
                Optional.of(then),
                Optional.of(then),
                Optional.of(then),
                Optional.of(then));
    }

    private static ListQuery list(Viewer viewer, List<String> words, Optional<String> cursor) {
        return new ListQuery(
                viewer,
                LeadList.FAVORITES,
                ListFilter.ALL,
                Order.RECEIVED_AT,
                Direction.DESCENDING,
                Wanted.of(words),
                cursor,
                50);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_arrives_as_it_was_sent(ViewQuestion<?> question) throws IOException {
        assertThat(JSON.readValue(JSON.writeValueAsBytes(question), ViewQuestion.class))
                .isEqualTo(question);
    }

    private static PartnerMonth month() {
        return PartnerMonth.newBuilder()
                .setMonth("2027-02")
                .setReceived(3)
                .setDeclined(List.of(new CountOf("SPAM", 1L)))
                .setAnswers(List.of(new AnswerCount(0L), new AnswerCount(1L)))
                .setValueWon(List.of(new CurrencySum("EUR", new BigDecimal("10.5000"))))
                .build();
    }

    private static Stream<Object> answers() {
        ReferralEvent event;
        try (EngineDriver engine = new EngineDriver()) {
            engine.profile(Samples.profile());
            engine.submit(Samples.rfi("rfi"));
            event = engine.events().getFirst();
        }
        Referral referral = event.getAfter();
        RfiResult result = RfiResult.newBuilder()
                .setRfiId("rfi")
                .setVerdict(RfiVerdict.TAKEN_IN)
                .setTargets(List.of())
                .setAppendedAt(Samples.START)
                .setOrigin(new Origin("rfi-submissions", 0, 1L))
                .setContentHash(1L)
                .build();
        HistoryRow row = new HistoryRow(event.getHeader(), event.getChange(), new RecordOffset(1, 2));
        return Stream.of(
                new FoundReferral(Optional.of(referral)),
                new FoundRfi(Optional.of(new RfiView(result, List.of(referral)))),
                new HistoryPage(List.of(row, row), false),
                new AuditPage(List.of(new AuditPage.Row(referral, row, "position")), true),
                new ReferralPage(
                        List.of(new ReferralPage.Row(referral, new Marks(false, true, true))), Optional.empty()),
                new FiguresView(List.of(month())),
                new RegistrationPage(List.of(referral), Optional.empty()),
                new Counts(List.of(new Counts.Count(LeadList.QUALIFIED, ListFilter.INBOX, 99, 2, true))),
                new Counts(List.of()),
                new ProgramPage(
                        List.of(new ProgramPage.Row(referral, Samples.START, "position")), Optional.of("reached")),
                new ProgramPage(List.of(), Optional.empty()),
                new ProgramCounts(List.of(new ProgramCounts.Count(ListFilter.WON, 7, true))),
                new Funnel(
                        new Funnel.Counts(8, 7, 6, 5, 4, 3, 2, 1),
                        Map.of("SALES_QUALIFIED", Funnel.Counts.NONE),
                        Map.of("DE", Funnel.Counts.NONE),
                        Map.of("EMEA", Funnel.Counts.NONE),
                        Map.of("", Funnel.Counts.NONE)),
                Funnel.NONE,
                new SentPage(List.of("rfi", "other"), Optional.of("next")),
                new SentPage(List.of(), Optional.empty()),
                new FoundReferral(Optional.empty()),
                new FoundRfi(Optional.empty()),
                new FoundDuplicates(List.of(new FoundDuplicates.Repeat("referral", referral))),
                new FoundDuplicates(List.of()),
                new Marks(true, false, false),
                Marks.NONE,
                new HistoryPage(List.of(), true),
                new AuditPage(List.of(), false),
                new ReferralPage(List.of(), Optional.of("next")),
                new ReferralPage(List.of(), Optional.empty()),
                new RegistrationPage(List.of(), Optional.of("next")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_arrives_as_it_was_sent(Object answer) throws IOException {
        assertThat(JSON.readValue(JSON.writeValueAsBytes(answer), answer.getClass()))
                .isEqualTo(answer);
    }
}
