package io.baton.words;

import io.baton.lifecycle.ranking.Factor;

final class EnglishChoice implements ChoiceWords {
    @Override
    public String chooseAnother() {
        return "Please choose a different partner.";
    }

    @Override
    public String chooseAnotherFor(String customer) {
        return "Please choose a different partner for %s.".formatted(customer);
    }

    @Override
    public String passedOn(String partner) {
        return "As you agreed beforehand, your request has gone on to %s. There is nothing that you need to do."
                .formatted(partner);
    }

    @Override
    public String passedOnFor(String customer, String partner) {
        return "As the customer agreed beforehand, the request of %s has gone on to %s.".formatted(customer, partner);
    }

    @Override
    public String takenOn(String partner) {
        return "%s has taken on your request. There is nothing that you need to do.".formatted(partner);
    }

    @Override
    public String takenOnFor(String customer, String partner) {
        return "%2$s has taken on the request of %1$s. There is nothing that you need to do."
                .formatted(customer, partner);
    }

    @Override
    public String othersDecide() {
        return "The other partners that have your request have not decided yet; you hear from us when they do.";
    }

    @Override
    public String othersDecideFor(String customer) {
        return "The other partners that have the request of %s have not decided yet; you hear from us when they do."
                .formatted(customer);
    }

    @Override
    public String askProgram(String program) {
        return "At the moment we cannot suggest another partner. Please ask %s.".formatted(program);
    }

    @Override
    public String askProgramFor(String customer, String program) {
        return "At the moment we cannot suggest another partner for %1$s. Please ask %2$s."
                .formatted(customer, program);
    }

    @Override
    public String suggested() {
        return "Partners that fit";
    }

    @Override
    public String fits(Factor factor, String about) {
        return switch (factor) {
            case LOCATION -> "location: " + about;
            case SOLUTIONS, SERVICES -> "offers " + about;
            case INDUSTRIES -> "knows the industry: " + about;
            case KEYWORDS -> "matches " + about;
            case LANGUAGE -> "speaks " + about;
            case RESPONSE_TIME -> "usually answers within %s h".formatted(about);
            case SIMILAR_DEALS -> "similar requests taken on or won: " + about;
            case COMPETENCIES -> "competencies: " + about;
            case ENDORSEMENTS -> "endorsed by the program: " + about;
        };
    }
}
