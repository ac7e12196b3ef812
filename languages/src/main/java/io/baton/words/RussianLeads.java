package io.baton.words;

import io.baton.events.LeadType;

final class RussianLeads implements LeadWords {
    @Override
    public Said passedOn(String sender) {
        return new Said(
                "Ваш запрос передан партнёрам: %s".formatted(sender),
                ("Нам сообщили, что вы ищете партнёра, и передали ваши контактные данные: %1$s. Ниже указано, кто получил ваш "
                                + "запрос. Каждый партнёр сам решает, принять ли его; мы сообщим вам о решении. Если вы этого не хотите, "
                                + "отзовите запрос: как это сделать, указано ниже.")
                        .formatted(sender));
    }

    @Override
    public Said passedOnToNobody(String sender) {
        return new Said(
                "Ваш запрос не получил ни один партнёр",
                ("Нам сообщили, что вы ищете партнёра, и передали ваши контактные данные: %1$s. Сейчас ни один партнёр не может "
                                + "принять ваш запрос, поэтому ваших данных нет ни у кого из них. Отправителю это известно; от вас ничего не "
                                + "требуется.")
                        .formatted(sender));
    }

    @Override
    public Said foundNobody() {
        return new Said(
                "Мы не нашли партнёра для вашего запроса",
                "Спасибо за ваш запрос. Сейчас для него нет подходящего партнёра.");
    }

    @Override
    public Said reachedNobody(String customer) {
        return new Said(
                "Лид %s не получил ни один партнёр".formatted(customer),
                "Отправленный вами лид %1$s не получил ни один партнёр.".formatted(customer));
    }

    @Override
    public Said notReached(String partner) {
        return new Said(
                "Ваш запрос не получила компания %s".formatted(partner),
                "Мы не смогли передать ваш запрос компании %s; причина указана ниже.".formatted(partner));
    }

    @Override
    public Said notReachedFor(String partner, String customer) {
        return new Said(
                "Лид %2$s не получила компания %1$s".formatted(partner, customer),
                "Мы не смогли передать лид %2$s компании %1$s; причина указана ниже.".formatted(partner, customer));
    }

    @Override
    public Said received(String sender, String customer, String deadline) {
        return new Said(
                "Новый запрос от компании %s".formatted(customer),
                ("Вам передают запрос от компании %2$s; отправитель: %1$s. Пожалуйста, примите или отклоните запрос до %3$s; быстрый "
                                + "ответ поможет и клиенту, и отправителю.")
                        .formatted(sender, customer, deadline));
    }

    @Override
    public Said youCall(String customer) {
        return new Said(
                "Вы звоните клиенту: %s".formatted(customer),
                ("Ваша компания приняла запрос от компании %1$s, и ей сообщили, что позвоните вы. "
                                + "Контакт указан ниже.")
                        .formatted(customer));
    }

    @Override
    public Said expired(String customer) {
        return new Said(
                "Срок запроса от компании %s истёк".formatted(customer),
                ("В вашей компании никто вовремя не ответил на запрос от компании %1$s. Его срок истёк, и принять его уже нельзя; "
                                + "клиенту или отправителю мы сообщили.")
                        .formatted(customer));
    }

    @Override
    public String callNow(String subject) {
        return "🔥 Позвоните сейчас: " + subject;
    }

    @Override
    public String callStill() {
        return "Клиент просил связаться с ним напрямую и всё ещё ждёт этого. Пожалуйста, позвоните или напишите сегодня, даже если решение ещё не принято.";
    }

    @Override
    public String called(String who, String when) {
        return "%s: звонок клиенту сделан %s. Запрос всё ещё ждёт вашего ответа.".formatted(who, when);
    }

    @Override
    public String type(LeadType type) {
        return switch (type) {
            case UNKNOWN -> "неизвестно";
            case CUSTOMER_INQUIRY -> "запрос самого клиента";
            case MARKETING_QUALIFIED -> "от маркетинга программы";
            case SALES_QUALIFIED -> "от продавца или другого партнёра";
        };
    }
}
