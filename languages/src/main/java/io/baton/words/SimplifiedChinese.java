package io.baton.words;

import io.baton.events.DeclineReason;
import io.baton.events.LostReason;
import io.baton.events.RegistrationField;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import java.util.List;
import java.util.Locale;

final class SimplifiedChinese implements Words {
    private static final Locale LOCALE = Locale.forLanguageTag("zh-Hans");

    @Override
    public Locale locale() {
        return LOCALE;
    }

    @Override
    public PageWords pages() {
        return new SimplifiedChinesePages();
    }

    @Override
    public InboxWords inbox() {
        return new SimplifiedChineseInbox();
    }

    @Override
    public FaultWords faults() {
        return new SimplifiedChineseFaults();
    }

    @Override
    public FindWords finding() {
        return new SimplifiedChineseFind();
    }

    @Override
    public ProgramWords program() {
        return new SimplifiedChineseProgram();
    }

    @Override
    public HistoryWords history() {
        return new SimplifiedChineseHistory();
    }

    @Override
    public ChoiceWords choosing() {
        return new SimplifiedChineseChoice();
    }

    @Override
    public LeadWords leads() {
        return new SimplifiedChineseLeads();
    }

    @Override
    public InterventionWords interventions() {
        return new SimplifiedChineseInterventions();
    }

    @Override
    public String greeting(String name) {
        return "%s，您好：".formatted(name);
    }

    @Override
    public String footer(String program) {
        return "此邮件由 %s 自动发送给与该请求相关的人员。".formatted(program);
    }

    @Override
    public String legalNotice() {
        return "法律声明";
    }

    @Override
    public String remindersOff() {
        return "关闭提醒";
    }

    @Override
    public String label(Label label) {
        return switch (label) {
            case REFERENCE -> "编号";
            case COMPANY_SIZE -> "公司规模";
            case LEAD_TYPE -> "潜在客户类型";
            case SENT_BY -> "发送人";
            case PASSED_ON_BY -> "转交人";
            case CAMPAIGN -> "营销活动";
            case LOCATION -> "地点";
            case CUSTOMER -> "客户";
            case COUNTRY -> "国家/地区";
            case CONTACT -> "联系人";
            case NEED -> "需求";
            case OWN_NEED -> "您的需求";
            case SOLUTIONS -> "解决方案";
            case DEADLINE -> "答复期限";
            case CALLERS -> "联系您的人";
            case REASON -> "原因";
            case SOLD -> "售出内容";
            case VALUE -> "金额";
            case CLOSED_ON -> "成交日期";
            case TO_REGISTER -> "可注册的内容";
            case TO_CORRECT -> "需要更正";
            case REMARKS -> "备注";
        };
    }

    @Override
    public String act(Act act) {
        return switch (act) {
            case FOLLOW -> "查看请求进展";
            case CHOOSE -> "选择合作伙伴";
            case DECIDE -> "查看请求";
            case REGISTER -> "注册交易";
            case SIGN_IN -> "登录";
            case CONFIRM -> "确认请求";
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
        return new Said("您的登录链接", "请点击链接登录。链接在 15 分钟内有效，且只能使用一次。如果不是您本人申请，请忽略此邮件。");
    }

    @Override
    public Said confirmation(String program, String hours) {
        return new Said(
                "请确认您的请求",
                "有人在 %s 的公开页面上向合作伙伴提出请求，并填写了此地址。如果是您本人，请点击链接查看并发送请求。链接在 %s 小时内有效。如果不是您，则无需任何操作：不会有人收到该请求。"
                        .formatted(program, hours));
    }

    @Override
    public Said newLink(String reference) {
        return new Said("您的新链接", "由于旧链接已失效，您申请了请求 %s 的新链接。请点击链接查看请求的进展。如果不是您申请的，则无需任何操作。".formatted(reference));
    }

    @Override
    public Said invitation(String who, String partner) {
        return new Said(
                "您已受邀：%s".formatted(partner),
                "%s 邀请您处理 %s 收到的请求。请点击链接登录。链接在一天内有效，且只能使用一次；过期后，请在该页面获取新的链接。".formatted(who, partner));
    }

    @Override
    public Said takenIn() {
        return new Said("您的请求已转交合作伙伴", "感谢您提交信息请求。下面列出了收到该请求的合作伙伴。各合作伙伴将自行" + "决定是否接受；一有结果，我们会通知您。");
    }

    @Override
    public Said takenInByNobody() {
        return new Said("我们未能转交您的请求", "感谢您提交信息请求。您选择的合作伙伴目前都无法受理，原因列于下方。");
    }

    @Override
    public Said received(String customer, String deadline) {
        return new Said(
                "来自 %s 的新请求".formatted(customer),
                ("%s 提交了信息请求。请在 %s 之前接受或拒绝；大多数客户希望在一" + "天之内得到答复。").formatted(customer, deadline));
    }

    @Override
    public String callNow() {
        return "客户希望您直接与其联系。请立即致电或写信，即使您尚未作出决定。";
    }

    @Override
    public Said reminder(String customer, String deadline) {
        return new Said(
                "待答复：来自 %s 的请求".formatted(customer), "来自 %s 的请求正在等待您的答复。请在 %s 之前接受或拒绝。".formatted(customer, deadline));
    }

    @Override
    public Said lastCall(String customer, String deadline) {
        return new Said(
                "最后提醒：来自 %s 的请求即将过期".formatted(customer), "来自 %s 的请求将于 %s 过期，届时将无法再接受。".formatted(customer, deadline));
    }

    @Override
    public Said acceptedToCustomer(String partner) {
        return new Said("%s 已接受您的请求".formatted(partner), "%s 已接受您的请求，并将与您联系。".formatted(partner));
    }

    @Override
    public Said acceptedToSender(String partner, String customer) {
        return new Said(
                "%s 已接受潜在客户 %s".formatted(partner, customer), "%s 已接受您发送的潜在客户，并将与 %s 联系。".formatted(partner, customer));
    }

    @Override
    public Said declinedToCustomer(String partner) {
        return new Said("%s 无法受理您的请求".formatted(partner), "%s 已拒绝您的请求。".formatted(partner));
    }

    @Override
    public Said declinedToSender(String partner, String customer) {
        return new Said("%s 已拒绝潜在客户 %s".formatted(partner, customer), "%s 已拒绝您发送的潜在客户。".formatted(partner));
    }

    @Override
    public Said expiredToCustomer(String partner) {
        return new Said("%s 未答复您的请求".formatted(partner), "%s 未在期限内答复，发给该合作伙伴的请求已过期。".formatted(partner));
    }

    @Override
    public Said expiredToSender(String partner, String customer) {
        return new Said("%s 未答复潜在客户 %s".formatted(partner, customer), "%s 未在期限内答复，您发送的潜在客户已过期。".formatted(partner));
    }

    @Override
    public Said joined(String customer) {
        return new Said(
                "您已参与处理 %s 的请求".formatted(customer),
                "%s 的请求现在也由您负责：您是贵公司处理此请求的人员之一。从现在起，您会收到有关此请求的邮件。".formatted(customer));
    }

    @Override
    public Said withdrawn(String customer) {
        return new Said("%s 已撤回请求".formatted(customer), "%s 不再需要对此请求的答复。您无需采取任何操作。".formatted(customer));
    }

    @Override
    public Said won(String partner, String customer) {
        return new Said(
                "%s 与 %s 成交".formatted(partner, customer), "您发送的潜在客户已成交：%s 赢得了与 %s 的交易。".formatted(partner, customer));
    }

    @Override
    public Said lost(String partner, String customer) {
        return new Said(
                "%s 未能与 %s 成交".formatted(partner, customer),
                "您发送的潜在客户未能成交：%s 失去了与 %s 的交易。".formatted(partner, customer));
    }

    @Override
    public Said registrationOpen(String customer) {
        return new Said("请注册与 %s 的交易".formatted(customer), "您与 %s 达成的交易可以注册。请提交交易注册。".formatted(customer));
    }

    @Override
    public Said registrationReturned(String customer) {
        return new Said("请更正与 %s 的交易注册".formatted(customer), "与 %s 的交易注册需要更正。请重新提交。".formatted(customer));
    }

    @Override
    public Said registrationApproved(String customer) {
        return new Said("与 %s 的交易已注册".formatted(customer), "与 %s 的交易注册已获批准。您无需采取任何操作。".formatted(customer));
    }

    @Override
    public Said registrationDeclined(String customer) {
        return new Said("与 %s 的交易未能注册".formatted(customer), "与 %s 的交易注册已被拒绝，原因列于下方。".formatted(customer));
    }

    @Override
    public String field(RegistrationField field) {
        return switch (field) {
            case UNKNOWN -> "其他内容";
            case COMPANY -> "客户";
            case COUNTRY -> "国家/地区";
            case SOLUTION -> "解决方案";
            case DEAL_KIND -> "新交易或续订";
            case TOTAL_VALUE -> "总金额";
            case SOLUTION_VALUE -> "解决方案金额";
            case STARTS_ON -> "开始日期";
            case ENDS_ON -> "结束日期";
            case SIGNED_ON -> "签署日期";
            case CUSTOMER_CONTACT -> "客户方联系人";
        };
    }

    @Override
    public String reason(DeclineReason reason) {
        return switch (reason) {
            case UNKNOWN -> "未说明";
            case CUSTOMER_PROBLEM_UNCLEAR -> "客户的需求不明确";
            case NEXT_STEPS_UNCLEAR -> "后续步骤不明确";
            case UNABLE_TO_SUPPORT -> "无法满足该需求";
            case NO_CAPACITY -> "暂无余力";
            case OUT_OF_SERVICE_AREA -> "不在服务区域内";
            case COMPANY_SIZE_NOT_SERVED -> "不服务此规模的公司";
            case DUPLICATE -> "重复";
            case SPAM -> "垃圾信息";
            case OTHER -> "其他原因";
        };
    }

    @Override
    public String reason(LostReason reason) {
        return switch (reason) {
            case UNKNOWN, UNSPECIFIED -> "未说明";
            case PRICE -> "价格";
            case COMPETITOR -> "竞争对手";
            case DELAYED_OR_CANCELLED -> "推迟或取消";
            case CUSTOMER_UNRESPONSIVE -> "客户没有回应";
            case TECHNICAL_LIMITATION -> "技术限制";
            case LEGAL_OR_REGULATORY -> "法律或监管原因";
            case SECURITY_OR_COMPLIANCE -> "安全或合规原因";
            case PARTNER_GAP -> "合作伙伴无法提供所需内容";
            case OTHER -> "其他原因";
        };
    }

    @Override
    public String standing(Stage stage) {
        return switch (stage) {
            case UNKNOWN, RECEIVED -> "已收到，尚未决定";
            case ACCEPTED -> "已接受";
            case WON -> "已完成交易";
            case LOST -> "曾跟进";
            case DECLINED -> "已拒绝";
            case EXPIRED -> "未在期限内答复";
            case WITHDRAWN -> "已撤回";
            case CANCELLED -> "已关闭";
        };
    }

    @Override
    public String standing(TargetRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> "未送达";
            case PROFILE_UNKNOWN -> "未送达：没有该业务档案";
            case PROFILE_NOT_ACTIVE -> "未送达：目前不接受请求";
            case LOCATION_UNKNOWN -> "未送达：没有该地点";
            case REGION_NOT_SERVED -> "未送达：服务于其他区域";
            case COMPANY_SIZE_NOT_SERVED -> "未送达：不服务此规模的公司";
            case WITHDRAWN -> "已撤回";
        };
    }
}
