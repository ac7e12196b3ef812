package io.baton.words;

final class RussianInbox implements InboxWords {
    @Override
    public String phrase(InboxPhrase phrase) {
        return switch (phrase) {
            case INBOX -> "Входящие";
            case SKIP_TO_REQUESTS -> "Перейти к запросам";
            case SEARCH -> "Поиск по запросам";
            case SIGN_OUT -> "Выйти";
            case ACCOUNT -> "Учётная запись: %s";
            case LANGUAGE -> "Язык";
            case LIST -> "Список";
            case MARKETPLACE -> "Маркетплейс";
            case QUALIFIED -> "Квалифицированные";
            case FAVORITES -> "Избранное";
            case SKIPPED -> "Пропущенные";
            case STAGE -> "Этап";
            case RECEIVED -> "Получен";
            case ACCEPTED -> "Принят";
            case ARCHIVED -> "В архиве";
            case OUTCOME -> "Итог";
            case ANY_OUTCOME -> "Любой итог";
            case WON -> "Сделка заключена";
            case LOST -> "Сделка не заключена";
            case DECLINED -> "Отклонён";
            case EXPIRED -> "Срок истёк";
            case WITHDRAWN -> "Отозван";
            case SORT_BY -> "Сортировка";
            case BY_TIME_LEFT -> "Оставшееся время";
            case BY_NEWEST -> "Сначала новые";
            case BY_PURCHASE -> "Ожидаемая покупка";
            case BY_END -> "Недавно завершённые";
            case SHOW -> "Показать";
            case FIRST_PAGE -> "Первая страница";
            case OLDER -> "Ещё";
            case NEW_ARRIVED -> "Есть изменения: показать";
            case NOTHING_HERE -> "Здесь ничего нет.";
            case NOTHING_RECEIVED -> "Вашего ответа не ждёт ни один запрос. Новые появятся здесь сами.";
            case NOTHING_FOUND -> "Нет запросов, в которых есть все эти слова.";
            case WANTS_A_CALL -> "Просит позвонить";
            case STILL_WANTS_A_CALL -> "Всё ещё ждёт звонка";
            case FAVORITE -> "Избранное";
            case SKIP -> "Пропустить";
            case SKIP_NO_LONGER -> "Больше не пропускать";
            case DAYS_LEFT -> "ещё %s д";
            case HOURS_LEFT -> "ещё %s ч";
            case MINUTES_LEFT -> "ещё %s мин";
            case TIME_IS_OVER -> "срок истёк";
            case FAST_ANSWER -> "быстрый ответ: ещё %s";
            case WAITING_FOR -> "ждёт уже %s";
            case EXPIRES_AT -> "срок истекает в %s";
            case DAYS -> "%s д";
            case HOURS -> "%s ч";
            case MINUTES -> "%s мин";
            case CALL_NOW -> "Позвоните сейчас. Клиент об этом попросил.";
            case CALL_NOW_WHY ->
                "Большинство клиентов выбирают партнёра, который позвонит первым. "
                        + "Звоните или пишите, даже если ещё не приняли запрос.";
            case STILL_CALL -> "Клиент всё ещё ждёт звонка.";
            case STILL_CALL_WHY ->
                "Клиент попросил об этом больше трёх дней назад. Позвоните или напишите сегодня; "
                        + "скажите, что знаете о долгом ожидании.";
            case THE_NEED -> "Что требуется";
            case NO_NEED_WRITTEN -> "Клиент не оставил описания.";
            case CUSTOMER -> "Клиент";
            case CALL -> "Позвонить";
            case WRITE -> "Написать";
            case ABOUT -> "Сведения";
            case COMPANY_SIZE -> "Компания";
            case SIZE_MICRO -> "Микропредприятие";
            case SIZE_SMALL -> "Малая компания";
            case SIZE_MEDIUM -> "Средняя компания";
            case SIZE_LARGE -> "Крупная компания";
            case SIZE_ENTERPRISE -> "Корпорация";
            case SIZE_UNKNOWN -> "Размер неизвестен";
            case COUNTRY -> "Страна";
            case CUSTOMER_LANGUAGE -> "Язык";
            case SOLUTIONS -> "Решения";
            case YOUR_LOCATION -> "Ваше расположение";
            case CAME_FROM -> "Источник";
            case CAMPAIGN -> "Кампания";
            case SENT_BY -> "Отправитель";
            case RECEIVED_ON -> "Дата получения";
            case ANSWER_BY -> "Ответить до";
            case HISTORY -> "История";
            case ACCEPT -> "Принять";
            case ACCEPT_THIS -> "Принять этот запрос";
            case DEAL_NAME -> "Название сделки";
            case DEAL_NAME_HINT -> "По нему вы и ваши коллеги найдут сделку.";
            case EXPECTED_VALUE -> "Ожидаемая сумма";
            case AMOUNT -> "Сумма";
            case CURRENCY -> "Валюта";
            case EXPECTED_PURCHASE -> "Ожидаемая покупка";
            case EXPECTED_PURCHASE_HINT ->
                "День (2027-06-30), месяц (2027-06) или квартал (2027-Q2). "
                        + "Для месяца и квартала считается последний день.";
            case NOTES -> "Заметки";
            case NOTES_HINT -> "О чём договорились и что дальше.";
            case OPTIONAL -> "(необязательно)";
            case CRM_ID -> "ID в CRM";
            case CRM_ID_HINT -> "Только для вас. Программа его никогда не видит.";
            case COLLEAGUES -> "Коллеги, которые тоже работают над сделкой";
            case COLLEAGUES_HINT -> "Они видят сделку и получают письма о ней.";
            case COLLEAGUE_NAME -> "Имя";
            case COLLEAGUE_EMAIL -> "Эл. почта";
            case ACCEPT_TELLS -> "Клиенту сообщат, что вы позвоните.";
            case NOT_NOW -> "Не сейчас";
            case DECLINE -> "Отклонить";
            case DECLINE_THIS -> "Отклонить этот запрос";
            case WHY -> "Почему";
            case DECLINE_HINT ->
                "Клиент сможет выбрать другого партнёра. "
                        + "Быстрый отказ повышает ваше место в поиске так же, как быстрое согласие.";
            case DECLINE_FOR_GOOD -> "Отклонить окончательно";
            case NO_WAY_BACK -> "Это действие нельзя отменить.";
            case THE_DEAL -> "Сделка";
            case ACCEPTED_ON -> "Дата принятия";
            case ON_YOUR_SIDE -> "С вашей стороны";
            case REPORT_WON -> "Сообщить: сделка заключена";
            case DEAL_WON -> "Сделка заключена";
            case SOLUTIONS_SOLD -> "Проданные решения";
            case SOLUTIONS_SOLD_HINT -> "По одному в строке.";
            case VALUE_IN_THE_END -> "Итоговая сумма";
            case CLOSED_ON -> "Дата закрытия";
            case CLOSED_ON_HINT -> "Если не указать, то сегодня.";
            case REPORT_LOST -> "Сообщить: сделка не заключена";
            case DEAL_LOST -> "Сделка не заключена";
            case COMPETITOR -> "Кого выбрал клиент";
            case COMPETITOR_HINT -> "Только если причина — конкурент.";
            case ENDED_ON -> "Дата завершения";
            case REASON -> "Причина";
            case FIELDS_NEED_A_LOOK -> "Проверьте, пожалуйста, некоторые поля";
            case NOTHING_ELSE_CHANGED -> "Всё остальное, что вы написали, не изменилось.";
            case OVERTAKEN -> "Тем временем всё изменилось";
            case OVERTAKEN_WHY -> "Ваши данные не отправлены. Ниже указано, как обстоят дела сейчас.";
            case YOU_HAD_WRITTEN -> "Что вы написали";
            case DONE_ACCEPTED -> "Запрос принят. Клиенту сообщили, что вы позвоните.";
            case DONE_DECLINED -> "Запрос отклонён. Клиенту сообщили об этом; он может выбрать другого партнёра.";
            case DONE_WON -> "Сделка заключена. Отличная работа!";
            case DONE_LOST -> "Отмечено: сделка не заключена.";
            case DONE_PENDING -> "Ваше решение отправлено и скоро появится здесь.";
            case REGISTER_THE_DEAL -> "Зарегистрировать сделку";
            case FILE_IT -> "Подать";
            case SAVE_FOR_LATER -> "Сохранить на потом";
            case REGISTRATION_OPEN -> "Эту сделку нужно зарегистрировать в программе.";
            case REGISTRATION_IN_REVIEW -> "Регистрация подана. Программа её проверяет.";
            case REGISTRATION_RETURNED -> "Программа просит исправить эти поля.";
            case REGISTRATION_APPROVED -> "Регистрация одобрена.";
            case REGISTRATION_DECLINED -> "Программа отклонила регистрацию.";
            case NEW_DEAL -> "Новая";
            case RENEWED_DEAL -> "Продление";
            case PERPETUAL -> "Бессрочно";
            case DONE_REGISTERED -> "Готово. Ниже видно, в каком состоянии регистрация.";
            case BACK_TO_INBOX -> "Входящие";
            case NO_CONNECTION -> "Нет соединения. То, что вы пишете, останется здесь.";
            case KEYS -> "Клавиши";
            case KEY_NEXT -> "следующий, предыдущий запрос";
            case KEY_OPEN -> "открыть";
            case KEY_BACK -> "назад к списку";
            case KEY_SEND -> "отправить форму";
            case KEY_LEAVE -> "выйти из поля";
            case CLOSE -> "Закрыть";
            case SIGN_IN -> "Вход";
            case SIGN_IN_FOR ->
                "Для партнёров. Пароль не нужен: мы пришлём письмо для входа. "
                        + "Клиентам не нужна учётная запись: адрес их страницы есть в их письме.";
            case EMAIL -> "Эл. почта";
            case SEND_LINK -> "Прислать письмо для входа";
            case LINK_SENT -> "Проверьте почту";
            case LINK_SENT_WHY ->
                "Если адрес %s известен программе, письмо для входа уже в пути. "
                        + "Войти с его помощью можно один раз, в течение 15 минут.";
            case SIGN_IN_AS -> "Войти как %s";
            case SIGN_IN_NOW -> "Войти";
            case LINK_OVER -> "Это письмо для входа больше не действует";
            case LINK_OVER_WHY -> "Им уже воспользовались, или прошло больше 15 минут. Попросите прислать новое.";
            case SIGNED_OUT -> "Вы вышли.";
            case NOT_YOURS -> "Это отправлено не с нашей страницы. Пожалуйста, откройте её и попробуйте ещё раз.";
            case NOT_FOUND -> "Здесь ничего нет";
            case NOT_FOUND_WHY -> "Такого запроса нет, или он адресован не вам.";
            case LATER -> "Сейчас не получается";
            case LATER_WHY -> "Сейчас это не работает; ничего не потеряно. Пожалуйста, попробуйте через минуту.";
            case NOT_ALLOWED -> "Нет доступа";
            case NOT_ALLOWED_WHY ->
                "Ваша роль не позволяет это видеть. Изменить это может администратор партнёра в вашей компании.";
            case WRONG_REQUEST -> "В этом адресе есть то, чего мы не понимаем";
            case FILTER -> "Фильтр";
            case VALUE_FROM -> "Сумма от";
            case SHOW_ALL -> "Показать все";
            case UNREAD -> "Новый";
            case ONLY_WITH_YOU -> "Только у вас.";
            case ALSO_WITH -> "Другие партнёры: %s";
            case AS_IT_WAS -> "Как было тогда";
            case SHOWN_AS_IT_WAS -> "Запрос показан таким, каким он был тогда. Здесь ничего нельзя сделать.";
            case SHOW_AS_IT_IS -> "Показать, как сейчас";
            case NEXT_REQUEST -> "Вот следующий запрос.";
            case EDIT -> "Изменить";
            case EDIT_DEAL -> "Изменить сделку";
            case SAVE -> "Сохранить";
            case ADD_PERSON -> "Добавить коллегу";
            case REMOVE_PERSON -> "Удалить";
            case PHONE -> "Телефон";
            case DONE_EDITED -> "Сохранено.";
            case DONE_PERSON_ADDED -> "Добавлено. Запрос теперь виден и этому человеку.";
            case DONE_PERSON_REMOVED -> "Удалено. Этот человек больше не видит запрос.";
        };
    }
}
