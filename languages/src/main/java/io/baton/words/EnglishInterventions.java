package io.baton.words;

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
}
