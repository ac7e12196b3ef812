package io.baton.words;

import io.baton.events.CancelReason;

final class RussianInterventions implements InterventionWords {
    @Override
    public Said extended(String customer, String deadline) {
        return new Said(
                "Срок ответа на запрос %s продлён".formatted(customer),
                "Программа дала вам больше времени на запрос %1$s; причина указана ниже. Пожалуйста, примите или отклоните его до %2$s."
                        .formatted(customer, deadline));
    }

    @Override
    public Said extendedToCustomer(String partner, String deadline) {
        return new Said(
                "%s: срок решения по вашему запросу продлён".formatted(partner),
                "Партнёру %1$s дано больше времени на решение по вашему запросу — до %2$s. Мы сообщим вам, как только решение будет принято."
                        .formatted(partner, deadline));
    }

    @Override
    public Said extendedToSender(String partner, String customer, String deadline) {
        return new Said(
                "%s: срок решения по лиду %s продлён".formatted(partner, customer),
                "Партнёру %1$s дано больше времени на решение по лиду %2$s — до %3$s. Мы сообщим вам, как только решение будет принято."
                        .formatted(partner, customer, deadline));
    }

    @Override
    public Said cancelled(String customer, CancelReason reason) {
        return new Said(
                "Запрос %s закрыт".formatted(customer),
                "Программа закрыла запрос %1$s у вас: %2$s. Вам ничего не нужно делать, и на ваши показатели это не влияет."
                        .formatted(customer, reason(reason)));
    }

    @Override
    public Said corrected(String customer, boolean won) {
        return new Said(
                "Итог по запросу %s исправлен".formatted(customer),
                "Программа исправила итог вашей сделки с клиентом %1$s: теперь она считается %2$s. Причина указана ниже."
                        .formatted(customer, ended(won)));
    }

    @Override
    public Said correctedToSender(String partner, String customer, boolean won) {
        return new Said(
                "Итог по лиду %2$s исправлен".formatted(partner, customer),
                "Мы исправили итог по лиду %2$s у партнёра %1$s: теперь сделка считается %3$s."
                        .formatted(partner, customer, ended(won)));
    }

    private static String ended(boolean won) {
        return won ? "выигранной" : "проигранной";
    }

    @Override
    public Said reassignedToCustomer(String partner) {
        return new Said(
                "%s: ваш запрос больше не у этого партнёра".formatted(partner),
                "Мы забрали ваш запрос у партнёра %1$s.".formatted(partner));
    }

    @Override
    public Said reassignedToSender(String partner, String customer) {
        return new Said(
                "%s: лид %s больше не у этого партнёра".formatted(partner, customer),
                "Мы забрали лид %2$s у партнёра %1$s.".formatted(partner, customer));
    }

    @Override
    public Said duplicateToCustomer(String partner) {
        return new Said(
                "Ваш запрос партнёру %s закрыт".formatted(partner),
                "Вы уже обращались с таким же запросом, поэтому мы закрыли этот запрос партнёру %1$s. Другой ваш запрос остаётся в силе."
                        .formatted(partner));
    }

    @Override
    public Said cancelledToSender(String partner, String customer, CancelReason reason) {
        return new Said(
                "Лид %2$s закрыт".formatted(partner, customer),
                "Мы закрыли лид %2$s у партнёра %1$s: %3$s.".formatted(partner, customer, reason(reason)));
    }

    @Override
    public String handedOver(String partner) {
        return "Теперь ваш запрос у партнёра %s, он об этом знает. Вам ничего не нужно делать.".formatted(partner);
    }

    @Override
    public String handedOverFor(String customer, String partner) {
        return "Теперь лид %1$s у партнёра %2$s, он об этом знает.".formatted(customer, partner);
    }

    @Override
    public String reason(CancelReason reason) {
        return switch (reason) {
            case REASSIGNED -> "передан другому партнёру";
            case DUPLICATE -> "повторный запрос";
            case SPAM -> "спам";
            case UNKNOWN -> "по другой причине";
        };
    }
}
