package io.baton.words;

import io.baton.lifecycle.ranking.Factor;

final class GermanChoice implements ChoiceWords {
    @Override
    public String chooseAnother() {
        return "Bitte wählen Sie einen anderen Partner.";
    }

    @Override
    public String chooseAnotherFor(String customer) {
        return "Bitte wählen Sie für %s einen anderen Partner.".formatted(customer);
    }

    @Override
    public String passedOn(String partner) {
        return "Wie vorab mit Ihnen vereinbart, ging Ihre Anfrage an %s weiter. Sie müssen nichts weiter tun."
                .formatted(partner);
    }

    @Override
    public String passedOnFor(String customer, String partner) {
        return "Wie vorab mit dem Kunden vereinbart, ging die Anfrage von %s an %s weiter."
                .formatted(customer, partner);
    }

    @Override
    public String suggested() {
        return "Passende Partner";
    }

    @Override
    public String fits(Factor factor, String about) {
        return switch (factor) {
            case LOCATION -> "Standort: " + about;
            case SOLUTIONS, SERVICES -> "bietet " + about;
            case INDUSTRIES -> "kennt die Branche: " + about;
            case KEYWORDS -> "passt zu " + about;
            case LANGUAGE -> "Sprache: " + about;
            case RESPONSE_TIME -> "antwortet meist innerhalb von %s Std.".formatted(about);
            case SIMILAR_DEALS -> "ähnliche Anfragen übernommen oder gewonnen: " + about;
            case COMPETENCIES -> "Kompetenzen: " + about;
            case ENDORSEMENTS -> "vom Programm ausgezeichnet: " + about;
        };
    }
}
