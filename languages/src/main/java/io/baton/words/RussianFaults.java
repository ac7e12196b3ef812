package io.baton.words;

final class RussianFaults implements FaultWords {
    @Override
    public String phrase(FaultPhrase phrase) {
        return switch (phrase) {
            case REQUIRED -> "нужно заполнить";
            case BLANK -> "не должно быть пустым";
            case TOO_LONG -> "не больше %s символов";
            case TOO_MANY -> "не больше %s";
            case CONTROL_CHARACTERS -> "не должно содержать управляющих символов";
            case HALF_CHARACTER -> "содержит половину символа";
            case TWICE -> "указано дважды";
            case EMAIL -> "нужен адрес электронной почты";
            case EMAIL_ASCII -> "до @ допустимы только символы ASCII: другие принимает не каждый почтовый сервер";
            case EMAIL_PUNYCODE -> "домен нужно записать в Punycode (xn--): его можно прочесть двояко";
            case EMAIL_DOTS -> "лишняя точка в адресе";
            case EMAIL_LONG_LOCAL -> "до @ не больше %s символов";
            case EMAIL_LONG -> "адрес не длиннее %s символов";
            case ONE_OF -> "одно из: %s";
            case COUNTRY_MEANT -> "нужен код страны, например %s";
            case COUNTRY -> "нужен код страны из двух букв, например RU";
            case LANGUAGE_TAG -> "нужен код языка, например ru";
            case CURRENCY -> "нужен код валюты из трёх букв, например EUR";
            case NUMBER -> "нужно число, например 1250.50";
            case NEGATIVE -> "не должно быть отрицательным";
            case FEWER_DIGITS -> "слишком много цифр";
            case DECIMALS -> "не больше %s знаков после запятой";
            case DIGITS -> "до точки не больше %s цифр";
            case DAY -> "нужен день (2027-03-15)";
            case PURCHASE_TIME -> "нужен день (2027-03-15), месяц (2027-03) или квартал (2027-Q1), с %s по %s";
            case FROM_TO -> "от %s до %s";
            case WINDOW -> "от одной секунды до десяти лет";
            case DUPLICATE_WINDOW -> "от одного дня до 90 дней";
            case CORRECTION_WINDOW -> "должно быть от 0 до 90 дней";
            case WHOLE_NUMBER -> "нужно целое число";
            case ALREADY_A_CONTACT -> "уже принадлежит другому контакту";
            case ONLY_WITH_COMPETITOR -> "допустимо, только если причина — конкурент";
            case ELIGIBLE_SOLUTION -> "нужно проданное решение, которое можно зарегистрировать";
            case SOLUTION_VALUE -> "не больше общей суммы и в той же валюте";
            case CONTRACT_END -> "не раньше начала договора и не дальше %s лет";
            case SIGNED -> "не позже начала договора и не слишком далеко";
            case NEAR -> "не дальше %s лет от сегодняшнего дня";
            case CLOSED -> "не в будущем и не раньше получения запроса";
            case PERPETUAL -> "для бессрочного договора оставьте пустым";
            case NOT_SENT_BACK -> "не возвращалось на исправление";
            case ONLY_WHILE_PAUSED -> "допустимо только для приостановленного профиля";
            case IN_THE_FUTURE -> "должно быть в будущем";
            case AT_LEAST_ONE_ACTIVE -> "хотя бы одно, пока профиль активен";
            case AT_LEAST_ONE -> "хотя бы одно";
            case CANNOT_BE_CLEARED -> "нельзя очистить";
            case PROGRAM_ONLY -> "может изменить только программа";
            case ANOTHERS_NAME ->
                "принадлежит другому партнёру или похоже на его название: выберите другое или напишите программе, если оно ваше";
            case NAME_TAKEN -> "нельзя одобрить: именно так называется другой партнёр";
            case LOOK_ALIKE -> "Название похоже на название другого партнёра: разрешите это или отклоните его";
            case UNKNOWN -> "неизвестно";
            case INVALID -> "указано неверно";
            case CALLERS -> "могут быть только коллеги по этой сделке или контакты филиала";
            case NO_LOCATION -> "это не филиал этого партнёра";
            case NO_SUCCESSOR -> "должен быть другой сотрудник этого партнёра";
            case FULL_LOCATION -> "контактов уже наибольшее число";
            case CHANGED_MEANWHILE -> "Запрос тем временем изменился.";
            case ALREADY_ACCEPTED -> "Запрос уже принят.";
            case NOT_YET_ACCEPTED -> "Запрос ещё не принят.";
            case NOT_YET_WON -> "Сделка не выиграна.";
            case NO_OPEN_REGISTRATION ->
                "Открытой регистрации нет: подходящее решение не продано или регистрация закрыта.";
            case TOO_LATE_TO_CORRECT -> "Итог сделки больше нельзя исправить.";
            case CORRECTABLE_UNTIL -> "Итог сделки можно было исправить до %s.";
            case REGISTRATION_APPROVED -> "Программа одобрила регистрацию этой сделки: её решение остаётся проданным.";
            case IN_REVIEW -> "Программа проверяет регистрацию.";
            case EXPIRED_BEFORE -> "Срок запроса истёк до вашего решения.";
            case ARCHIVED -> "Запрос завершён, изменить его нельзя.";
        };
    }
}
