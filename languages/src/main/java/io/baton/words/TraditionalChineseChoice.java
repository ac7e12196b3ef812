package io.baton.words;

import io.baton.lifecycle.ranking.Factor;

final class TraditionalChineseChoice implements ChoiceWords {
    @Override
    public String chooseAnother() {
        return "請選擇其他合作夥伴。";
    }

    @Override
    public String chooseAnotherFor(String customer) {
        return "請為 %s 選擇其他合作夥伴。".formatted(customer);
    }

    @Override
    public String passedOn(String partner) {
        return "按照您事先的同意，您的要求已轉交給 %s。您不需要採取任何動作。".formatted(partner);
    }

    @Override
    public String passedOnFor(String customer, String partner) {
        return "按照客戶事先的同意，%s 的要求已轉交給 %s。".formatted(customer, partner);
    }

    @Override
    public String takenOn(String partner) {
        return "%s 已接受您的要求。您不需要採取任何動作。".formatted(partner);
    }

    @Override
    public String takenOnFor(String customer, String partner) {
        return "%2$s 已接受 %1$s 的要求。您不需要採取任何動作。".formatted(customer, partner);
    }

    @Override
    public String othersDecide() {
        return "收到您要求的其他合作夥伴尚未做出決定；一有結果，我們就會通知您。";
    }

    @Override
    public String othersDecideFor(String customer) {
        return "收到 %s 的要求的其他合作夥伴尚未做出決定；一有結果，我們就會通知您。".formatted(customer);
    }

    @Override
    public String askProgram(String program) {
        return "目前我們無法向您建議其他合作夥伴。請連絡 %s。".formatted(program);
    }

    @Override
    public String askProgramFor(String customer, String program) {
        return "目前我們無法為 %1$s 建議其他合作夥伴。請連絡 %2$s。".formatted(customer, program);
    }

    @Override
    public String suggested() {
        return "合適的合作夥伴";
    }

    @Override
    public String fits(Factor factor, String about) {
        return switch (factor) {
            case LOCATION -> "所在國家/地區：" + about;
            case SOLUTIONS, SERVICES -> "提供：" + about;
            case INDUSTRIES -> "熟悉產業：" + about;
            case KEYWORDS -> "符合：" + about;
            case LANGUAGE -> "語言：" + about;
            case RESPONSE_TIME -> "通常在 %s 小時內回覆".formatted(about);
            case SIMILAR_DEALS -> "類似需求已接受或成交：" + about;
            case COMPETENCIES -> "能力認證：" + about;
            case ENDORSEMENTS -> "計劃認可：" + about;
        };
    }
}
