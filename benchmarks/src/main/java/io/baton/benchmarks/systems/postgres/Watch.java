package io.baton.benchmarks.systems.postgres;

import java.util.List;

/** Lets deadlines be watched, in the transaction that takes their referrals in. */
@FunctionalInterface
interface Watch {
    void over(List<Open> referrals);
}
