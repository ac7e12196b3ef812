package io.baton.words;

final class SimplifiedChineseProgram implements ProgramWords {
    @Override
    public String phrase(ProgramPhrase phrase) {
        return switch (phrase) {
            case PROGRAM -> "计划方";
            case TODAY -> "今日";
            case TODAY_WHY -> "现在需要处理的事项，以及请求的结果。";
            case FUNNEL -> "从请求到成交";
            case FUNNEL_WHY -> "合作伙伴在最近 %s 个月收到的请求及其目前的结果。发给三家合作伙伴的请求计三次。";
            case REACHED -> "合作伙伴已收到";
            case ANSWERED -> "已答复";
            case SHARE_OF_BEFORE -> "占上一步的 %s";
            case FUNNEL_REST -> "24 小时内答复：%s。已拒绝：%s。已过期：%s。已撤回：%s。未成交：%s。";
            case NOTHING_IN_TIME -> "这段时间内没有合作伙伴收到此类请求。";
            case ANY -> "全部";
            case REGION -> "区域";
            case LEAD_TYPE -> "线索类型";
            case LEAD_CUSTOMER -> "客户咨询";
            case LEAD_MARKETING -> "营销线索";
            case LEAD_SALES -> "销售线索";
            case NO_CAMPAIGN -> "无营销活动";
            case COMPARED -> "对比";
            case EXPIRING -> "一天内到期";
            case EXPIRING_DO -> "请合作伙伴答复。若无答复，请求将自动结束，并通知客户或发送人。";
            case UNANSWERED -> "超过 24 小时未答复";
            case UNANSWERED_DO -> "客户往往选择最先来电的合作伙伴。请询问为何还在等待。";
            case SILENT -> "已接受但无消息";
            case SILENT_DO -> "购买日期已过。请询问合作伙伴：成交、未成交还是延后。";
            case UNREACHED -> "未送达任何合作伙伴的线索";
            case UNREACHED_BY_PARTNER -> "由 %s 发送，对方已获通知：请与其另选合作伙伴。";
            case UNREACHED_BY_PERSON -> "由计划方人员发送，已获通知：请与其另选合作伙伴。";
            case UNREACHED_BY_CUSTOMER -> "客户已获通知，可通过邮件中的链接另选合作伙伴。";
            case UNREACHED_NOBODY_FITS -> "没有合适的合作伙伴。有合适者后或放宽条件后可再次发送。";
            case OPEN_LEAD -> "打开";
            case FIND_ONE -> "查找合作伙伴";
            case ALL_OF_THEM -> "全部 %s";
            case ALL_REQUESTS -> "全部请求";
            case NONE_NOW -> "目前没有。";
            case HAS_IT_SINCE -> "%s，自 %s 起";
            case WHO_HAS_IT -> "由谁处理";
            case WHOM_TO_ASK -> "可联系的人";
            case NOBODY_THERE -> "目前还没有该合作伙伴的联系人。";
            case FOLLOW_IT -> "发送人看到的页面";
            case NOT_YOUR_ROLE -> "您的角色无权查看。请联系计划运营人员。";
            case BACK -> "返回首页";
        };
    }
}
