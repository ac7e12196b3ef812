package io.baton.words;

final class GermanInterventions implements InterventionWords {
    @Override
    public Said extended(String customer, String deadline) {
        return new Said(
                "Sie haben mehr Zeit für die Anfrage von %s".formatted(customer),
                "das Programm hat Ihnen mehr Zeit für die Anfrage von %1$s gegeben; der Grund steht unten. Bitte nehmen Sie bis %2$s an oder lehnen Sie ab."
                        .formatted(customer, deadline));
    }

    @Override
    public Said extendedToCustomer(String partner, String deadline) {
        return new Said(
                "%s hat mehr Zeit für Ihre Anfrage".formatted(partner),
                "wir haben %1$s mehr Zeit für die Entscheidung über Ihre Anfrage gegeben, bis %2$s. Sie hören von uns, sobald sie gefallen ist."
                        .formatted(partner, deadline));
    }

    @Override
    public Said extendedToSender(String partner, String customer, String deadline) {
        return new Said(
                "%s hat mehr Zeit für den Lead %s".formatted(partner, customer),
                "wir haben %1$s mehr Zeit für die Entscheidung über den Lead %2$s gegeben, bis %3$s. Sie hören von uns, sobald sie gefallen ist."
                        .formatted(partner, customer, deadline));
    }
}
