package io.baton.records;

import io.baton.events.Contact;
import io.baton.events.FindPartners;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.lifecycle.check.Typed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a submission means, in one form for all ways to type it. It is hashed and never stored: stored is what was typed. */
final class MeantSubmission {
    private static final Comparator<Target> BY_ID =
            Comparator.comparing(Target::getProfileId).thenComparing(Target::getLocation);

    private MeantSubmission() {}

    static RfiSubmission of(RfiSubmission typed) {
        RfiSubmission read = SubmissionRecords.read(typed);
        return RfiSubmission.newBuilder(read)
                .setSubmitted(meant(read.getSubmitted()))
                .setFurther(meant(read.getFurther()))
                .build();
    }

    private static RfiSubmitted meant(RfiSubmitted read) {
        if (read == null) return null;
        return RfiSubmitted.newBuilder(read)
                .setCompany(Typed.spaced(read.getCompany()))
                .setContact(new Contact(
                        Typed.spaced(read.getContact().getName()),
                        lower(read.getContact().getEmail()),
                        spaced(read.getContact().getPhone())))
                .setRegion(Typed.canonical(read.getRegion()))
                .setSolutions(set(read.getSolutions()))
                .setTargets(read.getTargets().stream()
                        .map(target -> new Target(target.getProfileId(), Typed.canonical(target.getLocation())))
                        .sorted(BY_ID)
                        .toList())
                .setFindPartners(meant(read.getFindPartners()))
                .setSender(meant(read.getSender()))
                .build();
    }

    private static FindPartners meant(FindPartners read) {
        if (read == null) return null;
        return new FindPartners(read.getMost(), set(read.getServices()), set(read.getIndustries()));
    }

    private static Sender meant(Sender read) {
        if (read == null) return null;
        return new Sender(Typed.spaced(read.getName()), lower(read.getEmail()), read.getPartnerId());
    }

    private static List<String> set(List<String> terms) {
        return terms.stream().map(Typed::canonical).sorted().toList();
    }

    private static String spaced(String line) {
        return line == null ? null : Typed.spaced(line);
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
