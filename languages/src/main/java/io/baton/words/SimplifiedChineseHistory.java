package io.baton.words;

final class SimplifiedChineseHistory implements HistoryWords {
    @Override
    public String phrase(HistoryPhrase phrase) {
        return switch (phrase) {
            case RECEIVED -> "已收到。";
            case RECEIVED_UNTIL -> "已收到。若未作决定，将于 %s 过期。";
            case REMINDER_DUE -> "在建议时间内无人作出决定。";
            case LAST_CALL_DUE -> "无人作出决定，即将过期。";
            case CALL_WINDOW_OVER -> "致电客户的时限已过；客户仍希望接到电话。";
            case CALLED -> "%s 已致电客户。";
            case ACCEPTED -> "%s 已接受。";
            case EDITED -> "%s 更改了交易：%s。";
            case CONTACT_ADDED -> "%s 添加了联系人 %s。";
            case CONTACT_CHANGED -> "%s 更改了联系人 %s。";
            case CONTACT_REPLACED -> "%s 将一位同事的工作交给了 %s。";
            case CONTACT_REMOVED -> "%s 移除了一位联系人。";
            case CONTACTS_CHANGED -> "业务资料更换了该地点的联系人：新增 %s 人，离开 %s 人。";
            case REPEATS -> "与请求 %s 重复。";
            case CANCELLED -> "%s 已关闭请求：%s。";
            case MAIL_TO_CUSTOMER -> "%s 已重新发送给客户的邮件。";
            case MAIL_TO_SENDER -> "%s 已重新发送给发送人的邮件。";
            case MAIL_TO_CONTACTS -> "%s 已重新发送给联系人的邮件。";
            case EXTENDED -> "%s 延长了期限：若未作决定，将于 %s 过期。";
            case DECLINED -> "%s 已拒绝：%s。";
            case EXPIRED -> "在答复期限内无人作出决定：已过期。";
            case WITHDRAWN -> "客户已撤回请求。";
            case WON -> "%s 赢得交易：%s，金额 %s。";
            case LOST -> "%s 失去交易：%s。";
            case CORRECTED_TO_WON -> "%s 更正了结果：赢得交易，%s，金额 %s。";
            case CORRECTED_TO_LOST -> "%s 更正了结果：失去交易，%s。";
            case REGISTRATION_SAVED -> "%s 保存了登记，稍后继续。";
            case REGISTRATION_SUBMITTED -> "%s 提交了登记。";
            case REGISTRATION_RETURNED -> "%s 将登记退回更正：%s。";
            case REGISTRATION_APPROVED -> "%s 批准了登记。";
            case REGISTRATION_DECLINED -> "%s 拒绝了登记。";
            case BY_TIME -> "时间";
            case BY_CUSTOMER -> "客户";
            case BY_COLLEAGUE -> "贵公司的一位同事";
            case BY_PROGRAM -> "计划方";
        };
    }
}
