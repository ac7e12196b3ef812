package io.baton.records;

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
        ReturnRegistration back = decision.getReturnRegistration();
        if (win == null && back == null) return decision;
        return ReferralDecision.newBuilder(decision)
                .setWin(win == null ? null : new Win(meant(win.getSolutions()), win.getValue(), win.getClosedOn()))
                .setReturnRegistration(back == null ? null : meant(back))
                .build();
    }

    private static ReturnRegistration meant(ReturnRegistration back) {
        return new ReturnRegistration(
                back.getFields().stream().distinct().sorted().toList(), back.getNotes());
    }

    private static List<String> meant(List<String> solutions) {
        return solutions.stream().map(Typed::canonical).distinct().sorted().toList();
    }
}
