package io.baton.words;

import io.baton.events.CancelReason;

final class TraditionalChineseInterventions implements InterventionWords {
    @Override
    public Said extended(String customer, String deadline) {
        return new Said(
                "來自 %s 的要求已延長期限".formatted(customer),
                "計劃方已延長來自 %1$s 的要求的期限，原因如下。請在 %2$s 之前接受或拒絕。".formatted(customer, deadline));
    }

    @Override
    public Said extendedToCustomer(String partner, String deadline) {
        return new Said(
                "%s 處理您的要求的期限已延長".formatted(partner),
                "我們已為 %1$s 延長處理您的要求的期限，至 %2$s。一有結果，我們就會通知您。".formatted(partner, deadline));
    }

    @Override
    public Said extendedToSender(String partner, String customer, String deadline) {
        return new Said(
                "%s 處理潛在客戶 %s 的期限已延長".formatted(partner, customer),
                "我們已為 %1$s 延長處理潛在客戶 %2$s 的期限，至 %3$s。一有結果，我們就會通知您。".formatted(partner, customer, deadline));
    }

    @Override
    public Said cancelled(String customer, CancelReason reason) {
        return new Said(
                "來自 %s 的要求已關閉".formatted(customer),
                "計劃方已關閉貴公司收到的來自 %1$s 的要求：%2$s。您不需要採取任何動作，這也不會影響對貴公司的評價。".formatted(customer, reason(reason)));
    }

    @Override
    public Said corrected(String customer, boolean won) {
        return new Said(
                "與 %s 的交易結果已更正".formatted(customer),
                "計劃方已更正貴公司與 %1$s 的交易結果：現記為%2$s。原因如下。".formatted(customer, ended(won)));
    }

    @Override
    public Said correctedToSender(String partner, String customer, boolean won) {
        return new Said(
                "潛在客戶 %2$s 的結果已更正".formatted(partner, customer),
                "我們已更正潛在客戶 %2$s 在 %1$s 處的結果：現記為%3$s。".formatted(partner, customer, ended(won)));
    }

    private static String ended(boolean won) {
        return won ? "贏得" : "失去";
    }

    @Override
    public Said reassignedToCustomer(String partner) {
        return new Said("%s 不再持有您的要求".formatted(partner), "我們已從 %1$s 收回您的要求。".formatted(partner));
    }

    @Override
    public Said reassignedToSender(String partner, String customer) {
        return new Said(
                "%s 不再持有潛在客戶 %s".formatted(partner, customer), "我們已從 %1$s 收回潛在客戶 %2$s。".formatted(partner, customer));
    }

    @Override
    public Said duplicateToCustomer(String partner) {
        return new Said(
                "您傳給 %s 的要求已關閉".formatted(partner),
                "您之前已提出過相同的要求，因此我們關閉了傳給 %1$s 的這項要求。您的另一項要求仍然有效。".formatted(partner));
    }

    @Override
    public Said cancelledToSender(String partner, String customer, CancelReason reason) {
        return new Said(
                "潛在客戶 %2$s 已關閉".formatted(partner, customer),
                "我們已在 %1$s 處關閉潛在客戶 %2$s：%3$s。".formatted(partner, customer, reason(reason)));
    }

    @Override
    public String handedOver(String partner) {
        return "您的要求現已轉交 %s，並已通知對方。您不需要採取任何動作。".formatted(partner);
    }

    @Override
    public String handedOverFor(String customer, String partner) {
        return "潛在客戶 %1$s 現已轉交 %2$s，並已通知對方。".formatted(customer, partner);
    }

    @Override
    public String reason(CancelReason reason) {
        return switch (reason) {
            case REASSIGNED -> "已轉交其他合作夥伴";
            case DUPLICATE -> "重複要求";
            case SPAM -> "垃圾訊息";
            case UNKNOWN -> "其他原因";
        };
    }
}
