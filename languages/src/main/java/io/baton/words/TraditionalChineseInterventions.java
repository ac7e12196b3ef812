package io.baton.words;

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
}
