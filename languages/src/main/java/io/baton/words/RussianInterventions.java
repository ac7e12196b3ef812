package io.baton.words;

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
}
