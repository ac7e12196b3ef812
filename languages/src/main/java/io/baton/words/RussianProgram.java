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
            case UNPLACED -> "Запросы без партнёра";
            case UNPLACED_BY_PARTNER -> "Отправитель — %s, ему сообщили: выберите вместе другого партнёра.";
            case UNPLACED_BY_PERSON -> "Отправил сотрудник программы, ему сообщили: выберите вместе другого партнёра.";
            case UNPLACED_BY_CUSTOMER -> "Клиенту сообщили; по ссылке в письме он может выбрать другого партнёра.";
            case UNPLACED_NOBODY_FITS ->
                "Подходящего партнёра нет. Запрос можно отправить снова, когда он появится, или смягчить условия.";
            case OPEN_LEAD -> "Открыть";
            case FIND_ONE -> "Найти партнёра";
            case FIND_REQUEST -> "Найти запрос";
            case NOT_A_REFERENCE ->
                "В номере обращения восемь букв и цифр, например KAKW-3GWD. Он есть в каждом письме о запросе.";
            case NO_SUCH_REFERENCE ->
                "Запроса с номером обращения %s нет. Все ли буквы верны? Запрос, пришедший в последнюю минуту, может ещё не находиться.";
            case ALL_OF_THEM -> "Все: %s";
            case ALL_REQUESTS -> "Все запросы";
            case NONE_NOW -> "Сейчас таких нет.";
            case HAS_IT_SINCE -> "%s, с %s";
            case HAD_IT_SINCE -> "%s, с %s";
            case WHO_HAD_IT -> "У кого был";
            case WHO_HAS_IT -> "У кого";
            case WHOM_TO_ASK -> "Кого там спросить";
            case NOBODY_THERE -> "Из этого партнёра здесь пока никто не известен.";
            case FOLLOW_IT -> "Как видит отправитель";
            case NOT_YOUR_ROLE -> "Ваша роль не даёт доступа. Обратитесь к оператору программы.";
            case BACK -> "На главную страницу";
            case REGISTRATIONS -> "Регистрации";
            case REGISTRATIONS_TO_REVIEW -> "Регистрации на проверку";
            case TO_REVIEW -> "На проверку";
            case WITH_THE_PARTNER -> "У партнёра";
            case CLOSED -> "Закрыты";
            case NO_REGISTRATION -> "Здесь регистраций нет.";
            case WON_ON -> "%s, выиграно %s";
            case THE_FORM -> "Форма";
            case NOT_FILED -> "Партнёр ещё не подал её.";
            case WAITS_FOR_PARTNER -> "Ждёт партнёра: он должен подать или исправить её.";
            case TICK_TO_CORRECT -> "Отметьте, что исправить; менять можно будет только это.";
            case TICK_ONE -> "Чтобы вернуть, отметьте, что исправить.";
            case REMARKS -> "Замечания партнёру";
            case REMARKS_HINT -> "Вопрос или что не так. Нужно для отклонения.";
            case SEND_BACK -> "Вернуть отмеченное";
            case APPROVE -> "Одобрить";
            case AS_REPORTED -> "Как было сообщено о сделке";
            case DONE_APPROVED -> "Одобрено. Партнёру сообщено.";
            case DONE_RETURNED -> "Возвращено. Партнёр знает, что исправить.";
            case DONE_DECLINED -> "Отклонено. Партнёру сообщено.";
            case SETTINGS -> "Настройки";
            case SETTINGS_WHY ->
                "Действуют для всего, что будет впредь. Текущие запросы сохраняют сроки, с которыми начались.";
            case WINDOWS -> "Сроки ответа";
            case RESPONSE_WINDOW -> "На ответ партнёру даётся";
            case REMINDER_AFTER -> "Напоминание через";
            case LAST_CALL_BEFORE -> "Последнее напоминание до конца срока";
            case CALL_WINDOW -> "Просьба о звонке срочна в течение";
            case UNIT -> "Единица";
            case UNIT_DAYS -> "дней";
            case UNIT_HOURS -> "часов";
            case UNIT_MINUTES -> "минут";
            case ELIGIBLE -> "Решения для регистрации";
            case ELIGIBLE_HINT ->
                "По одному в строке или через запятую. Сделки, выигранные с одним из них, нужно регистрировать.";
            case REROUTING -> "После отклонения или истечения срока";
            case REROUTING_OFF -> "Никого не предлагать";
            case REROUTING_SUGGEST -> "Предлагать подходящих партнёров";
            case REROUTING_AUTOMATIC -> "Передавать следующему лучшему, если клиент заранее согласился";
            case RANKING -> "Ранжирование партнёров";
            case OFFER_REQUIRED -> "Находить только партнёров с одним из нужных решений или услуг";
            case REACH_REQUIRED -> "Находить только партнёров в стране или с нужным языком";
            case FACTORS -> "Наибольшие баллы";
            case LIKENESS -> "Что делает запросы похожими";
            case LESSONS -> "Что прибавляют или отнимают похожие запросы";
            case FULL_ANSWER -> "Полные баллы за ответ в течение";
            case RECENT_FOR -> "Прошлое учитывается полностью";
            case FORGOTTEN_AFTER -> "Прошлое не учитывается после";
            case SILENT_AFTER -> "Молчание учитывается спустя столько после дня покупки";
            case DONE_SAVED -> "Сохранено. Действует с этого момента.";
            case SETTINGS_OVERTAKEN_WHY ->
                "Ничего не сохранено. В форме — то, что вы ввели, рядом — то, что действует сейчас. Если сохранить снова, ваше заменит его.";
            case NOW_STANDS -> "Сейчас: %s";
            case NOTHING_SET -> "ничего";
            case UNDELIVERED -> "Недоставляемая почта";
            case UNDELIVERED_WHY ->
                "Почтовый сервер окончательно отклонил эти адреса, им ничего не отправляется. Сначала узнайте верный адрес; задержанные письма не уйдут.";
            case FORGOTTEN_PERSON -> "Удалённый человек";
            case LIFT -> "Снова отправлять письма";
            case DONE_LIFTED -> "Готово. Письма снова отправляются.";
            case EXTEND -> "Дать больше времени";
            case EXTEND_UNTIL -> "Новый последний день";
            case EXTEND_HINT -> "Партнёр может ответить до конца этого дня (UTC). Ему, клиенту и отправителю сообщат.";
            case STEER_REASON_HINT -> "Это прочтёт партнёр, но не клиент.";
            case DONE_EXTENDED -> "Готово. У партнёра больше времени. Письма об этом отправляются.";
            case REASSIGN -> "Передать другому партнёру";
            case REASSIGN_HINT -> "Нынешний партнёр теряет запрос. Оба партнёра, клиент и отправитель получат письмо.";
            case WHO_GETS_IT -> "Кто его получит";
            case NOBODY_ELSE -> "Другого подходящего партнёра нет.";
            case DONE_REASSIGNED -> "Готово. Запрос теперь получает другой партнёр. Письма об этом отправляются.";
            case CANCEL -> "Закрыть как повторный или спам";
            case CANCEL_HINT ->
                "Больше его никто не получит. Партнёру и отправителю сообщат, клиенту — только о повторном запросе.";
            case CANCEL_NOTES -> "Подробнее, если это поможет";
            case POSSIBLE_DUPLICATE -> "Возможно, повтор";
            case POSSIBLE_DUPLICATES -> "Возможные повторы";
            case POSSIBLE_DUPLICATES_WHY ->
                "Та же компания или тот же адрес уже спрашивали об этом. Само по себе ничего не закрывается.";
            case CLOSE_AS_DUPLICATE -> "Закрыть как повтор";
            case REPEATS_WHICH -> "Какой запрос он повторяет";
            case DUPLICATE_WINDOW -> "Запрос может повторять тот, что пришёл не раньше чем за";
            case DONE_CANCELLED -> "Закрыто. Письма об этом отправляются.";
            case PROFILES -> "Профили";
            case PROFILES_TO_REVIEW -> "Профили на проверку";
            case PROFILES_WHY ->
                "Названия, о которых просят партнёры. Пока вы не решите, клиенты не находят новый профиль, а прежний сохраняет своё название.";
            case NEW_PROFILE -> "Новый профиль";
            case INSTEAD_OF_NAME -> "Вместо «%s»";
            case LOOKS_LIKE -> "Похоже на «%s», название другого партнёра.";
            case ALLOW_LOOK_ALIKE -> "Клиенты их не спутают: разрешить";
            case WHY_DECLINED -> "Почему отклонено";
            case WHY_DECLINED_HINT -> "Партнёр это прочтёт.";
            case DONE_NAME_APPROVED -> "Одобрено. Теперь клиенты видят это название.";
            case DONE_NAME_DECLINED -> "Отклонено. Партнёр прочтёт почему.";
            case NAME_OVERTAKEN_WHY ->
                "Решение уже принято, или партнёр просит о другом названии. Ничего вашего не сохранено; ниже — то, что ждёт сейчас.";
            case PARTNERS_NAMES -> "Названия партнёров";
            case NAMES_WAIT -> "Новый профиль и другое название партнёра ждут решения программы";
            case CORRECTIONS -> "Исправление итогов";
            case CORRECTION_WINDOW -> "Как долго после завершения можно исправить указанный итог; 0 — никогда";
            case CORRECT -> "Исправить итог";
            case CORRECT_TO_WON -> "Исправить: выиграна";
            case CORRECT_TO_LOST -> "Исправить: проиграна";
            case CORRECT_HINT -> "Указанный итог можно исправить до %s. Партнёру и отправителю сообщат, клиенту — нет.";
            case CORRECT_CLOSED_HINT -> "Если не заполнить — как было указано, или день, когда указали итог.";
            case CORRECT_WHY -> "Почему исправляется итог";
            case DONE_CORRECTED -> "Исправлено. Письма об этом отправляются.";
            case RESEND -> "Отправить письмо ещё раз";
            case RESEND_TO -> "Кому отправить ещё раз";
            case RESEND_HINT -> "Письмо о том, как сейчас обстоят дела с запросом, на тот же адрес, что и раньше.";
            case RESEND_TO_CUSTOMER -> "Клиенту";
            case RESEND_TO_SENDER -> "Отправителю";
            case RESEND_TO_CONTACTS -> "Сотрудникам партнёра";
            case RESEND_SUPPRESSED -> "На этот адрес ничего не отправляется";
            case DONE_RESENT -> "Готово. Письмо отправляется ещё раз.";
            case MAIL -> "Почта";
            case DEAD_LETTERS -> "Записи, которые не удалось прочитать";
            case DEAD_LETTERS_WHY ->
                "Baton отложил эти записи и перешёл к следующим. Их содержимое здесь не показано: оно может касаться людей. Когда причина устранена, попросите систему, создавшую запись, отправить её снова.";
            case DEAD_LETTER_PLACE -> "%s, раздел %s, смещение %s";
            case DEAD_LETTER_KEY -> "Ключ:";
            case DEAD_LETTER_SIZE -> "Байтов: %s";
            case DEAD_LETTER_WITHOUT_VALUE -> "Значения нет, или оно слишком велико для хранения";
            case DEAD_LETTERS_MORE ->
                "Возможно, есть и другие. Все записи за последние 30 дней находятся в топиках, имена которых оканчиваются на -dead-letters.";
        };
    }
}
