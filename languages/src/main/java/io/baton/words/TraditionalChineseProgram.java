package io.baton.words;

final class TraditionalChineseProgram implements ProgramWords {
    @Override
    public String phrase(ProgramPhrase phrase) {
        return switch (phrase) {
            case PROGRAM -> "計劃方";
            case TODAY -> "今日";
            case TODAY_WHY -> "現在需要處理的事項，以及請求的結果。";
            case FUNNEL -> "從請求到成交";
            case FUNNEL_WHY -> "合作夥伴在最近 %s 個月收到的請求及其目前的結果。傳送給三家合作夥伴的請求計三次。";
            case REACHED -> "合作夥伴已收到";
            case ANSWERED -> "已答覆";
            case SHARE_OF_BEFORE -> "佔上一步的 %s";
            case FUNNEL_REST -> "24 小時內答覆：%s。已拒絕：%s。已過期：%s。已撤回：%s。未成交：%s。";
            case NOTHING_IN_TIME -> "這段時間內沒有合作夥伴收到此類請求。";
            case ANY -> "全部";
            case REGION -> "區域";
            case LEAD_TYPE -> "線索類型";
            case LEAD_CUSTOMER -> "客戶諮詢";
            case LEAD_MARKETING -> "行銷線索";
            case LEAD_SALES -> "銷售線索";
            case NO_CAMPAIGN -> "無行銷活動";
            case COMPARED -> "對比";
            case EXPIRING -> "一天內到期";
            case EXPIRING_DO -> "請合作夥伴答覆。若無答覆，請求將自動結束，並通知客戶或傳送人。";
            case UNANSWERED -> "超過 24 小時未答覆";
            case UNANSWERED_DO -> "客戶往往選擇最先來電的合作夥伴。請詢問為何還在等待。";
            case SILENT -> "已接受但無消息";
            case SILENT_DO -> "購買日期已過。請詢問合作夥伴：成交、未成交還是延後。";
            case UNREACHED -> "未送達任何合作夥伴的線索";
            case UNREACHED_BY_PARTNER -> "由 %s 傳送，對方已獲通知：請與其另選合作夥伴。";
            case UNREACHED_BY_PERSON -> "由計劃方人員傳送，已獲通知：請與其另選合作夥伴。";
            case UNREACHED_BY_CUSTOMER -> "客戶已獲通知，可透過郵件中的連結另選合作夥伴。";
            case UNREACHED_NOBODY_FITS -> "沒有合適的合作夥伴。有合適者後或放寬條件後可再次傳送。";
            case OPEN_LEAD -> "開啟";
            case FIND_ONE -> "尋找合作夥伴";
            case ALL_OF_THEM -> "全部 %s";
            case ALL_REQUESTS -> "全部請求";
            case NONE_NOW -> "目前沒有。";
            case HAS_IT_SINCE -> "%s，自 %s 起";
            case WHO_HAS_IT -> "由誰處理";
            case WHOM_TO_ASK -> "可聯絡的人";
            case NOBODY_THERE -> "目前還沒有該合作夥伴的聯絡人。";
            case FOLLOW_IT -> "傳送人看到的頁面";
            case NOT_YOUR_ROLE -> "您的角色無權檢視。請聯絡計劃營運人員。";
            case BACK -> "返回首頁";
        };
    }
}
