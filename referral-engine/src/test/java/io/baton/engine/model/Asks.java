package io.baton.engine.model;

import io.baton.engine.model.Ask.Asker;
import io.baton.engine.model.Ask.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random decisions about one referral: new, repeated, or with a repeated id and other content. */
public final class Asks {
    private static final List<Asker> ASKERS =
            List.of(Asker.OWNER, Asker.OWNER, Asker.OWNER, Asker.OWNER, Asker.CUSTOMER, Asker.OTHER_PARTNER);
    private static final int HIGHEST_GUESS = 4;

    private final String prefix;
    private final List<Ask> before = new ArrayList<>();

    /** @param prefix of each decision's id */
    public Asks(String prefix) {
        this.prefix = prefix;
    }

    public Ask next(Random random) {
        int kind = before.isEmpty() ? -1 : random.nextInt(10);
        if (kind == 0) return any(random, before);
        if (kind == 1) return any(random, before).reusedFor(any(random, List.of(What.values())));
        long version = random.nextInt(3) == 0 ? 1 + random.nextInt(HIGHEST_GUESS) : 0;
        Ask ask = new Ask(
                prefix + '-' + before.size(), any(random, ASKERS), version, any(random, List.of(What.values())));
        before.add(ask);
        return ask;
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
