package io.baton.words;

import io.baton.events.LeadType;

final class SimplifiedChineseLeads implements LeadWords {
    @Override
    public Said passedOn(String sender) {
        return new Said(
                "%s 已将您的请求转交合作伙伴".formatted(sender),
                ("%1$s 告知我们您正在寻找合作伙伴，并提供了您的联系方式。下面列出了收到该请求的合作伙伴。各合作伙伴将自行决定是否接受；" + "一有结果，我们会通知您。如果您不希望这样，请通过下方链接撤回请求。")
                        .formatted(sender));
    }

    @Override
    public Said passedOnToNobody(String sender) {
        return new Said(
                "没有合作伙伴收到您的请求",
                ("%1$s 告知我们您正在寻找合作伙伴，并提供了您的联系方式。目前没有合作伙伴能够受理您的请求，因此没有合作伙伴收到您的信息。" + "%1$s 已得知此事，您无需采取任何操作。")
                        .formatted(sender));
    }

    @Override
    public Said foundNobody() {
        return new Said("我们未能为您的请求找到合作伙伴", "感谢您提交信息请求。目前没有合适的合作伙伴。");
    }

    @Override
    public Said reachedNobody(String customer) {
        return new Said("没有合作伙伴收到潜在客户 %s".formatted(customer), "您发送的潜在客户 %1$s 没有任何合作伙伴收到。".formatted(customer));
    }

    @Override
    public Said notReached(String partner) {
        return new Said("您的请求未能送达 %s".formatted(partner), "我们未能将您的请求转交给 %s，原因见下文。".formatted(partner));
    }

    @Override
    public Said notReachedFor(String partner, String customer) {
        return new Said(
                "潜在客户 %2$s 未能送达 %1$s".formatted(partner, customer),
                "我们未能将潜在客户 %2$s 转交给 %1$s，原因见下文。".formatted(partner, customer));
    }

    @Override
    public Said received(String sender, String customer, String deadline) {
        return new Said(
                "来自 %s 的新请求".formatted(customer),
                "%1$s 向您转交了 %2$s 的请求。请在 %3$s 之前接受或拒绝；及时答复对客户和发送人都有帮助。".formatted(sender, customer, deadline));
    }

    @Override
    public Said youCall(String customer) {
        return new Said(
                "请您致电 %s".formatted(customer), ("贵公司已接受来自 %1$s 的请求，并已告知 %1$s 将由您致电。联系人见下方。").formatted(customer));
    }

    @Override
    public Said expired(String customer) {
        return new Said(
                "来自 %s 的请求已过期".formatted(customer),
                "贵公司没有人及时答复来自 %1$s 的请求。该请求已过期，无法再接受；客户或发送人已收到通知。".formatted(customer));
    }

    @Override
    public String callNow(String subject) {
        return "🔥 请立即致电：" + subject;
    }

    @Override
    public String callStill() {
        return "客户希望您直接与其联系，并且仍在等待。请今天就致电或写信，即使您尚未作出决定。";
    }

    @Override
    public String called(String who, String when) {
        return "%s 已于 %s 致电客户。该请求仍在等待您的答复。".formatted(who, when);
    }

    @Override
    public String type(LeadType type) {
        return switch (type) {
            case UNKNOWN -> "未知";
            case CUSTOMER_INQUIRY -> "客户直接咨询";
            case MARKETING_QUALIFIED -> "来自计划的市场营销";
            case SALES_QUALIFIED -> "由销售人员或其他合作伙伴发送";
        };
    }
}
