package io.baton.words;

final class SimplifiedChineseInterventions implements InterventionWords {
    @Override
    public Said extended(String customer, String deadline) {
        return new Said(
                "来自 %s 的请求已延长期限".formatted(customer),
                "计划方已延长来自 %1$s 的请求的期限，原因见下文。请在 %2$s 之前接受或拒绝。".formatted(customer, deadline));
    }

    @Override
    public Said extendedToCustomer(String partner, String deadline) {
        return new Said(
                "%s 处理您的请求的期限已延长".formatted(partner),
                "我们已为 %1$s 延长处理您的请求的期限，至 %2$s。一有结果，我们会通知您。".formatted(partner, deadline));
    }

    @Override
    public Said extendedToSender(String partner, String customer, String deadline) {
        return new Said(
                "%s 处理潜在客户 %s 的期限已延长".formatted(partner, customer),
                "我们已为 %1$s 延长处理潜在客户 %2$s 的期限，至 %3$s。一有结果，我们会通知您。".formatted(partner, customer, deadline));
    }
}
