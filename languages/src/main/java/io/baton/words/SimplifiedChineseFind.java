package io.baton.words;

final class SimplifiedChineseFind implements FindWords {
    @Override
    public String phrase(FindPhrase phrase) {
        return switch (phrase) {
            case FIND_PARTNER -> "寻找合作伙伴";
            case FIND_LEDE -> "说明您的需求，并选择要咨询的合作伙伴。每个合作伙伴自行决定是否承接您的请求。";
            case WHAT -> "您需要什么？";
            case WHAT_HINT -> "行业、服务或合作伙伴的名称。";
            case WANTED_SOLUTIONS -> "所需解决方案";
            case YOUR_COUNTRY -> "您所在的国家/地区";
            case YOUR_SIZE -> "贵公司的规模";
            case SIZE_MICRO -> "1 至 9 人";
            case SIZE_SMALL -> "10 至 49 人";
            case SIZE_MEDIUM -> "50 至 249 人";
            case SIZE_LARGE -> "250 至 999 人";
            case SIZE_ENTERPRISE -> "1,000 人及以上";
            case WORK_LANGUAGE -> "工作语言";
            case ANY -> "不限";
            case SEARCH_PARTNERS -> "搜索";
            case PARTNERS_FIT -> "符合条件的合作伙伴：%s";
            case HOW_RANKED -> "如何排序？";
            case HOW_RANKED_WHY -> "按所在地、产品与服务、答复速度和类似交易排序。排名不能付费购买。快速拒绝与快速接受同样计分。";
            case WHY_HERE -> "排名原因：%s 分";
            case NOBODY_FITS -> "没有符合条件的合作伙伴";
            case NOBODY_FITS_WHY -> "请减少解决方案，或不限定语言和规模。您也可以咨询 %s。";
            case USUALLY_ANSWERS -> "通常在 %s 小时内答复";
            case NO_ANSWERS_YET -> "尚未答复过请求";
            case RARELY_ANSWERS -> "%s 个请求未答复（共 %s 个）";
            case MORE_PARTNERS -> "显示更多合作伙伴";
            case ASK_THIS -> "咨询此合作伙伴";
            case ASK_AT -> "咨询此地点：%s";
            case BACK_TO_SEARCH -> "其他合作伙伴";
            case ALL_SIZES -> "各种规模的公司";
            case OFFERS -> "提供的内容";
            case WHERE -> "所在地";
            case SKIP_TO_CONTENT -> "跳到正文";
            case NO_SUCH_PARTNER -> "没有此合作伙伴，或其目前不接受请求。";
            case WHOM_TO_ASK -> "咨询对象";
            case ASK_CHOSEN -> "咨询所选合作伙伴";
            case FIND_FOR_ME -> "为我寻找合作伙伴";
            case FIND_FOR_ME_HINT -> "最符合条件的合作伙伴将收到您的请求，最多 %s 个。";
            case NEED -> "您的具体需求是什么？";
            case NEED_HINT -> "现状、希望的变化以及时间要求。几句话即可。";
            case WHO_ARE_YOU -> "您是谁？";
            case COMPANY -> "公司";
            case YOUR_NAME -> "您的姓名";
            case EMAIL_HINT -> "用于确认和跟踪请求的链接将发送到此地址。";
            case PLEASE_CALL -> "请给我打电话";
            case PLEASE_CALL_HINT -> "合作伙伴可在决定之前致电给您。";
            case MAIL_LANGUAGE -> "我们给您发邮件所用的语言";
            case PASS_ON -> "如果合作伙伴拒绝，请转交我的请求";
            case PASS_ON_HINT -> "转给另一个合适的合作伙伴。每次我们都会通知您。";
            case CONSENT -> "我同意 %s 将此请求连同我的姓名和联系方式提供给我所选择或为我找到的合作伙伴。";
            case LEAVE_EMPTY -> "请将此字段留空";
            case SEND_REQUEST -> "发送请求";
            case SEND_HINT -> "您需通过我们邮件中的链接确认。在此之前合作伙伴看不到任何内容。";
            case SEND_AT_ONCE_HINT -> "合作伙伴将立即收到。";
            case CONFIRM_BY_MAIL -> "现在请确认您的地址";
            case CONFIRM_BY_MAIL_WHY -> "我们已将链接发送到 %s。打开链接并按下按钮，您的请求即会发出。链接在 %s 小时内有效。";
            case NO_MAIL -> "没有收到邮件？请查看垃圾邮件，或返回更正地址后重新发送。";
            case CONFIRM_REQUEST -> "确认您的请求";
            case CONFIRM_REQUEST_WHY -> "目前还没有人收到。按下按钮后，请求将发送给合作伙伴。";
            case CONFIRM_AND_SEND -> "确认并发送";
            case CONFIRMATION_OVER -> "此链接已失效";
            case CONFIRMATION_OVER_WHY -> "如果您的请求此前未确认，则未发送任何内容。请重新发送。";
            case ON_ITS_WAY -> "您的请求已发出";
            case ON_ITS_WAY_WHY -> "合作伙伴收到后，我们会将跟踪链接发送给您。";
            case SENT_OTHERWISE -> "此请求此前已以其他内容发送";
            case SENT_OTHERWISE_WHY -> "以首次发送的内容为准。您可通过相关邮件中的链接跟踪或撤回。";
            case TOO_MANY -> "您的网络发送的请求过多";
            case TOO_MANY_WHY -> "请等待 %s 秒后重新加载页面。如果您正在填写，请返回：内容仍在。";
        };
    }
}
