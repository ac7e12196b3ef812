package io.baton.words;

final class TraditionalChineseFaults implements FaultWords {
    @Override
    public String phrase(FaultPhrase phrase) {
        return switch (phrase) {
            case REQUIRED -> "必須填寫";
            case BLANK -> "不可空白";
            case TOO_LONG -> "最多 %s 個字元";
            case TOO_MANY -> "最多 %s 個";
            case CONTROL_CHARACTERS -> "不可包含控制字元";
            case HALF_CHARACTER -> "包含不完整的字元";
            case TWICE -> "重複";
            case EMAIL -> "必須是電子郵件地址";
            case EMAIL_ASCII -> "@ 之前只能使用 ASCII 字元：並非所有郵件伺服器都接受其他字元";
            case EMAIL_PUNYCODE -> "網域必須寫成 Punycode（xn--）：它有兩種讀法";
            case EMAIL_DOTS -> "多了一個點";
            case EMAIL_LONG_LOCAL -> "@ 之前最多 %s 個字元";
            case EMAIL_LONG -> "地址最多 %s 個字元";
            case ONE_OF -> "必須是下列之一：%s";
            case COUNTRY_MEANT -> "必須是國家/地區代碼，例如 %s";
            case COUNTRY -> "必須是兩個字母的國家/地區代碼，例如 TW";
            case LANGUAGE_TAG -> "必須是語言代碼，例如 zh-Hant";
            case CURRENCY -> "必須是三個字母的貨幣代碼，例如 EUR";
            case NUMBER -> "必須是數字，例如 1250.50";
            case NEGATIVE -> "不可為負數";
            case FEWER_DIGITS -> "位數過多";
            case DECIMALS -> "最多 %s 位小數";
            case DIGITS -> "小數點前最多 %s 位";
            case DAY -> "必須是日期（2027-03-15）";
            case PURCHASE_TIME -> "必須是日期（2027-03-15）、月份（2027-03）或季度（2027-Q1），從 %s 到 %s";
            case FROM_TO -> "必須介於 %s 到 %s 之間";
            case WINDOW -> "必須介於一秒到十年之間";
            case DUPLICATE_WINDOW -> "必須介於一天到 90 天之間";
            case CORRECTION_WINDOW -> "必須為 0 到 90 天";
            case WHOLE_NUMBER -> "必須是整數";
            case ALREADY_A_CONTACT -> "已屬於另一位連絡人";
            case ONLY_WITH_COMPETITOR -> "僅當原因為競爭對手時才可填寫";
            case ELIGIBLE_SOLUTION -> "必須是已售出且可登錄的解決方案";
            case SOLUTION_VALUE -> "不可超過總金額，且貨幣必須相同";
            case CONTRACT_END -> "不可早於合約開始，也不可超過 %s 年";
            case SIGNED -> "不可晚於合約開始，也不可相距太遠";
            case NEAR -> "必須在今天前後 %s 年以內";
            case CLOSED -> "不可在未來，也不可早於收到要求的時間";
            case PERPETUAL -> "無限期合約不可填寫";
            case NOT_SENT_BACK -> "未退回更正";
            case ONLY_WHILE_PAUSED -> "僅在設定檔暫停時可填寫";
            case IN_THE_FUTURE -> "必須是未來的日期";
            case AT_LEAST_ONE_ACTIVE -> "設定檔啟用期間至少要有一個";
            case AT_LEAST_ONE -> "至少一個";
            case CANNOT_BE_CLEARED -> "不可清空";
            case PROGRAM_ONLY -> "只能由計劃方變更";
            case ANOTHERS_NAME -> "屬於另一合作夥伴，或與其相似：請另選名稱；如果確實屬於您，請聯絡計劃方";
            case NAME_TAKEN -> "無法核准：另一合作夥伴正在使用完全相同的名稱";
            case LOOK_ALIKE -> "該名稱與另一合作夥伴的名稱相似：請允許，或予以拒絕";
            case UNKNOWN -> "未知";
            case INVALID -> "填寫有誤";
            case CALLERS -> "必須是此交易的同事或該地點的連絡人";
            case NO_LOCATION -> "不是該合作夥伴的地點";
            case NO_SUCCESSOR -> "必須是此合作夥伴的其他人員";
            case FULL_LOCATION -> "連絡人已滿";
            case CHANGED_MEANWHILE -> "該要求已有變更。";
            case ALREADY_ACCEPTED -> "該要求已被接受。";
            case NOT_YET_ACCEPTED -> "該要求尚未被接受。";
            case NOT_YET_WON -> "該交易尚未贏得。";
            case NO_OPEN_REGISTRATION -> "沒有進行中的登錄：未售出可登錄的解決方案，或登錄已結束。";
            case TOO_LATE_TO_CORRECT -> "交易結果已無法更正。";
            case CORRECTABLE_UNTIL -> "交易結果只能在 %s 之前更正。";
            case REGISTRATION_APPROVED -> "計劃方已核准此交易的登錄：其解決方案仍視為已售出。";
            case IN_REVIEW -> "計劃方正在審核登錄。";
            case EXPIRED_BEFORE -> "在您決定之前，該要求已過期。";
            case ARCHIVED -> "該要求已結束，無法變更。";
        };
    }
}
