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
    public String takenOn(String partner) {
        return "Ваш запрос принят партнёром: %s. От вас ничего не требуется.".formatted(partner);
    }

    @Override
    public String takenOnFor(String customer, String partner) {
        return "Запрос от компании %1$s принят партнёром: %2$s. От вас ничего не требуется."
                .formatted(customer, partner);
    }

    @Override
    public String othersDecide() {
        return "Другие партнёры, получившие ваш запрос, ещё не приняли решения; мы сообщим вам о нём.";
    }

    @Override
    public String othersDecideFor(String customer) {
        return "Другие партнёры, получившие запрос от компании %s, ещё не приняли решения; мы сообщим вам о нём."
                .formatted(customer);
    }

    @Override
    public String askProgram(String program) {
        return "Сейчас мы не можем предложить вам другого партнёра. Пожалуйста, обратитесь сюда: %s."
                .formatted(program);
    }

    @Override
    public String askProgramFor(String customer, String program) {
        return "Сейчас мы не можем предложить другого партнёра для клиента %1$s. Пожалуйста, обратитесь сюда: %2$s."
                .formatted(customer, program);
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
