package io.baton.words;

import io.baton.events.CancelReason;

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

    @Override
    public Said cancelled(String customer, CancelReason reason) {
        return new Said(
                "来自 %s 的请求已关闭".formatted(customer),
                "计划方已关闭贵公司收到的来自 %1$s 的请求：%2$s。您无需采取任何操作，这也不会影响对贵公司的评价。".formatted(customer, reason(reason)));
    }

    @Override
    public Said corrected(String customer, boolean won) {
        return new Said(
                "与 %s 的交易结果已更正".formatted(customer),
                "计划方已更正贵公司与 %1$s 的交易结果：现记为%2$s。原因见下文。".formatted(customer, ended(won)));
    }

    @Override
    public Said correctedToSender(String partner, String customer, boolean won) {
        return new Said(
                "潜在客户 %2$s 的结果已更正".formatted(partner, customer),
                "我们已更正潜在客户 %2$s 在 %1$s 处的结果：现记为%3$s。".formatted(partner, customer, ended(won)));
    }

    private static String ended(boolean won) {
        return won ? "赢得" : "失去";
    }

    @Override
    public Said reassignedToCustomer(String partner) {
        return new Said("%s 不再持有您的请求".formatted(partner), "我们已从 %1$s 收回您的请求。".formatted(partner));
    }

    @Override
    public Said reassignedToSender(String partner, String customer) {
        return new Said(
                "%s 不再持有潜在客户 %s".formatted(partner, customer), "我们已从 %1$s 收回潜在客户 %2$s。".formatted(partner, customer));
    }

    @Override
    public Said duplicateToCustomer(String partner) {
        return new Said(
                "您发给 %s 的请求已关闭".formatted(partner), "您之前已提出过相同的请求，因此我们关闭了发给 %1$s 的这一请求。您的另一请求仍然有效。".formatted(partner));
    }

    @Override
    public Said cancelledToSender(String partner, String customer, CancelReason reason) {
        return new Said(
                "潜在客户 %2$s 已关闭".formatted(partner, customer),
                "我们已在 %1$s 处关闭潜在客户 %2$s：%3$s。".formatted(partner, customer, reason(reason)));
    }

    @Override
    public String handedOver(String partner) {
        return "您的请求现已转交 %s，并已通知对方。您无需采取任何操作。".formatted(partner);
    }

    @Override
    public String handedOverFor(String customer, String partner) {
        return "潜在客户 %1$s 现已转交 %2$s，并已通知对方。".formatted(customer, partner);
    }

    @Override
    public String reason(CancelReason reason) {
        return switch (reason) {
            case REASSIGNED -> "已转交其他合作伙伴";
            case DUPLICATE -> "重复请求";
            case SPAM -> "垃圾信息";
            case UNKNOWN -> "其他原因";
        };
    }
}
