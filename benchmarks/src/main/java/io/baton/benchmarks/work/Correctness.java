package io.baton.benchmarks.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a system did the work: each request ended exactly once, each decline was answered as often as it was asked, and
 * answers and endings agree. Figures of a system that did not are worth nothing, and are not shown.
 */
public final class Correctness {
    private static final int MOST_NAMED = 10;

    private final Ledger ledger;
    private final Map<Integer, Integer> asked = new HashMap<>();

    private Correctness(List<Step> steps, Ledger ledger) {
        this.ledger = ledger;
        for (Step step : steps) if (step instanceof Step.Decline) asked.merge(step.request(), 1, Integer::sum);
    }

    /** @throws IncorrectException if the system did not do it; the message names the first requests that show it */
    public static void require(List<Step> steps, Ledger ledger) {
        new Correctness(steps, ledger).require();
    }

    private void require() {
        List<String> wrong = new ArrayList<>();
        for (int request = 0; request < ledger.requests() && wrong.size() < MOST_NAMED; request++)
            check(request, wrong);
        if (!wrong.isEmpty()) throw new IncorrectException(wrong);
    }

    private void check(int request, List<String> wrong) {
        int endings = ledger.declined(request) + ledger.expired(request);
        if (endings != 1) wrong.add("request " + request + " ended " + endings + " times");
        int wanted = asked.getOrDefault(request, 0);
        int answers = ledger.granted(request) + ledger.refused(request);
        if (answers != wanted) wrong.add("request " + request + " was answered " + answers + " times, not " + wanted);
        if (ledger.granted(request) > 0 && ledger.refused(request) > 0)
            wrong.add("request " + request + " was granted and refused");
        if (ledger.granted(request) > 0 && ledger.declined(request) == 0)
            wrong.add("request " + request + " was granted a decline, but did not end by it");
        if (ledger.declined(request) > 0 && ledger.granted(request) == 0)
            wrong.add("request " + request + " was declined, and nobody was told");
    }
}
