package io.baton.words;

import io.baton.lifecycle.ranking.Factor;

final class SimplifiedChineseChoice implements ChoiceWords {
    @Override
    public String chooseAnother() {
        return "请选择其他合作伙伴。";
    }

    @Override
    public String chooseAnotherFor(String customer) {
        return "请为 %s 选择其他合作伙伴。".formatted(customer);
    }

    @Override
    public String passedOn(String partner) {
        return "按照您事先的同意，您的请求已转交给 %s。您无需采取任何操作。".formatted(partner);
    }

    @Override
    public String passedOnFor(String customer, String partner) {
        return "按照客户事先的同意，%s 的请求已转交给 %s。".formatted(customer, partner);
    }

    @Override
    public String takenOn(String partner) {
        return "%s 已接受您的请求。您无需采取任何操作。".formatted(partner);
    }

    @Override
    public String takenOnFor(String customer, String partner) {
        return "%2$s 已接受 %1$s 的请求。您无需采取任何操作。".formatted(customer, partner);
    }

    @Override
    public String othersDecide() {
        return "收到您请求的其他合作伙伴尚未作出决定；一有结果，我们会通知您。";
    }

    @Override
    public String othersDecideFor(String customer) {
        return "收到 %s 的请求的其他合作伙伴尚未作出决定；一有结果，我们会通知您。".formatted(customer);
    }

    @Override
    public String askProgram(String program) {
        return "目前我们无法向您推荐其他合作伙伴。请联系 %s。".formatted(program);
    }

    @Override
    public String askProgramFor(String customer, String program) {
        return "目前我们无法为 %1$s 推荐其他合作伙伴。请联系 %2$s。".formatted(customer, program);
    }

    @Override
    public String suggested() {
        return "合适的合作伙伴";
    }

    @Override
    public String fits(Factor factor, String about) {
        return switch (factor) {
            case LOCATION -> "所在国家/地区：" + about;
            case SOLUTIONS, SERVICES -> "提供：" + about;
            case INDUSTRIES -> "熟悉行业：" + about;
            case KEYWORDS -> "符合：" + about;
            case LANGUAGE -> "语言：" + about;
            case RESPONSE_TIME -> "通常在 %s 小时内答复".formatted(about);
            case SIMILAR_DEALS -> "类似需求已接受或成交：" + about;
            case COMPETENCIES -> "能力认证：" + about;
            case ENDORSEMENTS -> "计划认可：" + about;
        };
    }
}
