package io.baton.words;

import io.baton.lifecycle.ranking.Factor;

final class RussianChoice implements ChoiceWords {
    @Override
    public String chooseAnother() {
        return "Пожалуйста, выберите другого партнёра.";
    }

    @Override
    public String chooseAnotherFor(String customer) {
        return "Пожалуйста, выберите другого партнёра для клиента: %s.".formatted(customer);
    }

    @Override
    public String passedOn(String partner) {
        return "Как вы заранее согласились, ваш запрос передан компании %s. От вас ничего не требуется."
                .formatted(partner);
    }

    @Override
    public String passedOnFor(String customer, String partner) {
        return "С заранее данного согласия клиента запрос компании %s передан партнёру: %s."
                .formatted(customer, partner);
    }

    @Override
    public String suggested() {
        return "Подходящие партнёры";
    }

    @Override
    public String fits(Factor factor, String about) {
        return switch (factor) {
            case LOCATION -> "страна: " + about;
            case SOLUTIONS, SERVICES -> "предлагает: " + about;
            case INDUSTRIES -> "знает отрасль: " + about;
            case KEYWORDS -> "соответствует: " + about;
            case LANGUAGE -> "язык: " + about;
            case RESPONSE_TIME -> "обычно отвечает в течение %s ч".formatted(about);
            case SIMILAR_DEALS -> "похожих запросов принято или выиграно: " + about;
            case COMPETENCIES -> "компетенции: " + about;
            case ENDORSEMENTS -> "отмечено программой: " + about;
        };
    }
}
