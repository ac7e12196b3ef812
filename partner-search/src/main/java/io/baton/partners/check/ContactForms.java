package io.baton.partners.check;

import java.util.regex.Pattern;

/** What an address and a number by which somebody is reached look like, whichever way they come in. */
public final class ContactForms {
    /** Narrower than the standard on purpose: an address ends up in a mail header. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{4,32}");

    private ContactForms() {}

    /** @return whether a mail can be sent there */
    public static boolean isEmail(String address) {
        return EMAIL.matcher(address).matches();
    }

    /** @return whether it can be dialled */
    public static boolean isPhone(String number) {
        return PHONE.matcher(number).matches();
    }
}
