package io.baton.words;

import io.baton.events.DeclineReason;
import io.baton.events.LostReason;
import io.baton.events.RegistrationField;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import java.util.Locale;

final class Russian implements Words {
    @Override
    public Locale locale() {
        return Locale.of("ru");
    }

    @Override
    public PageWords pages() {
        return new RussianPages();
    }

    @Override
    public InboxWords inbox() {
        return new RussianInbox();
    }

    @Override
    public FaultWords faults() {
        return new RussianFaults();
    }

    @Override
    public FindWords finding() {
        return new RussianFind();
    }

    @Override
    public ProgramWords program() {
        return new RussianProgram();
    }

    @Override
    public HistoryWords history() {
        return new RussianHistory();
    }

    @Override
    public ChoiceWords choosing() {
        return new RussianChoice();
    }

    @Override
    public LeadWords leads() {
        return new RussianLeads();
    }

    @Override
    public InterventionWords interventions() {
        return new RussianInterventions();
    }

    @Override
    public String greeting(String name) {
        return "Здравствуйте, %s!".formatted(name);
    }

    @Override
    public String footer(String program) {
        return "Это письмо отправлено автоматически от имени %s тем, кого касается запрос.".formatted(program);
    }

    @Override
    public String legalNotice() {
        return "Правовая информация";
    }

    @Override
    public String remindersOff() {
        return "Отключить напоминания";
    }

    @Override
    public String label(Label label) {
        return switch (label) {
            case REFERENCE -> "Номер обращения";
            case COMPANY_SIZE -> "Размер компании";
            case LEAD_TYPE -> "Тип лида";
            case SENT_BY -> "Отправитель";
            case PASSED_ON_BY -> "Кто передал";
            case CAMPAIGN -> "Кампания";
            case LOCATION -> "Расположение";
            case CUSTOMER -> "Клиент";
            case COUNTRY -> "Страна";
            case CONTACT -> "Контакт";
            case NEED -> "Что требуется";
            case OWN_NEED -> "Что вам требуется";
            case SOLUTIONS -> "Решения";
            case DEADLINE -> "Ответить до";
            case CALLERS -> "Кто свяжется";
            case REASON -> "Причина";
            case SOLD -> "Продано";
            case VALUE -> "Сумма";
            case CLOSED_ON -> "Дата закрытия";
            case TO_REGISTER -> "Можно зарегистрировать";
            case TO_CORRECT -> "Исправить";
            case REMARKS -> "Замечания";
        };
    }

    @Override
    public String act(Act act) {
        return switch (act) {
            case FOLLOW -> "Следить за запросом";
            case CHOOSE -> "Выбрать партнёра";
            case DECIDE -> "Открыть запрос";
            case REGISTER -> "Зарегистрировать сделку";
            case SIGN_IN -> "Войти";
            case CONFIRM -> "Подтвердить запрос";
        };
    }

    @Override
    public Said signIn() {
        return new Said(
                "Вход в систему",
                "Перейдите по ссылке, чтобы войти. Она действует один раз, в течение 15 минут. "
                        + "Если вы этого не запрашивали, ничего делать не нужно.");
    }

    @Override
    public Said confirmation(String program, String hours) {
        return new Said(
                "Пожалуйста, подтвердите ваш запрос",
                "На открытых страницах (%s) кто-то обратился к партнёрам и указал этот адрес. Если это были вы, перейдите по ссылке: вы увидите запрос и отправите его. Она действует %s ч. Если это были не вы, ничего делать не нужно: запрос никто не получит."
                        .formatted(program, hours));
    }

    @Override
    public Said newLink(String reference) {
        return new Said(
                "Ваша новая ссылка",
                "Вы запросили новую ссылку на ваш запрос %s, потому что старая больше не действует. Перейдите по ссылке, чтобы следить за запросом. Если вы её не запрашивали, ничего делать не нужно."
                        .formatted(reference));
    }

    @Override
    public Said invitation(String who, String partner) {
        return new Said(
                "Вас пригласили: %s".formatted(partner),
                "%s приглашает вас к работе с запросами, которые получает %s. Перейдите по ссылке, чтобы войти. Она действует один раз, в течение суток; после этого запросите новую ссылку на той же странице."
                        .formatted(who, partner));
    }

    @Override
    public Said takenIn() {
        return new Said(
                "Ваш запрос передан партнёрам",
                "Спасибо за ваш запрос. Ниже указано, кто его получил. Каждый партнёр сам решает, "
                        + "принять ли запрос; мы сообщим вам о решении.");
    }

    @Override
    public Said takenInByNobody() {
        return new Said(
                "Нам не удалось передать ваш запрос",
                "Спасибо за ваш запрос. Сейчас его не может принять ни один из выбранных вами "
                        + "партнёров; причины указаны ниже.");
    }

    @Override
    public Said received(String customer, String deadline) {
        return new Said(
                "Новый запрос от компании %s".formatted(customer),
                ("Компания %s просит предоставить информацию. Пожалуйста, примите или отклоните "
                                + "запрос до %s; большинство клиентов ждут ответа в течение суток.")
                        .formatted(customer, deadline));
    }

    @Override
    public String callNow() {
        return "Клиент просит связаться с ним напрямую. Пожалуйста, позвоните или напишите сейчас, "
                + "даже если решение ещё не принято.";
    }

    @Override
    public Said reminder(String customer, String deadline) {
        return new Said(
                "Ожидает ответа: запрос от компании %s".formatted(customer),
                ("Запрос от компании %s ждёт вашего ответа. Пожалуйста, примите или отклоните его до " + "%s.")
                        .formatted(customer, deadline));
    }

    @Override
    public Said lastCall(String customer, String deadline) {
        return new Said(
                "Последнее напоминание: срок запроса от компании %s истекает".formatted(customer),
                "Срок запроса от компании %s истекает %s. После этого принять его будет нельзя."
                        .formatted(customer, deadline));
    }

    @Override
    public Said acceptedToCustomer(String partner) {
        return new Said(
                "Компания %s приняла ваш запрос".formatted(partner),
                "Компания %s приняла ваш запрос и свяжется с вами.".formatted(partner));
    }

    @Override
    public Said acceptedToSender(String partner, String customer) {
        return new Said(
                "Компания %s приняла лид %s".formatted(partner, customer),
                "Компания %s приняла отправленный вами лид и свяжется с клиентом: %s.".formatted(partner, customer));
    }

    @Override
    public Said declinedToCustomer(String partner) {
        return new Said(
                "Компания %s не может принять ваш запрос".formatted(partner),
                "Компания %s отклонила ваш запрос.".formatted(partner));
    }

    @Override
    public Said declinedToSender(String partner, String customer) {
        return new Said(
                "Компания %s отклонила лид %s".formatted(partner, customer),
                "Компания %s отклонила отправленный вами лид.".formatted(partner));
    }

    @Override
    public Said expiredToCustomer(String partner) {
        return new Said(
                "Компания %s не ответила на ваш запрос".formatted(partner),
                "Компания %s не ответила вовремя, и срок запроса к ней истёк.".formatted(partner));
    }

    @Override
    public Said expiredToSender(String partner, String customer) {
        return new Said(
                "Компания %s не ответила на лид %s".formatted(partner, customer),
                "Компания %s не ответила вовремя, и срок отправленного вами лида истёк.".formatted(partner));
    }

    @Override
    public Said joined(String customer) {
        return new Said(
                "Вы работаете с запросом компании %s".formatted(customer),
                ("Запрос компании %s теперь и ваш: вы среди сотрудников вашей компании, которые с ним "
                                + "работают. Письма о нём теперь получаете и вы.")
                        .formatted(customer));
    }

    @Override
    public Said withdrawn(String customer) {
        return new Said(
                "Компания %s отозвала запрос".formatted(customer),
                "Компании %s ответ на этот запрос больше не нужен. От вас ничего не требуется.".formatted(customer));
    }

    @Override
    public Said won(String partner, String customer) {
        return new Said(
                "Компания %s заключила сделку с клиентом %s".formatted(partner, customer),
                "Отправленный вами лид стал сделкой: компания %s заключила её с клиентом %s."
                        .formatted(partner, customer));
    }

    @Override
    public Said lost(String partner, String customer) {
        return new Said(
                "Компания %s не заключила сделку с клиентом %s".formatted(partner, customer),
                "Отправленный вами лид не стал сделкой: компания %s не договорилась с клиентом %s."
                        .formatted(partner, customer));
    }

    @Override
    public Said registrationOpen(String customer) {
        return new Said(
                "Зарегистрируйте сделку с клиентом %s".formatted(customer),
                ("Сделку с клиентом %s можно зарегистрировать. Пожалуйста, подайте заявку на " + "регистрацию.")
                        .formatted(customer));
    }

    @Override
    public Said registrationReturned(String customer) {
        return new Said(
                "Исправьте регистрацию сделки с клиентом %s".formatted(customer),
                ("В регистрации сделки с клиентом %s требуются исправления. Пожалуйста, подайте её " + "ещё раз.")
                        .formatted(customer));
    }

    @Override
    public Said registrationApproved(String customer) {
        return new Said(
                "Сделка с клиентом %s зарегистрирована".formatted(customer),
                "Регистрация сделки с клиентом %s одобрена. От вас ничего не требуется.".formatted(customer));
    }

    @Override
    public Said registrationDeclined(String customer) {
        return new Said(
                "Сделка с клиентом %s не зарегистрирована".formatted(customer),
                "Регистрация сделки с клиентом %s отклонена; причины указаны ниже.".formatted(customer));
    }

    @Override
    public String field(RegistrationField field) {
        return switch (field) {
            case UNKNOWN -> "другое";
            case COMPANY -> "клиент";
            case COUNTRY -> "страна";
            case SOLUTION -> "решение";
            case DEAL_KIND -> "новая сделка или продление";
            case TOTAL_VALUE -> "общая сумма";
            case SOLUTION_VALUE -> "стоимость решения";
            case STARTS_ON -> "начало";
            case ENDS_ON -> "окончание";
            case SIGNED_ON -> "дата подписания";
            case CUSTOMER_CONTACT -> "контакт у клиента";
        };
    }

    @Override
    public String reason(DeclineReason reason) {
        return switch (reason) {
            case UNKNOWN -> "не указана";
            case CUSTOMER_PROBLEM_UNCLEAR -> "неясно, что нужно клиенту";
            case NEXT_STEPS_UNCLEAR -> "неясны следующие шаги";
            case UNABLE_TO_SUPPORT -> "не оказываем такую поддержку";
            case NO_CAPACITY -> "нет свободных ресурсов";
            case OUT_OF_SERVICE_AREA -> "вне зоны обслуживания";
            case COMPANY_SIZE_NOT_SERVED -> "компании такого размера не обслуживаются";
            case DUPLICATE -> "дубликат";
            case SPAM -> "спам";
            case OTHER -> "другая причина";
        };
    }

    @Override
    public String reason(LostReason reason) {
        return switch (reason) {
            case UNKNOWN, UNSPECIFIED -> "не указана";
            case PRICE -> "цена";
            case COMPETITOR -> "конкурент";
            case DELAYED_OR_CANCELLED -> "отложено или отменено";
            case CUSTOMER_UNRESPONSIVE -> "клиент не отвечал";
            case TECHNICAL_LIMITATION -> "техническое ограничение";
            case LEGAL_OR_REGULATORY -> "правовые или регуляторные причины";
            case SECURITY_OR_COMPLIANCE -> "безопасность или соответствие требованиям";
            case PARTNER_GAP -> "партнёр не смог предложить нужное";
            case OTHER -> "другая причина";
        };
    }

    @Override
    public String standing(Stage stage) {
        return switch (stage) {
            case UNKNOWN, RECEIVED -> "получил запрос, решение ещё не принято";
            case ACCEPTED -> "принял запрос";
            case WON -> "выполнил заказ";
            case LOST -> "работал над запросом";
            case DECLINED -> "отклонил запрос";
            case EXPIRED -> "не ответил вовремя";
            case WITHDRAWN -> "запрос отозван";
            case CANCELLED -> "запрос закрыт";
        };
    }

    @Override
    public String standing(TargetRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> "запрос не передан";
            case PROFILE_UNKNOWN -> "запрос не передан: такого профиля нет";
            case PROFILE_NOT_ACTIVE -> "запрос не передан: сейчас не принимает запросы";
            case LOCATION_UNKNOWN -> "запрос не передан: такого расположения нет";
            case REGION_NOT_SERVED -> "запрос не передан: обслуживает другой регион";
            case COMPANY_SIZE_NOT_SERVED -> "запрос не передан: не обслуживает компании такого размера";
            case WITHDRAWN -> "запрос отозван";
        };
    }
}
