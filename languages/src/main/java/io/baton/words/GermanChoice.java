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
    public String takenOn(String partner) {
        return "%s hat Ihre Anfrage angenommen. Sie müssen nichts weiter tun.".formatted(partner);
    }

    @Override
    public String takenOnFor(String customer, String partner) {
        return "%2$s hat die Anfrage von %1$s angenommen. Sie müssen nichts weiter tun.".formatted(customer, partner);
    }

    @Override
    public String othersDecide() {
        return "Die anderen Partner, denen Ihre Anfrage vorliegt, haben noch nicht entschieden; Sie hören von uns, sobald es so weit ist.";
    }

    @Override
    public String othersDecideFor(String customer) {
        return "Die anderen Partner, denen die Anfrage von %s vorliegt, haben noch nicht entschieden; Sie hören von uns, sobald es so weit ist."
                .formatted(customer);
    }

    @Override
    public String askProgram(String program) {
        return "Zurzeit können wir Ihnen keinen anderen Partner vorschlagen. Bitte wenden Sie sich an %s."
                .formatted(program);
    }

    @Override
    public String askProgramFor(String customer, String program) {
        return "Zurzeit können wir für %1$s keinen anderen Partner vorschlagen. Bitte wenden Sie sich an %2$s."
                .formatted(customer, program);
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
