package io.baton.quickstart.fuzz;

import io.baton.quickstart.fuzz.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of it. Safe for use by several threads. */
public final class FuzzReport {
    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_SHOWN = 400;

    private final Map<String, Long> answers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long faultsInAll;

    synchronized void answered(
            Endpoint endpoint, String path, Answer answer, Map<String, String> headers, byte[] body) {
        String kind = answer.status() == 0 ? "no answer" : answer.status() / 100 + "xx";
        answers.merge(kind, 1L, Long::sum);
        // A connection may be cut for a head that no server reads.
        if (answer.status() >= 500)
            fault(shown(endpoint.method() + " " + path) + " " + shown(headers.toString()) + " "
                    + shown(new String(body, StandardCharsets.UTF_8)) + " → " + answer);
    }

    synchronized void unsent() {
        answers.merge("not sent", 1L, Long::sum);
    }

    synchronized void fault(String what) {
        faultsInAll++;
        if (faults.size() < MOST_SHOWN) faults.add(what.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?"));
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /** @return how many answers there were of each kind: {@code 4xx} */
    public synchronized Map<String, Long> answers() {
        return Map.copyOf(answers);
    }

    /** @return what should not have happened, the first 20; empty if all is well */
    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** @return how much should not have happened */
    public synchronized long faultsInAll() {
        return faultsInAll;
    }
}
