package io.baton.proof.work;

import io.baton.proof.history.Entry.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** What the clients know together: which referrals there are, and what was asked lately. */
final class Board {
    private static final int LATELY = 30;

    private final Map<String, List<String>> referrals = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** A referral that was acknowledged. */
    void add(String partner, String referral) {
        List<String> known = referrals.computeIfAbsent(partner, _ -> new ArrayList<>());
        synchronized (known) {
            known.add(referral);
        }
    }

    /** @return one of the last referrals of a partner; empty if there is none yet */
    String recent(String partner, Random random) {
        List<String> known = referrals.getOrDefault(partner, List.of());
        synchronized (known) {
            return known.isEmpty() ? "" : known.get(lately(known.size(), random));
        }
    }

    synchronized void asking(Asked request) {
        asked.add(request);
    }

    /** @return one of the last requests; somebody may be waiting for its answer yet */
    synchronized Asked again(Random random) {
        return asked.get(lately(asked.size(), random));
    }

    synchronized boolean isEmpty() {
        return asked.isEmpty();
    }

    private static int lately(int size, Random random) {
        return size - 1 - random.nextInt(Math.min(size, LATELY));
    }
}
