package io.baton.words;

import io.baton.events.LeadType;

final class TraditionalChineseLeads implements LeadWords {
    @Override
    public Said passedOn(String sender) {
        return new Said(
                "%s 已將您的要求轉交合作夥伴".formatted(sender),
                ("%1$s 告知我們您正在尋找合作夥伴，並提供了您的連絡方式。以下列出收到該要求的合作夥伴。各合作夥伴會自行決定是否接受；" + "一有結果，我們就會通知您。如果您不希望這樣，請透過下方連結撤回要求。")
                        .formatted(sender));
    }

    @Override
    public Said passedOnToNobody(String sender) {
        return new Said(
                "沒有合作夥伴收到您的要求",
                ("%1$s 告知我們您正在尋找合作夥伴，並提供了您的連絡方式。目前沒有合作夥伴能夠受理您的要求，因此沒有合作夥伴收到您的資訊。" + "%1$s 已得知此事，您不需要採取任何動作。")
                        .formatted(sender));
    }

    @Override
    public Said foundNobody() {
        return new Said("我們無法為您的要求找到合作夥伴", "感謝您提交資訊要求。目前沒有合適的合作夥伴。");
    }

    @Override
    public Said reachedNobody(String customer) {
        return new Said("沒有合作夥伴收到潛在客戶 %s".formatted(customer), "您傳送的潛在客戶 %1$s 沒有任何合作夥伴收到。".formatted(customer));
    }

    @Override
    public Said notReached(String partner) {
        return new Said("您的要求未能送達 %s".formatted(partner), "我們無法將您的要求轉交給 %s，原因如下。".formatted(partner));
    }

    @Override
    public Said notReachedFor(String partner, String customer) {
        return new Said(
                "潛在客戶 %2$s 未能送達 %1$s".formatted(partner, customer),
                "我們無法將潛在客戶 %2$s 轉交給 %1$s，原因如下。".formatted(partner, customer));
    }

    @Override
    public Said received(String sender, String customer, String deadline) {
        return new Said(
                "來自 %s 的新要求".formatted(customer),
                "%1$s 向您轉交了 %2$s 的要求。請在 %3$s 之前接受或拒絕；及時回覆對客戶和傳送者都有幫助。".formatted(sender, customer, deadline));
    }

    @Override
    public Said youCall(String customer) {
        return new Said(
                "請您致電 %s".formatted(customer), ("貴公司已接受來自 %1$s 的要求，並已告知 %1$s 將由您致電。聯絡人見下方。").formatted(customer));
    }

    @Override
    public Said expired(String customer) {
        return new Said(
                "來自 %s 的要求已過期".formatted(customer),
                "貴公司沒有人及時回覆來自 %1$s 的要求。該要求已過期，無法再接受；客戶或傳送者已收到通知。".formatted(customer));
    }

    @Override
    public String callNow(String subject) {
        return "🔥 請立即致電：" + subject;
    }

    @Override
    public String callStill() {
        return "客戶希望您直接與其連絡，並且仍在等候。請今天就致電或寫信，即使您尚未做出決定。";
    }

    @Override
    public String called(String who, String when) {
        return "%s 已於 %s 致電客戶。該要求仍在等候您的答覆。".formatted(who, when);
    }

    @Override
    public String type(LeadType type) {
        return switch (type) {
            case UNKNOWN -> "不明";
            case CUSTOMER_INQUIRY -> "客戶直接詢問";
            case MARKETING_QUALIFIED -> "來自計劃的行銷";
            case SALES_QUALIFIED -> "由銷售人員或其他合作夥伴傳送";
        };
    }
}
