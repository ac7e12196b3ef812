package io.baton.inbox.program;

import io.baton.inbox.figures.FiguresPage;
import io.baton.inbox.web.Reader;
import io.baton.projections.views.Funnel;
import io.baton.words.InboxPhrase;
import io.baton.words.ProgramPhrase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What became of requests, step by step.
 *
 * @param funnel the numbers
 * @param compared by what the groups are compared
 */
public record FunnelSteps(Funnel funnel, Compared compared) {
    private static final int MOST_GROUPS = 12;

    /**
     * One step.
     *
     * @param before how many came as far as the step before; 0 for the first
     * @param share of all, in per cent
     */
    public record Step(String label, long count, long before, long share) {
        /** @return how many of those before came as far; empty for the first */
        public String ofBefore(Reader reader) {
            return before == 0
                    ? ""
                    : reader.say(ProgramPhrase.SHARE_OF_BEFORE, FiguresPage.share(count, before, reader));
        }
    }

    /** @return the steps, from receipt to the deal */
    public List<Step> steps(Reader reader) {
        Funnel.Counts all = funnel.total();
        return List.of(
                step(reader.say(ProgramPhrase.REACHED), all.received(), 0),
                step(reader.say(ProgramPhrase.ANSWERED), all.answered(), all.received()),
                step(reader.say(InboxPhrase.ACCEPTED), all.accepted(), all.answered()),
                step(reader.say(InboxPhrase.WON), all.won(), all.accepted()));
    }

    private Step step(String label, long count, long before) {
        long all = funnel.total().received();
        return new Step(label, count, before, all == 0 ? 0 : 100 * count / all);
    }

    /** @return what the steps do not show */
    public String rest(Reader reader) {
        Funnel.Counts all = funnel.total();
        return reader.say(
                ProgramPhrase.FUNNEL_REST,
                FiguresPage.share(all.answeredInADay(), all.received(), reader),
                all.declined(),
                all.expired(),
                all.withdrawn(),
                all.lost());
    }

    /** @return whether there is nothing to show */
    public boolean isEmpty() {
        return funnel.total().received() == 0;
    }

    /** @return the groups with the most requests, the greatest first */
    public List<Map.Entry<String, Funnel.Counts>> groups() {
        return compared.groups(funnel).entrySet().stream()
                .filter(group -> group.getValue().received() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, Funnel.Counts> group) ->
                                -group.getValue().received())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_GROUPS)
                .toList();
    }

    /** @return the groups of a kind that a filter can choose, by name */
    public List<String> choices(Compared kind, Reader reader) {
        return kind.groups(funnel).keySet().stream()
                .filter(group -> !group.isEmpty())
                .sorted(Comparator.comparing(group -> kind.name(group, reader)))
                .toList();
    }
}
