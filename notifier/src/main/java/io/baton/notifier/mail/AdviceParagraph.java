package io.baton.notifier.mail;

import io.baton.branding.ProgramDetails;
import io.baton.events.CancelReason;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.RecipientKind;
import io.baton.events.TargetStanding;
import io.baton.lifecycle.Stage;
import io.baton.lifecycle.rfi.NextStep;
import io.baton.words.ChoiceWords;
import io.baton.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a mail tells its reader to do after a decline, an expiry, or when no partner has the RFI (L1, L5, L6). */
final class AdviceParagraph {
    private final Notification notification;
    private final Words words;
    private final ProgramDetails program;
    private final String company;

    /** @param company the customer's */
    AdviceParagraph(Notification notification, Words words, ProgramDetails program, String company) {
        this.notification = notification;
        this.words = words;
        this.program = program;
        this.company = company;
    }

    /** @return whether the reader is one who may choose, and something happened after which one may */
    boolean applies() {
        boolean isChooser = switch (notification.getRecipientKind()) {
            case CUSTOMER, SENDER -> true;
            case CONTACT, UNKNOWN -> false;
        };
        return isChooser && isAboutAnEnd();
    }

    private boolean isAboutAnEnd() {
        return switch (notification.getKind()) {
            case DECLINED, EXPIRED -> true;
            case CANCELLED -> notification.getCancelReason() == CancelReason.REASSIGNED;
            // Who did not ask does not have to choose: the sender does.
            case REACHED_NOBODY -> !toCustomer() || notification.getSender() == null;
            case RFI_TAKEN_IN -> isRefusedByAll();
            case RECEIVED,
                    REMINDER,
                    LAST_CALL,
                    JOINED,
                    EXTENDED,
                    ACCEPTED,
                    WITHDRAWN,
                    WON,
                    CORRECTED,
                    LOST,
                    REGISTRATION_OPEN,
                    REGISTRATION_RETURNED,
                    REGISTRATION_APPROVED,
                    REGISTRATION_DECLINED,
                    UNKNOWN -> false;
        };
    }

    private boolean isRefusedByAll() {
        return notification.getTargets().stream()
                .map(TargetStanding::getRefusal)
                .allMatch(refusal -> refusal != null);
    }

    /** @return what the reader can do; empty if there is nothing to say, or the RFI was passed on by itself */
    Optional<NextStep> step() {
        if (!applies() || notification.getPassedOnTo() != null) return Optional.empty();
        List<Stage> others = notification.getTargets().stream()
                .flatMap(target -> stage(target).stream())
                .toList();
        return Optional.of(NextStep.of(others, !notification.getSuggestions().isEmpty()));
    }

    Optional<String> paragraph() {
        if (!applies()) return Optional.empty();
        if (notification.getPassedOnTo() != null) return Optional.of(passedOn());
        return step().map(toCustomer() ? this::toCustomer : this::toSender);
    }

    private String passedOn() {
        if (notification.getKind() == NotificationKind.CANCELLED) return handedOver();
        return toCustomer()
                ? choosing().passedOn(notification.getPassedOnTo())
                : choosing().passedOnFor(company, notification.getPassedOnTo());
    }

    /** Nobody has to agree beforehand to what the program decides itself. */
    private String handedOver() {
        return toCustomer()
                ? words.interventions().handedOver(notification.getPassedOnTo())
                : words.interventions().handedOverFor(company, notification.getPassedOnTo());
    }

    private String toCustomer(NextStep step) {
        return switch (step) {
            case NOTHING -> choosing().takenOn(whoAccepted());
            case CHOOSE -> choosing().chooseAnother();
            case WAIT -> choosing().othersDecide();
            case ASK -> choosing().askProgram(program.whomToAsk(words));
        };
    }

    private String toSender(NextStep step) {
        return switch (step) {
            case NOTHING -> choosing().takenOnFor(company, whoAccepted());
            case CHOOSE -> choosing().chooseAnotherFor(company);
            case WAIT -> choosing().othersDecideFor(company);
            case ASK -> choosing().askProgramFor(company, program.whomToAsk(words));
        };
    }

    private String whoAccepted() {
        return notification.getTargets().stream()
                .filter(target -> NextStep.of(stage(target).stream().toList(), false) == NextStep.NOTHING)
                .map(target -> Facts.office(target, words))
                .findFirst()
                .orElse("");
    }

    private static Optional<Stage> stage(TargetStanding target) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(target.getStanding()))
                .findFirst();
    }

    private boolean toCustomer() {
        return notification.getRecipientKind() == RecipientKind.CUSTOMER;
    }

    private ChoiceWords choosing() {
        return words.choosing();
    }
}
