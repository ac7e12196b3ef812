package io.baton.words;

import io.baton.events.DeclineReason;
import io.baton.events.LostReason;
import io.baton.events.RegistrationField;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import java.util.List;
import java.util.Locale;

final class TraditionalChinese implements Words {
    private static final Locale LOCALE = Locale.forLanguageTag("zh-Hant");

    @Override
    public Locale locale() {
        return LOCALE;
    }

    @Override
    public PageWords pages() {
        return new TraditionalChinesePages();
    }

    @Override
    public InboxWords inbox() {
        return new TraditionalChineseInbox();
    }

    @Override
    public FaultWords faults() {
        return new TraditionalChineseFaults();
    }

    @Override
    public FindWords finding() {
        return new TraditionalChineseFind();
    }

    @Override
    public ProgramWords program() {
        return new TraditionalChineseProgram();
    }

    @Override
    public HistoryWords history() {
        return new TraditionalChineseHistory();
    }

    @Override
    public ChoiceWords choosing() {
        return new TraditionalChineseChoice();
    }

    @Override
    public LeadWords leads() {
        return new TraditionalChineseLeads();
    }

    @Override
    public InterventionWords interventions() {
        return new TraditionalChineseInterventions();
    }

    @Override
    public String greeting(String name) {
        return "%s，您好：".formatted(name);
    }

    @Override
    public String footer(String program) {
        return "此郵件由 %s 自動寄給與該要求相關的人員。".formatted(program);
    }

    @Override
    public String legalNotice() {
        return "法律聲明";
    }

    @Override
    public String remindersOff() {
        return "關閉提醒";
    }

    @Override
    public String label(Label label) {
        return switch (label) {
            case REFERENCE -> "編號";
            case COMPANY_SIZE -> "公司規模";
            case LEAD_TYPE -> "潛在客戶類型";
            case SENT_BY -> "傳送者";
            case PASSED_ON_BY -> "轉交人";
            case CAMPAIGN -> "行銷活動";
            case LOCATION -> "地點";
            case CUSTOMER -> "客戶";
            case COUNTRY -> "國家/地區";
            case CONTACT -> "連絡人";
            case NEED -> "需求";
            case OWN_NEED -> "您的需求";
            case SOLUTIONS -> "解決方案";
            case DEADLINE -> "回覆期限";
            case CALLERS -> "與您連絡的人";
            case REASON -> "原因";
            case SOLD -> "售出內容";
            case VALUE -> "金額";
            case CLOSED_ON -> "成交日期";
            case TO_REGISTER -> "可登錄的內容";
            case TO_CORRECT -> "需要更正";
            case REMARKS -> "備註";
        };
    }

    @Override
    public String act(Act act) {
        return switch (act) {
            case FOLLOW -> "查看要求的進度";
            case CHOOSE -> "選擇合作夥伴";
            case DECIDE -> "查看要求";
            case REGISTER -> "登錄交易";
            case SIGN_IN -> "登入";
            case CONFIRM -> "確認您的要求";
        };
    }

    @Override
    public String fact(String label, String value) {
        return label + "：" + value;
    }

    @Override
    public String named(String name, String detail) {
        return name + "（" + detail + "）";
    }

    @Override
    public String list(List<String> things) {
        return String.join("、", things);
    }

    @Override
    public Said signIn() {
        return new Said("您的登入連結", "請按一下連結登入。連結在 15 分鐘內有效，且只能使用一次。如果不是您本人申請，請忽略此郵件。");
    }

    @Override
    public Said confirmation(String program, String hours) {
        return new Said(
                "請確認您的要求",
                "有人在 %s 的公開頁面上向合作夥伴提出要求，並填寫了此地址。如果是您本人，請按一下連結查看並傳送要求。連結在 %s 小時內有效。如果不是您，則無需任何操作：不會有人收到該要求。"
                        .formatted(program, hours));
    }

    @Override
    public Said newLink(String reference) {
        return new Said("您的新連結", "由於舊連結已失效，您申請了要求 %s 的新連結。請按一下連結查看要求的進展。如果不是您申請的，則無需任何操作。".formatted(reference));
    }

    @Override
    public Said invitation(String who, String partner) {
        return new Said(
                "您已受邀：%s".formatted(partner),
                "%s 邀請您處理 %s 收到的要求。請按一下連結登入。連結在一天內有效，且只能使用一次；過期後，請在該頁面取得新的連結。".formatted(who, partner));
    }

    @Override
    public Said takenIn() {
        return new Said("您的要求已轉交合作夥伴", "感謝您提交資訊要求。以下列出收到該要求的合作夥伴。各合作夥伴會自行決" + "定是否接受；一有結果，我們就會通知您。");
    }

    @Override
    public Said takenInByNobody() {
        return new Said("我們無法轉交您的要求", "感謝您提交資訊要求。您選擇的合作夥伴目前都無法受理，原因列於下方。");
    }

    @Override
    public Said received(String customer, String deadline) {
        return new Said(
                "來自 %s 的新要求".formatted(customer),
                ("%s 提交了資訊要求。請在 %s 之前接受或拒絕；大多數客戶希望在一" + "天之內得到回覆。").formatted(customer, deadline));
    }

    @Override
    public String callNow() {
        return "客戶希望您直接與其連絡。請立即致電或寫信，即使您尚未做出決定。";
    }

    @Override
    public Said reminder(String customer, String deadline) {
        return new Said(
                "待回覆：來自 %s 的要求".formatted(customer), "來自 %s 的要求正在等候您的回覆。請在 %s 之前接受或拒絕。".formatted(customer, deadline));
    }

    @Override
    public Said lastCall(String customer, String deadline) {
        return new Said(
                "最後提醒：來自 %s 的要求即將過期".formatted(customer), "來自 %s 的要求將於 %s 過期，屆時將無法再接受。".formatted(customer, deadline));
    }

    @Override
    public Said acceptedToCustomer(String partner) {
        return new Said("%s 已接受您的要求".formatted(partner), "%s 已接受您的要求，並將與您連絡。".formatted(partner));
    }

    @Override
    public Said acceptedToSender(String partner, String customer) {
        return new Said(
                "%s 已接受潛在客戶 %s".formatted(partner, customer), "%s 已接受您傳送的潛在客戶，並將與 %s 連絡。".formatted(partner, customer));
    }

    @Override
    public Said declinedToCustomer(String partner) {
        return new Said("%s 無法受理您的要求".formatted(partner), "%s 已拒絕您的要求。".formatted(partner));
    }

    @Override
    public Said declinedToSender(String partner, String customer) {
        return new Said("%s 已拒絕潛在客戶 %s".formatted(partner, customer), "%s 已拒絕您傳送的潛在客戶。".formatted(partner));
    }

    @Override
    public Said expiredToCustomer(String partner) {
        return new Said("%s 未回覆您的要求".formatted(partner), "%s 未在期限內回覆，傳送給該合作夥伴的要求已過期。".formatted(partner));
    }

    @Override
    public Said expiredToSender(String partner, String customer) {
        return new Said("%s 未回覆潛在客戶 %s".formatted(partner, customer), "%s 未在期限內回覆，您傳送的潛在客戶已過期。".formatted(partner));
    }

    @Override
    public Said joined(String customer) {
        return new Said(
                "您已參與處理 %s 的要求".formatted(customer),
                "%s 的要求現在也由您負責：您是貴公司處理此要求的人員之一。從現在起，您會收到有關此要求的郵件。".formatted(customer));
    }

    @Override
    public Said withdrawn(String customer) {
        return new Said("%s 已撤回要求".formatted(customer), "%s 不再需要對此要求的回覆。您不需要採取任何動作。".formatted(customer));
    }

    @Override
    public Said won(String partner, String customer) {
        return new Said(
                "%s 與 %s 成交".formatted(partner, customer), "您傳送的潛在客戶已成交：%s 贏得了與 %s 的交易。".formatted(partner, customer));
    }

    @Override
    public Said lost(String partner, String customer) {
        return new Said(
                "%s 未能與 %s 成交".formatted(partner, customer),
                "您傳送的潛在客戶未能成交：%s 失去了與 %s 的交易。".formatted(partner, customer));
    }

    @Override
    public Said registrationOpen(String customer) {
        return new Said("請登錄與 %s 的交易".formatted(customer), "您與 %s 達成的交易可以登錄。請提交交易登錄。".formatted(customer));
    }

    @Override
    public Said registrationReturned(String customer) {
        return new Said("請更正與 %s 的交易登錄".formatted(customer), "與 %s 的交易登錄需要更正。請重新提交。".formatted(customer));
    }

    @Override
    public Said registrationApproved(String customer) {
        return new Said("與 %s 的交易已登錄".formatted(customer), "與 %s 的交易登錄已獲核准。您不需要採取任何動作。".formatted(customer));
    }

    @Override
    public Said registrationDeclined(String customer) {
        return new Said("與 %s 的交易未能登錄".formatted(customer), "與 %s 的交易登錄已被拒絕，原因列於下方。".formatted(customer));
    }

    @Override
    public String field(RegistrationField field) {
        return switch (field) {
            case UNKNOWN -> "其他內容";
            case COMPANY -> "客戶";
            case COUNTRY -> "國家/地區";
            case SOLUTION -> "解決方案";
            case DEAL_KIND -> "新交易或續約";
            case TOTAL_VALUE -> "總金額";
            case SOLUTION_VALUE -> "解決方案金額";
            case STARTS_ON -> "開始日期";
            case ENDS_ON -> "結束日期";
            case SIGNED_ON -> "簽署日期";
            case CUSTOMER_CONTACT -> "客戶方連絡人";
        };
    }

    @Override
    public String reason(DeclineReason reason) {
        return switch (reason) {
            case UNKNOWN -> "未說明";
            case CUSTOMER_PROBLEM_UNCLEAR -> "客戶的需求不明確";
            case NEXT_STEPS_UNCLEAR -> "後續步驟不明確";
            case UNABLE_TO_SUPPORT -> "無法滿足該需求";
            case NO_CAPACITY -> "暫無餘力";
            case OUT_OF_SERVICE_AREA -> "不在服務區域內";
            case COMPANY_SIZE_NOT_SERVED -> "不服務此規模的公司";
            case DUPLICATE -> "重複";
            case SPAM -> "垃圾訊息";
            case OTHER -> "其他原因";
        };
    }

    @Override
    public String reason(LostReason reason) {
        return switch (reason) {
            case UNKNOWN, UNSPECIFIED -> "未說明";
            case PRICE -> "價格";
            case COMPETITOR -> "競爭對手";
            case DELAYED_OR_CANCELLED -> "延後或取消";
            case CUSTOMER_UNRESPONSIVE -> "客戶沒有回應";
            case TECHNICAL_LIMITATION -> "技術限制";
            case LEGAL_OR_REGULATORY -> "法律或法規原因";
            case SECURITY_OR_COMPLIANCE -> "安全性或合規原因";
            case PARTNER_GAP -> "合作夥伴無法提供所需內容";
            case OTHER -> "其他原因";
        };
    }

    @Override
    public String standing(Stage stage) {
        return switch (stage) {
            case UNKNOWN, RECEIVED -> "已收到，尚未決定";
            case ACCEPTED -> "已接受";
            case WON -> "已完成交易";
            case LOST -> "曾跟進";
            case DECLINED -> "已拒絕";
            case EXPIRED -> "未在期限內回覆";
            case WITHDRAWN -> "已撤回";
            case CANCELLED -> "已關閉";
        };
    }

    @Override
    public String standing(TargetRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> "未送達";
            case PROFILE_UNKNOWN -> "未送達：沒有該商務設定檔";
            case PROFILE_NOT_ACTIVE -> "未送達：目前不接受要求";
            case LOCATION_UNKNOWN -> "未送達：沒有該地點";
            case REGION_NOT_SERVED -> "未送達：服務於其他區域";
            case COMPANY_SIZE_NOT_SERVED -> "未送達：不服務此規模的公司";
            case WITHDRAWN -> "已撤回";
        };
    }
}
