package io.baton.quickstart.demo;

import io.baton.events.DealOutcome;
import io.baton.events.OutcomeKind;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.EventKind;
import io.baton.quickstart.demo.Story.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Collects the demo's events and mails, and reports what is missing. */
final class Witness {
    private final Story story;
    private final Timeline timeline;
    private final Map<String, List<EventKind>> events = new ConcurrentHashMap<>();
    private final Map<String, OutcomeKind> outcomes = new ConcurrentHashMap<>();
    private final Map<String, Integer> mails = new ConcurrentHashMap<>();

    Witness(Story story, Timeline timeline) {
        this.story = story;
        this.timeline = timeline;
    }

    void event(ReferralEvent event) {
        if (!event.getHeader().getPartnerId().equals(story.partnerId())) return;
        timeline.say(
                "event", event.getHeader().getKind() + "  " + event.getHeader().getRfiId());
        events.computeIfAbsent(event.getHeader().getRfiId(), any -> new ArrayList<>())
                .add(EventKind.of(event));
    }

    void outcome(DealOutcome outcome) {
        if (!outcome.getPartnerId().equals(story.partnerId())) return;
        timeline.say("outcome", outcome.getOutcome() + "  " + outcome.getRfiId());
        outcomes.put(outcome.getRfiId(), outcome.getOutcome());
    }

    void mail(Mailbox.Mail mail) {
        if (!story.mails().containsKey(mail.recipient())) return;
        timeline.say("mail", mail.subject() + "  (to " + mail.recipient() + ")");
        mails.merge(mail.recipient(), 1, Integer::sum);
    }

    boolean saw(Chapter chapter, EventKind kind) {
        return List.copyOf(events.getOrDefault(story.rfiId(chapter), List.of())).contains(kind);
    }

    /** @return the differences from the expected events and mails; empty if there are none */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Chapter chapter : story.chapters()) {
            String rfiId = story.rfiId(chapter);
            List<EventKind> seen = List.copyOf(events.getOrDefault(rfiId, List.of()));
            if (!seen.equals(chapter.events()))
                missing.add("events of " + rfiId + ": expected " + chapter.events() + ", saw " + seen);
            chapter.outcome()
                    .filter(expected -> expected != outcomes.get(rfiId))
                    .ifPresent(expected -> missing.add(
                            "outcome of " + rfiId + ": expected " + expected + ", saw " + outcomes.get(rfiId)));
        }
        story.mails().forEach((recipient, expected) -> {
            int seen = mails.getOrDefault(recipient, 0);
            if (seen != expected) missing.add("mails to " + recipient + ": expected " + expected + ", saw " + seen);
        });
        return missing;
    }
}
