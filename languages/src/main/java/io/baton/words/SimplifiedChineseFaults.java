package io.baton.words;

final class SimplifiedChineseFaults implements FaultWords {
    @Override
    public String phrase(FaultPhrase phrase) {
        return switch (phrase) {
            case REQUIRED -> "必须填写";
            case BLANK -> "不能为空";
            case TOO_LONG -> "最多 %s 个字符";
            case TOO_MANY -> "最多 %s 个";
            case CONTROL_CHARACTERS -> "不能包含控制字符";
            case HALF_CHARACTER -> "包含不完整的字符";
            case TWICE -> "重复";
            case EMAIL -> "必须是电子邮件地址";
            case EMAIL_ASCII -> "@ 之前只能使用 ASCII 字符：并非所有邮件服务器都接受其他字符";
            case EMAIL_PUNYCODE -> "域名必须写成 Punycode（xn--）：它有两种读法";
            case EMAIL_DOTS -> "多了一个点";
            case EMAIL_LONG_LOCAL -> "@ 之前最多 %s 个字符";
            case EMAIL_LONG -> "地址最多 %s 个字符";
            case ONE_OF -> "必须是以下之一：%s";
            case COUNTRY_MEANT -> "必须是国家/地区代码，例如 %s";
            case COUNTRY -> "必须是两个字母的国家/地区代码，例如 CN";
            case LANGUAGE_TAG -> "必须是语言代码，例如 zh-Hans";
            case CURRENCY -> "必须是三个字母的货币代码，例如 EUR";
            case NUMBER -> "必须是数字，例如 1250.50";
            case NEGATIVE -> "不能为负数";
            case FEWER_DIGITS -> "位数过多";
            case DECIMALS -> "最多 %s 位小数";
            case DIGITS -> "小数点前最多 %s 位";
            case DAY -> "必须是日期（2027-03-15）";
            case PURCHASE_TIME -> "必须是日期（2027-03-15）、月份（2027-03）或季度（2027-Q1），从 %s 到 %s";
            case FROM_TO -> "必须在 %s 到 %s 之间";
            case WINDOW -> "必须在一秒到十年之间";
            case DUPLICATE_WINDOW -> "必须在一天到 90 天之间";
            case CORRECTION_WINDOW -> "必须为 0 到 90 天";
            case WHOLE_NUMBER -> "必须是整数";
            case ALREADY_A_CONTACT -> "已属于另一位联系人";
            case ONLY_WITH_COMPETITOR -> "仅当原因为竞争对手时才可填写";
            case ELIGIBLE_SOLUTION -> "必须是已售出且可登记的解决方案";
            case SOLUTION_VALUE -> "不能超过总金额，且货币必须相同";
            case CONTRACT_END -> "不能早于合同开始，也不能超过 %s 年";
            case SIGNED -> "不能晚于合同开始，也不能相距太远";
            case NEAR -> "必须在今天前后 %s 年以内";
            case CLOSED -> "不能在将来，也不能早于收到请求的时间";
            case PERPETUAL -> "无限期合同不能填写";
            case NOT_SENT_BACK -> "未退回更正";
            case ONLY_WHILE_PAUSED -> "仅在资料暂停时可填写";
            case IN_THE_FUTURE -> "必须是将来的日期";
            case AT_LEAST_ONE_ACTIVE -> "资料启用期间至少要有一个";
            case AT_LEAST_ONE -> "至少一个";
            case CANNOT_BE_CLEARED -> "不能清空";
            case PROGRAM_ONLY -> "只能由计划方更改";
            case ANOTHERS_NAME -> "属于另一合作伙伴，或与其相似：请另选名称；如果确实属于您，请联系计划方";
            case NAME_TAKEN -> "不能批准：另一合作伙伴正在使用完全相同的名称";
            case LOOK_ALIKE -> "该名称与另一合作伙伴的名称相似：请允许，或予以拒绝";
            case UNKNOWN -> "未知";
            case INVALID -> "填写有误";
            case CALLERS -> "必须是此交易的同事或该地点的联系人";
            case NO_LOCATION -> "不是该合作伙伴的地点";
            case NO_SUCCESSOR -> "必须是此合作伙伴的其他人员";
            case FULL_LOCATION -> "联系人已满";
            case CHANGED_MEANWHILE -> "该请求已发生变化。";
            case ALREADY_ACCEPTED -> "该请求已被接受。";
            case NOT_YET_ACCEPTED -> "该请求尚未被接受。";
            case NOT_YET_WON -> "该交易尚未赢得。";
            case NO_OPEN_REGISTRATION -> "没有进行中的登记：未售出可登记的解决方案，或登记已结束。";
            case TOO_LATE_TO_CORRECT -> "交易结果已无法更正。";
            case CORRECTABLE_UNTIL -> "交易结果只能在 %s 之前更正。";
            case REGISTRATION_APPROVED -> "计划方已批准此交易的登记：其解决方案仍视为已售出。";
            case IN_REVIEW -> "计划方正在审核登记。";
            case EXPIRED_BEFORE -> "在您决定之前，该请求已过期。";
            case ARCHIVED -> "该请求已结束，无法更改。";
        };
    }
}
