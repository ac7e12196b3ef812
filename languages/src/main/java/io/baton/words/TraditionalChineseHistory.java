package io.baton.words;

final class TraditionalChineseHistory implements HistoryWords {
    @Override
    public String phrase(HistoryPhrase phrase) {
        return switch (phrase) {
            case RECEIVED -> "已收到。";
            case RECEIVED_UNTIL -> "已收到。若未作決定，將於 %s 過期。";
            case REMINDER_DUE -> "在建議時間內無人作出決定。";
            case LAST_CALL_DUE -> "無人作出決定，即將過期。";
            case CALL_WINDOW_OVER -> "致電客戶的時限已過；客戶仍希望接到電話。";
            case CALLED -> "%s 已致電客戶。";
            case ACCEPTED -> "%s 已接受。";
            case EDITED -> "%s 變更了交易：%s。";
            case CONTACT_ADDED -> "%s 新增了連絡人 %s。";
            case CONTACT_CHANGED -> "%s 變更了連絡人 %s。";
            case CONTACT_REPLACED -> "%s 將一位同事的工作交給了 %s。";
            case CONTACT_REMOVED -> "%s 移除了一位連絡人。";
            case CONTACTS_CHANGED -> "商務設定檔更換了該地點的連絡人：新增 %s 人，離開 %s 人。";
            case REPEATS -> "與要求 %s 重複。";
            case CANCELLED -> "%s 已關閉要求：%s。";
            case MAIL_TO_CUSTOMER -> "%s 已重新傳送給客戶的郵件。";
            case MAIL_TO_SENDER -> "%s 已重新傳送給傳送者的郵件。";
            case MAIL_TO_CONTACTS -> "%s 已重新傳送給聯絡人的郵件。";
            case EXTENDED -> "%s 延長了期限：若未作決定，將於 %s 過期。";
            case DECLINED -> "%s 已拒絕：%s。";
            case EXPIRED -> "在答覆期限內無人作出決定：已過期。";
            case WITHDRAWN -> "客戶已撤回請求。";
            case WON -> "%s 贏得交易：%s，金額 %s。";
            case LOST -> "%s 失去交易：%s。";
            case CORRECTED_TO_WON -> "%s 更正了結果：贏得交易，%s，金額 %s。";
            case CORRECTED_TO_LOST -> "%s 更正了結果：失去交易，%s。";
            case REGISTRATION_SAVED -> "%s 儲存了登錄，稍後繼續。";
            case REGISTRATION_SUBMITTED -> "%s 提交了登錄。";
            case REGISTRATION_RETURNED -> "%s 將登錄退回更正：%s。";
            case REGISTRATION_APPROVED -> "%s 核准了登錄。";
            case REGISTRATION_DECLINED -> "%s 拒絕了登錄。";
            case BY_TIME -> "時間";
            case BY_CUSTOMER -> "客戶";
            case BY_COLLEAGUE -> "貴公司的一位同事";
            case BY_PROGRAM -> "計劃方";
        };
    }
}
