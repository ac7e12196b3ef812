package io.baton.lifecycle.rfi;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The domains of mail providers where anybody gets an address: two addresses there are two customers. A provider that is missing here makes
 * its users look like one company; so the list has the large ones of the countries whose languages Baton speaks, and more.
 */
final class PublicMail {
    /** Providers with a domain for each country, such as yahoo.co.uk and hotmail.de. */
    private static final Pattern IN_EACH_COUNTRY = Pattern.compile(
            "(?:yahoo|ymail|rocketmail|hotmail|outlook|live|msn|gmx|aol|yandex|googlemail|gmail|zoho|tutanota)"
                    + "\\.(?:[a-z]{2,3}|(?:co|com)\\.[a-z]{2})");

    private static final Set<String> DOMAINS = Set.of("""
            icloud.com me.com mac.com mail.com email.com fastmail.com fastmail.fm hey.com proton.me
            protonmail.com protonmail.ch pm.me tuta.com tuta.io tutamail.com web.de t-online.de freenet.de
            arcor.de posteo.de posteo.net mailbox.org online.de 1und1.de vodafone.de bluewin.ch hispeed.ch
            sunrise.ch chello.at aon.at a1.net mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru lenta.ru
            ya.ru ukr.net qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net 139.com 189.cn
            wo.cn 21cn.com sina.com sina.cn vip.sina.com sohu.com tom.com aliyun.com hinet.net ms1.hinet.net
            pchome.com.tw seed.net.tw netvigator.com naver.com daum.net hanmail.net docomo.ne.jp ezweb.ne.jp
            softbank.ne.jp rediffmail.com orange.fr free.fr wanadoo.fr laposte.net sfr.fr libero.it virgilio.it
            tin.it alice.it tiscali.it wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz telenet.be skynet.be
            ziggo.nl kpnmail.nl planet.nl terra.com.br uol.com.br bol.com.br btinternet.com sky.com
            virginmedia.com talktalk.net ntlworld.com comcast.net verizon.net att.net sbcglobal.net
            bellsouth.net cox.net charter.net earthlink.net juno.com shaw.ca rogers.com sympatico.ca bigpond.com
            optusnet.com.au xtra.co.nz""".split("\\s+"));

    private PublicMail() {}

    /** @return whether the domain, in lower case, is a public provider's */
    static boolean has(String domain) {
        return DOMAINS.contains(domain) || IN_EACH_COUNTRY.matcher(domain).matches();
    }
}
