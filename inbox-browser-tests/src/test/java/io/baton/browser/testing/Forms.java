package io.baton.browser.testing;

import com.microsoft.playwright.Locator;

/** Fills the forms that several flows come to. */
public final class Forms {
    private Forms() {}

    /** Writes all that accepting a request needs: the order system, for 125,000.50 euros, by the first quarter of 2027. */
    public static void deal(Locator form) {
        form.locator("[name=name]").fill("Order system");
        form.locator("[name='value.amount']").fill("125 000.50");
        form.locator("[name='value.currency']").fill("EUR");
        form.locator("[name=purchaseDate]").fill("2027-Q1");
    }
}
