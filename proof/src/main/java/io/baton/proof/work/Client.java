package io.baton.proof.work;

import io.baton.events.topics.Ids;
import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Entry.Row;
import io.baton.proof.history.Wish;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** One who asks, by a seed: what and how often follows from it, and from the answers. */
final class Client implements Runnable {
    private static final int LONGEST_PAUSE = 150;
    private static final int PAUSE_WHEN_NOBODY_ANSWERS = 1_000;
    private static final List<String> STAGES = List.of("inbox", "active", "archived");

    private final String name;
    private final String partner;
    private final Random random;
    private final List<URI> instances;
    private final Api api;
    private final Board board;
    private final AtomicLong ids;
    private final BooleanSupplier goesOn;
    private final Map<String, Long> told = new HashMap<>();
    private int number;
    private int pause;

    Client(
            String name,
            int which,
            long seed,
            List<URI> instances,
            Api api,
            Board board,
            AtomicLong ids,
            BooleanSupplier goesOn) {
        this.name = name;
        this.instances = instances;
        this.api = api;
        this.board = board;
        this.ids = ids;
        this.goesOn = goesOn;
        partner = Requests.PARTNERS.get(which % Requests.PARTNERS.size());
        random = new Random(seed * 31 + which);
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            ask();
            try {
                TimeUnit.MILLISECONDS.sleep(pause + random.nextInt(LONGEST_PAUSE));
                pause = 0;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void ask() {
        String referral = board.recent(partner, random);
        int dice = random.nextInt(100);
        if (referral.isEmpty() || dice < 12) submit();
        else if (dice < 27) decide(Wish.ACCEPT, referral);
        else if (dice < 33) decide(Wish.DECLINE, referral);
        else if (dice < 43) decide(Wish.EDIT, referral);
        else if (dice < 49) decide(Wish.WON, referral);
        else if (dice < 53) decide(Wish.LOST, referral);
        else if (dice < 67) again();
        else if (dice < 82) read(referral);
        else if (dice < 87) list();
        else others();
    }

    private void submit() {
        String rfi = key();
        submitted(send(asked("", Wish.SUBMIT, rfi, rfi, 0)), rfi);
        if (!api.hasLink(rfi)) return;
        switch (random.nextInt(10)) {
            case 0 -> send(asked("", Wish.SUBMIT_CHANGED, rfi, rfi + "-changed", 0));
            case 1 -> send(asked("", Wish.WITHDRAW, rfi, rfi + "-withdrawn", 0));
            default -> {}
        }
    }

    private void submitted(Answered answer, String rfi) {
        if (!answer.isGranted()) return;
        List<String> referrals = answer.rows().stream().map(Row::referral).toList();
        for (String each : Requests.PARTNERS) {
            String referral = Ids.referral(rfi, each + "-emea", "hamburg");
            if (referrals.contains(referral)) board.add(each, referral);
        }
    }

    private void decide(Wish wish, String referral) {
        send(asked(partner, wish, referral, key(), 0));
    }

    /** Perhaps at another instance, perhaps while the first one is still waiting. */
    private void again() {
        if (board.isEmpty()) return;
        Asked first = board.again(random);
        Answered answer = send(asked(first.partner(), first.wish(), first.subject(), first.key(), 0));
        if (first.wish() == Wish.SUBMIT) submitted(answer, first.subject());
    }

    private void read(String referral) {
        long known = random.nextBoolean() ? told.getOrDefault(referral, 0L) : 0;
        send(asked(partner, Wish.READ, referral, key(), known));
    }

    private void list() {
        send(asked(partner, Wish.LIST, STAGES.get(random.nextInt(STAGES.size())), key(), 0));
    }

    private void others() {
        String other = Requests.PARTNERS.get(random.nextInt(Requests.PARTNERS.size()));
        String referral = board.recent(other, random);
        if (referral.isEmpty()) return;
        if (random.nextBoolean()) decide(Wish.ACCEPT, referral);
        else send(asked(partner, Wish.READ, referral, key(), 0));
    }

    private String key() {
        return name + "-" + number++;
    }

    private Asked asked(String as, Wish wish, String subject, String key, long known) {
        return new Asked(ids.incrementAndGet(), name, as, wish, subject, key, known);
    }

    private Answered send(Asked asked) {
        if (asked.wish().isRepeatable()) board.asking(asked);
        Answered answer = api.ask(instances.get(random.nextInt(instances.size())), asked);
        if (answer.isGranted() && answer.version() > 0) told.merge(asked.subject(), answer.version(), Math::max);
        if (answer.status() == 0) pause = PAUSE_WHEN_NOBODY_ANSWERS;
        return answer;
    }
}
