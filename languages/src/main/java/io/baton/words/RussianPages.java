package io.baton.words;

final class RussianPages implements PageWords {
    @Override
    public String yourRequest() {
        return "Ваш запрос";
    }

    @Override
    public String requestOf(String customer) {
        return "Запрос компании %s".formatted(customer);
    }

    @Override
    public String partners() {
        return "Кто его получил";
    }

    @Override
    public String sendTo(String partner) {
        return "Отправить: %s".formatted(partner);
    }

    @Override
    public String withdrawFrom(String partner) {
        return "Отозвать у партнёра: %s".formatted(partner);
    }

    @Override
    public String withdrawAll() {
        return "Отозвать запрос полностью";
    }

    @Override
    public String noWayBack() {
        return "Это действие нельзя отменить. Если партнёр уже принял решение, оно остаётся в силе.";
    }

    @Override
    public String sent() {
        return "Запрос передан. Партнёр сам решает, принять ли его.";
    }

    @Override
    public String takenBack() {
        return "Запрос отозван у всех, кто ещё не принял решение.";
    }

    @Override
    public String takenBackFrom(String partner) {
        return "Запрос отозван у партнёра: %s.".formatted(partner);
    }

    @Override
    public String kept() {
        return "Мы это записали; скоро это появится здесь.";
    }

    @Override
    public String notPossible() {
        return "Это уже невозможно. Ниже указано, как обстоят дела сейчас.";
    }

    @Override
    public String later() {
        return "Сейчас это не получается; ничего не потеряно. Пожалуйста, попробуйте через минуту.";
    }

    @Override
    public String noSuchLink() {
        return "Такого адреса нет. Проверьте, пожалуйста, полностью ли он скопирован.";
    }

    @Override
    public String openFromMail() {
        return "Пожалуйста, откройте эту страницу по ссылке из письма: через несколько часов браузер её забывает.";
    }

    @Override
    public String linkOld() {
        return "Эта ссылка устарела и больше ничего не открывает: старые письма могут попасть в чужие руки. Мы можем отправить новую на тот же адрес, на который пришла старая.";
    }

    @Override
    public String sendNewLink() {
        return "Отправить новую ссылку";
    }

    @Override
    public String newLinkSent() {
        return "Если это была наша ссылка, новая уже отправлена на тот же адрес. Пожалуйста, проверьте этот почтовый ящик; это может занять несколько минут.";
    }

    @Override
    public String reminders() {
        return "Напоминания";
    }

    @Override
    public String remindersCome() {
        return "Вы получаете напоминания о запросах, которые ждут ответа.";
    }

    @Override
    public String noRemindersCome() {
        return "Вы не получаете напоминаний. Все остальные письма приходят по-прежнему.";
    }

    @Override
    public String turnOff() {
        return "Отключить напоминания";
    }

    @Override
    public String turnOn() {
        return "Включить напоминания";
    }
}
