package io.baton.words;

final class TraditionalChineseFind implements FindWords {
    @Override
    public String phrase(FindPhrase phrase) {
        return switch (phrase) {
            case FIND_PARTNER -> "尋找合作夥伴";
            case FIND_LEDE -> "說明您的需求，並選擇要諮詢的合作夥伴。每個合作夥伴自行決定是否承接您的請求。";
            case WHAT -> "您需要什麼？";
            case WHAT_HINT -> "產業、服務或合作夥伴的名稱。";
            case WANTED_SOLUTIONS -> "所需解決方案";
            case YOUR_COUNTRY -> "您所在的國家/地區";
            case YOUR_SIZE -> "貴公司的規模";
            case SIZE_MICRO -> "1 至 9 人";
            case SIZE_SMALL -> "10 至 49 人";
            case SIZE_MEDIUM -> "50 至 249 人";
            case SIZE_LARGE -> "250 至 999 人";
            case SIZE_ENTERPRISE -> "1,000 人及以上";
            case WORK_LANGUAGE -> "工作語言";
            case ANY -> "不限";
            case SEARCH_PARTNERS -> "搜尋";
            case PARTNERS_FIT -> "符合條件的合作夥伴：%s";
            case HOW_RANKED -> "如何排序？";
            case HOW_RANKED_WHY -> "依所在地、產品與服務、回覆速度和類似交易排序。排名不能付費購買。快速拒絕與快速接受同樣計分。";
            case WHY_HERE -> "排名原因：%s 分";
            case NOBODY_FITS -> "沒有符合條件的合作夥伴";
            case NOBODY_FITS_WHY -> "請減少解決方案，或不限定語言和規模。您也可以諮詢 %s。";
            case USUALLY_ANSWERS -> "通常在 %s 小時內回覆";
            case NO_ANSWERS_YET -> "尚未回覆過請求";
            case RARELY_ANSWERS -> "%s 個請求未回覆（共 %s 個）";
            case MORE_PARTNERS -> "顯示更多合作夥伴";
            case ASK_THIS -> "諮詢此合作夥伴";
            case ASK_AT -> "諮詢此地點：%s";
            case BACK_TO_SEARCH -> "其他合作夥伴";
            case ALL_SIZES -> "各種規模的公司";
            case OFFERS -> "提供的內容";
            case WHERE -> "所在地";
            case SKIP_TO_CONTENT -> "跳到正文";
            case NO_SUCH_PARTNER -> "沒有此合作夥伴，或其目前不接受請求。";
            case WHOM_TO_ASK -> "諮詢對象";
            case ASK_CHOSEN -> "諮詢所選合作夥伴";
            case FIND_FOR_ME -> "為我尋找合作夥伴";
            case FIND_FOR_ME_HINT -> "最符合條件的合作夥伴將收到您的請求，最多 %s 個。";
            case NEED -> "您的具體需求是什麼？";
            case NEED_HINT -> "現況、希望的變化以及時間要求。幾句話即可。";
            case WHO_ARE_YOU -> "您是誰？";
            case COMPANY -> "公司";
            case YOUR_NAME -> "您的姓名";
            case EMAIL_HINT -> "用於確認和追蹤請求的連結將傳送到此地址。";
            case PLEASE_CALL -> "請打電話給我";
            case PLEASE_CALL_HINT -> "合作夥伴可在決定之前致電給您。";
            case MAIL_LANGUAGE -> "我們寄給您的郵件所用的語言";
            case PASS_ON -> "如果合作夥伴拒絕，請轉交我的請求";
            case PASS_ON_HINT -> "轉給另一個合適的合作夥伴。每次我們都會通知您。";
            case CONSENT -> "我同意 %s 將此請求連同我的姓名和聯絡方式提供給我所選擇或為我找到的合作夥伴。";
            case LEAVE_EMPTY -> "請將此欄位留空";
            case SEND_REQUEST -> "傳送請求";
            case SEND_HINT -> "您需透過我們郵件中的連結確認。在此之前合作夥伴看不到任何內容。";
            case SEND_AT_ONCE_HINT -> "合作夥伴將立即收到。";
            case CONFIRM_BY_MAIL -> "現在請確認您的地址";
            case CONFIRM_BY_MAIL_WHY -> "我們已將連結傳送到 %s。開啟連結並按下按鈕，您的請求即會發出。連結在 %s 小時內有效。";
            case NO_MAIL -> "沒有收到郵件？請查看垃圾郵件，或返回更正地址後重新傳送。";
            case CONFIRM_REQUEST -> "確認您的請求";
            case CONFIRM_REQUEST_WHY -> "目前還沒有人收到。按下按鈕後，請求將傳送給合作夥伴。";
            case CONFIRM_AND_SEND -> "確認並傳送";
            case CONFIRMATION_OVER -> "此連結已失效";
            case CONFIRMATION_OVER_WHY -> "如果您的請求先前未確認，則未傳送任何內容。請重新傳送。";
            case ON_ITS_WAY -> "您的請求已發出";
            case ON_ITS_WAY_WHY -> "合作夥伴收到後，我們會將追蹤連結傳送給您。";
            case SENT_OTHERWISE -> "此請求先前已以其他內容傳送";
            case SENT_OTHERWISE_WHY -> "以首次傳送的內容為準。您可透過相關郵件中的連結追蹤或撤回。";
            case TOO_MANY -> "您的網路傳送的請求過多";
            case TOO_MANY_WHY -> "請等待 %s 秒後重新載入頁面。如果您正在填寫，請返回：內容仍在。";
        };
    }
}
