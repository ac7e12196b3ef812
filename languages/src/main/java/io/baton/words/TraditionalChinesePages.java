package io.baton.words;

final class TraditionalChinesePages implements PageWords {
    @Override
    public String yourRequest() {
        return "您的要求";
    }

    @Override
    public String requestOf(String customer) {
        return "%s 的要求".formatted(customer);
    }

    @Override
    public String partners() {
        return "收到要求的合作夥伴";
    }

    @Override
    public String sendTo(String partner) {
        return "傳送給 %s".formatted(partner);
    }

    @Override
    public String withdrawFrom(String partner) {
        return "從 %s 撤回".formatted(partner);
    }

    @Override
    public String withdrawAll() {
        return "撤回整個要求";
    }

    @Override
    public String noWayBack() {
        return "此動作無法復原。如果合作夥伴已做出決定，該決定仍然有效。";
    }

    @Override
    public String sent() {
        return "要求已送出，由合作夥伴決定是否接受。";
    }

    @Override
    public String takenBack() {
        return "已從尚未做出決定的合作夥伴處撤回要求。";
    }

    @Override
    public String takenBackFrom(String partner) {
        return "%s 不再持有該要求。".formatted(partner);
    }

    @Override
    public String kept() {
        return "我們已記錄，稍後會顯示在這裡。";
    }

    @Override
    public String notPossible() {
        return "此動作已無法進行。以下是目前的情況。";
    }

    @Override
    public String later() {
        return "目前無法完成，您的資料不會遺失。請稍後再試。";
    }

    @Override
    public String noSuchLink() {
        return "此連結無效。請檢查連結是否複製完整。";
    }

    @Override
    public String openFromMail() {
        return "請透過郵件中的連結開啟此頁面：幾小時後，瀏覽器就不再保存該連結。";
    }

    @Override
    public String linkOld() {
        return "此連結已過期，無法再開啟任何內容，因為舊郵件可能被他人看到。我們可以將新連結傳送到收到舊連結的同一地址。";
    }

    @Override
    public String sendNewLink() {
        return "傳送新連結";
    }

    @Override
    public String newLinkSent() {
        return "如果此連結由我們發出，新連結已傳送到同一地址。請查看該信箱，可能需要幾分鐘。";
    }

    @Override
    public String reminders() {
        return "提醒";
    }

    @Override
    public String remindersCome() {
        return "您會收到關於待回覆要求的提醒。";
    }

    @Override
    public String noRemindersCome() {
        return "您不會再收到提醒。其他郵件照常傳送。";
    }

    @Override
    public String turnOff() {
        return "關閉提醒";
    }

    @Override
    public String turnOn() {
        return "開啟提醒";
    }
}
