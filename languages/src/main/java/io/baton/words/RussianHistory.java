package io.baton.words;

final class RussianHistory implements HistoryWords {
    @Override
    public String phrase(HistoryPhrase phrase) {
        return switch (phrase) {
            case RECEIVED -> "Запрос получен.";
            case RECEIVED_UNTIL -> "Запрос получен. Без решения срок истечёт %s.";
            case REMINDER_DUE -> "За рекомендуемое время решения не было.";
            case LAST_CALL_DUE -> "Решения не было, срок подходил к концу.";
            case CALL_WINDOW_OVER -> "Время для звонка клиенту прошло; клиент всё ещё ждёт звонка.";
            case CALLED -> "%s: звонок клиенту.";
            case ACCEPTED -> "%s: запрос принят.";
            case EDITED -> "%s: сделка изменена: %s.";
            case CONTACT_ADDED -> "%s: добавлен контакт %s.";
            case CONTACT_CHANGED -> "%s: изменён контакт %s.";
            case CONTACT_REPLACED -> "%s: вместо коллеги с запросом теперь работает %s.";
            case CONTACT_REMOVED -> "%s: контакт удалён.";
            case CONTACTS_CHANGED -> "В профиле указаны другие контакты офиса: новых — %s, выбывших — %s.";
            case REPEATS -> "Он повторяет запрос %s.";
            case CANCELLED -> "%s: запрос закрыт: %s.";
            case MAIL_TO_CUSTOMER -> "%s: письмо клиенту отправлено ещё раз.";
            case MAIL_TO_SENDER -> "%s: письмо отправителю отправлено ещё раз.";
            case MAIL_TO_CONTACTS -> "%s: письмо контактным лицам отправлено ещё раз.";
            case EXTENDED -> "%s: срок продлён; без решения он истечёт %s.";
            case DECLINED -> "%s: запрос отклонён: %s.";
            case EXPIRED -> "За отведённое время решения не было: срок истёк.";
            case WITHDRAWN -> "Клиент отозвал запрос.";
            case WON -> "%s: сделка выиграна: %s, %s.";
            case LOST -> "%s: сделка проиграна: %s.";
            case CORRECTED_TO_WON -> "%s: итог исправлен — сделка выиграна: %s, %s.";
            case CORRECTED_TO_LOST -> "%s: итог исправлен — сделка проиграна: %s.";
            case REGISTRATION_SAVED -> "%s: регистрация сохранена, чтобы продолжить позже.";
            case REGISTRATION_SUBMITTED -> "%s: регистрация подана.";
            case REGISTRATION_RETURNED -> "%s: регистрация возвращена на исправление: %s.";
            case REGISTRATION_APPROVED -> "%s: регистрация одобрена.";
            case REGISTRATION_DECLINED -> "%s: регистрация отклонена.";
            case BY_TIME -> "Время";
            case BY_CUSTOMER -> "Клиент";
            case BY_COLLEAGUE -> "Кто-то из ваших сотрудников";
            case BY_PROGRAM -> "Программа";
        };
    }
}
