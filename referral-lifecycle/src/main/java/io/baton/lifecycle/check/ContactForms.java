package io.baton.lifecycle.check;

import java.util.regex.Pattern;

/** The forms of an e-mail address and of a phone number, the same at every door. */
public final class ContactForms {
    /** Narrower than the standard on purpose: an address ends up in a mail header. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{4,32}");

    private ContactForms() {}

    /** @return whether a mail can be addressed to it */
    public static boolean isEmail(String address) {
        return EMAIL.matcher(address).matches();
    }

    /** @return whether a phone can dial it */
    public static boolean isPhone(String number) {
        return PHONE.matcher(number).matches();
    }
}
