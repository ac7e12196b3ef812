package io.baton.words;

import io.baton.events.CancelReason;

final class EnglishInterventions implements InterventionWords {
    @Override
    public Said extended(String customer, String deadline) {
        return new Said(
                "You have more time for the request from %s".formatted(customer),
                "The program has given you more time for the request from %1$s; below is why. Please accept or decline by %2$s."
                        .formatted(customer, deadline));
    }

    @Override
    public Said extendedToCustomer(String partner, String deadline) {
        return new Said(
                "%s has more time for your request".formatted(partner),
                "We have given %1$s more time to decide on your request, until %2$s. You hear from us as soon as they have."
                        .formatted(partner, deadline));
    }

    @Override
    public Said extendedToSender(String partner, String customer, String deadline) {
        return new Said(
                "%s has more time for the lead %s".formatted(partner, customer),
                "We have given %1$s more time to decide on the lead %2$s, until %3$s. You hear from us as soon as they have."
                        .formatted(partner, customer, deadline));
    }

    @Override
    public Said cancelled(String customer, CancelReason reason) {
        return new Said(
                "The request from %s is closed".formatted(customer),
                "The program has closed the request from %1$s at your company: %2$s. There is nothing that you need to do, and it does not count against you."
                        .formatted(customer, reason(reason)));
    }

    @Override
    public Said corrected(String customer, boolean won) {
        return new Said(
                "The outcome of %s is corrected".formatted(customer),
                "The program has corrected how your deal with %1$s ended: it counts as %2$s now. Below is why."
                        .formatted(customer, ended(won)));
    }

    @Override
    public Said correctedToSender(String partner, String customer, boolean won) {
        return new Said(
                "The outcome of the lead %2$s is corrected".formatted(partner, customer),
                "We have corrected how the lead %2$s at %1$s ended: it counts as %3$s now."
                        .formatted(partner, customer, ended(won)));
    }

    private static String ended(boolean won) {
        return won ? "won" : "lost";
    }

    @Override
    public Said reassignedToCustomer(String partner) {
        return new Said(
                "%s does not have your request any more".formatted(partner),
                "We have taken your request back from %1$s.".formatted(partner));
    }

    @Override
    public Said reassignedToSender(String partner, String customer) {
        return new Said(
                "%s does not have the lead %s any more".formatted(partner, customer),
                "We have taken the lead %2$s back from %1$s.".formatted(partner, customer));
    }

    @Override
    public Said duplicateToCustomer(String partner) {
        return new Said(
                "Your request to %s is closed".formatted(partner),
                "You have asked for the same before, so we have closed this request to %1$s. Your other request goes on."
                        .formatted(partner));
    }

    @Override
    public Said cancelledToSender(String partner, String customer, CancelReason reason) {
        return new Said(
                "The lead %2$s is closed".formatted(partner, customer),
                "We have closed the lead %2$s at %1$s: %3$s.".formatted(partner, customer, reason(reason)));
    }

    @Override
    public String handedOver(String partner) {
        return "%s has your request now, and has been told. There is nothing that you need to do.".formatted(partner);
    }

    @Override
    public String handedOverFor(String customer, String partner) {
        return "%2$s has the lead %1$s now, and has been told.".formatted(customer, partner);
    }

    @Override
    public String reason(CancelReason reason) {
        return switch (reason) {
            case REASSIGNED -> "handed over to another partner";
            case DUPLICATE -> "a duplicate of another request";
            case SPAM -> "spam";
            case UNKNOWN -> "for another reason";
        };
    }
}
