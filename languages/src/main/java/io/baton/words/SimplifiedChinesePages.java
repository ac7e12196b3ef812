package io.baton.words;

final class SimplifiedChinesePages implements PageWords {
    @Override
    public String yourRequest() {
        return "您的请求";
    }

    @Override
    public String requestOf(String customer) {
        return "%s 的请求".formatted(customer);
    }

    @Override
    public String partners() {
        return "收到请求的合作伙伴";
    }

    @Override
    public String sendTo(String partner) {
        return "发送给 %s".formatted(partner);
    }

    @Override
    public String withdrawFrom(String partner) {
        return "从 %s 撤回".formatted(partner);
    }

    @Override
    public String withdrawAll() {
        return "撤回整个请求";
    }

    @Override
    public String noWayBack() {
        return "此操作无法撤销。如果合作伙伴已作出决定，该决定仍然有效。";
    }

    @Override
    public String sent() {
        return "请求已发出，由合作伙伴决定是否接受。";
    }

    @Override
    public String takenBack() {
        return "已从尚未作出决定的合作伙伴处撤回请求。";
    }

    @Override
    public String takenBackFrom(String partner) {
        return "%s 不再持有该请求。".formatted(partner);
    }

    @Override
    public String kept() {
        return "我们已记录，稍后会显示在此处。";
    }

    @Override
    public String notPossible() {
        return "此操作已无法进行。下面是目前的情况。";
    }

    @Override
    public String later() {
        return "目前无法完成，您的信息不会丢失。请稍后再试。";
    }

    @Override
    public String noSuchLink() {
        return "此链接无效。请检查链接是否复制完整。";
    }

    @Override
    public String openFromMail() {
        return "请通过邮件中的链接打开此页面：几小时后，浏览器就不再保存该链接。";
    }

    @Override
    public String linkOld() {
        return "此链接已过期，无法再打开任何内容，因为旧邮件可能被他人看到。我们可以将新链接发送到收到旧链接的同一地址。";
    }

    @Override
    public String sendNewLink() {
        return "发送新链接";
    }

    @Override
    public String newLinkSent() {
        return "如果此链接由我们发出，新链接已发往同一地址。请查看该邮箱，可能需要几分钟。";
    }

    @Override
    public String reminders() {
        return "提醒";
    }

    @Override
    public String remindersCome() {
        return "您会收到关于待答复请求的提醒。";
    }

    @Override
    public String noRemindersCome() {
        return "您不会再收到提醒。其他邮件照常发送。";
    }

    @Override
    public String turnOff() {
        return "关闭提醒";
    }

    @Override
    public String turnOn() {
        return "开启提醒";
    }
}
