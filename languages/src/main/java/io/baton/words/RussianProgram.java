package io.baton.words;

final class RussianProgram implements ProgramWords {
    @Override
    public String phrase(ProgramPhrase phrase) {
        return switch (phrase) {
            case PROGRAM -> "Программа";
            case TODAY -> "Сегодня";
            case TODAY_WHY -> "Где сейчас нужна помощь и чем закончились запросы.";
            case FUNNEL -> "От запроса до сделки";
            case FUNNEL_WHY ->
                "Запросы, полученные партнёрами за последние %s мес., и что с ними стало. Запрос трём партнёрам считается трижды.";
            case REACHED -> "Получено партнёрами";
            case ANSWERED -> "С ответом";
            case SHARE_OF_BEFORE -> "%s от предыдущих";
            case FUNNEL_REST -> "С ответом за 24 ч: %s. Отклонено: %s. Истекло: %s. Отозвано: %s. Проиграно: %s.";
            case NOTHING_IN_TIME -> "За это время партнёры не получали таких запросов.";
            case ANY -> "Любые";
            case REGION -> "Регион";
            case LEAD_TYPE -> "Вид запроса";
            case LEAD_CUSTOMER -> "Запрос клиента";
            case LEAD_MARKETING -> "Лид маркетинга";
            case LEAD_SALES -> "Лид продаж";
            case NO_CAMPAIGN -> "Без кампании";
            case COMPARED -> "Сравнение";
            case EXPIRING -> "Истекают в течение суток";
            case EXPIRING_DO ->
                "Попросите партнёра ответить. Без ответа запрос закроется сам, и клиент или отправитель узнает об этом.";
            case UNANSWERED -> "Без ответа более 24 ч";
            case UNANSWERED_DO -> "Клиенты выбирают того, кто позвонит первым. Спросите, чего ждёт партнёр.";
            case SILENT -> "Приняты, но нет вестей";
            case SILENT_DO -> "День покупки прошёл. Спросите партнёра: сделка выиграна, проиграна или отложена?";
            case UNREACHED -> "Запросы, не дошедшие ни до кого";
            case UNREACHED_BY_PARTNER -> "Отправитель — %s, ему сообщили: выберите вместе другого партнёра.";
            case UNREACHED_BY_PERSON -> "Отправил сотрудник программы, ему сообщили: выберите вместе другого партнёра.";
            case UNREACHED_BY_CUSTOMER -> "Клиенту сообщили; по ссылке в письме он может выбрать другого партнёра.";
            case UNREACHED_NOBODY_FITS ->
                "Подходящего партнёра нет. Запрос можно отправить снова, когда он появится, или смягчить условия.";
            case OPEN_LEAD -> "Открыть";
            case FIND_ONE -> "Найти партнёра";
            case ALL_OF_THEM -> "Все: %s";
            case ALL_REQUESTS -> "Все запросы";
            case NONE_NOW -> "Сейчас таких нет.";
            case HAS_IT_SINCE -> "%s, с %s";
            case WHO_HAS_IT -> "У кого";
            case WHOM_TO_ASK -> "Кого там спросить";
            case NOBODY_THERE -> "Из этого партнёра здесь пока никто не известен.";
            case FOLLOW_IT -> "Как видит отправитель";
            case NOT_YOUR_ROLE -> "Ваша роль не даёт доступа. Обратитесь к оператору программы.";
            case BACK -> "На главную страницу";
        };
    }
}
