package io.baton.words;

import io.baton.events.CancelReason;

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

    @Override
    public Said cancelled(String customer, CancelReason reason) {
        return new Said(
                "Die Anfrage von %s ist beendet".formatted(customer),
                "das Programm hat die Anfrage von %1$s bei Ihnen beendet: %2$s. Sie müssen nichts weiter tun, und es zählt nicht gegen Sie."
                        .formatted(customer, reason(reason)));
    }

    @Override
    public Said corrected(String customer, boolean won) {
        return new Said(
                "Das Ergebnis von %s ist berichtigt".formatted(customer),
                "das Programm hat berichtigt, wie Ihr Geschäft mit %1$s ausgegangen ist: Es zählt jetzt als %2$s. Der Grund steht unten."
                        .formatted(customer, ended(won)));
    }

    @Override
    public Said correctedToSender(String partner, String customer, boolean won) {
        return new Said(
                "Das Ergebnis des Leads %2$s ist berichtigt".formatted(partner, customer),
                "wir haben berichtigt, wie der Lead %2$s bei %1$s ausgegangen ist: Er zählt jetzt als %3$s."
                        .formatted(partner, customer, ended(won)));
    }

    private static String ended(boolean won) {
        return won ? "gewonnen" : "verloren";
    }

    @Override
    public Said reassignedToCustomer(String partner) {
        return new Said(
                "%s hat Ihre Anfrage nicht mehr".formatted(partner),
                "wir haben Ihre Anfrage von %1$s zurückgenommen.".formatted(partner));
    }

    @Override
    public Said reassignedToSender(String partner, String customer) {
        return new Said(
                "%s hat den Lead %s nicht mehr".formatted(partner, customer),
                "wir haben den Lead %2$s von %1$s zurückgenommen.".formatted(partner, customer));
    }

    @Override
    public Said duplicateToCustomer(String partner) {
        return new Said(
                "Ihre Anfrage an %s ist beendet".formatted(partner),
                "Sie haben dasselbe schon einmal angefragt; daher haben wir diese Anfrage an %1$s beendet. Ihre andere Anfrage läuft weiter."
                        .formatted(partner));
    }

    @Override
    public Said cancelledToSender(String partner, String customer, CancelReason reason) {
        return new Said(
                "Der Lead %2$s ist beendet".formatted(partner, customer),
                "wir haben den Lead %2$s bei %1$s beendet: %3$s.".formatted(partner, customer, reason(reason)));
    }

    @Override
    public String handedOver(String partner) {
        return "Ihre Anfrage liegt jetzt %s vor. Sie müssen nichts weiter tun.".formatted(partner);
    }

    @Override
    public String handedOverFor(String customer, String partner) {
        return "Der Lead %1$s liegt jetzt %2$s vor.".formatted(customer, partner);
    }

    @Override
    public String reason(CancelReason reason) {
        return switch (reason) {
            case REASSIGNED -> "an einen anderen Partner übergeben";
            case DUPLICATE -> "doppelte Anfrage";
            case SPAM -> "Spam";
            case UNKNOWN -> "aus einem anderen Grund";
        };
    }
}
