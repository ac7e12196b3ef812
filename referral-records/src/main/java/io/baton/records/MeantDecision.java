package io.baton.records;

import io.baton.events.Correct;
import io.baton.events.ReferralDecision;
import io.baton.events.ReturnRegistration;
import io.baton.events.Win;
import io.baton.lifecycle.check.Typed;
import java.util.List;

/** A decision as it is meant, to compare it with its repeat: the order and doubles of a set mean nothing. */
final class MeantDecision {
    private MeantDecision() {}

    static ReferralDecision of(ReferralDecision decision) {
        Win win = decision.getWin();
        Correct correct = decision.getCorrect();
        ReturnRegistration back = decision.getReturnRegistration();
        if (win == null && correct == null && back == null) return decision;
        return ReferralDecision.newBuilder(decision)
                .setWin(win == null ? null : meant(win))
                .setCorrect(correct == null ? null : meant(correct))
                .setReturnRegistration(back == null ? null : meant(back))
                .build();
    }

    private static Correct meant(Correct correct) {
        Win won = correct.getWon();
        return new Correct(won == null ? null : meant(won), correct.getLost(), correct.getReason());
    }

    private static Win meant(Win win) {
        return new Win(meant(win.getSolutions()), win.getValue(), win.getClosedOn());
    }

    private static ReturnRegistration meant(ReturnRegistration back) {
        return new ReturnRegistration(
                back.getFields().stream().distinct().sorted().toList(), back.getNotes());
    }

    private static List<String> meant(List<String> solutions) {
        return solutions.stream().map(Typed::canonical).distinct().sorted().toList();
    }
}
