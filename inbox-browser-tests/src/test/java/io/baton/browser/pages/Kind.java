package io.baton.browser.pages;

import com.microsoft.playwright.Page;
import io.baton.browser.testing.Visitor;
import java.util.UUID;

/** Every kind of page, and how it is reached. */
enum Kind {
    LIST(by -> by.ida().open("/inbox")),
    LIST_OF_NONE(by -> by.ida().open("/inbox?list=favorites")),
    LIST_OF_ENDED(by -> by.ida().open("/inbox?stage=archived&outcome=won")),
    FILTER(by -> pressed(by.ida().open("/inbox?stage=accepted"), ".tools summary")),
    ACCOUNT(by -> pressed(by.ida().open("/inbox"), ".top .who summary")),
    KEYS(by -> key(by.ida().open("/inbox"), "?")),
    REQUEST(by -> by.ida().open(by.here().received())),
    REQUEST_TO_ACCEPT(by -> by.ida().open(by.here().received() + "#accept")),
    REQUEST_TO_DECLINE(by -> by.ida().open(by.here().received() + "#decline")),
    REQUEST_WITH_FAULTS(by -> refused(by.ida().open(by.here().received() + "#accept"), "#accept button.go")),
    REQUEST_BY_MAIL(by -> by.nobody().open(by.here().mailed())),
    DEAL(by -> by.ida().open(by.here().accepted())),
    DEAL_TO_CHANGE(by -> by.ida().open(by.here().accepted() + "#edit")),
    DEAL_TO_ADD_SOMEBODY(by -> by.ida().open(by.here().accepted() + "#add-person")),
    DEAL_TO_WIN(by -> by.ida().open(by.here().accepted() + "#won")),
    DEAL_TO_LOSE(by -> by.ida().open(by.here().accepted() + "#lost")),
    DEAL_AS_IT_WAS(by -> pressed(by.ida().open(by.here().accepted()), "a[href*=asOf]")),
    DEAL_TO_REGISTER(by -> by.ida().open(by.here().won() + "#register")),
    DEAL_WITH_FAULTS(by -> refused(by.ida().open(by.here().won() + "#register"), "#register button.go")),
    LOST_DEAL(by -> by.ida().open(by.here().lost())),
    BOARD(by -> by.ida().open("/board")),
    FIGURES(by -> by.ida().open("/figures")),
    PROFILE(by -> by.ida().open("/profile")),
    PROFILE_TO_CHANGE(by -> pressed(by.ida().open("/profile"), "main a[href^='/profile/']")),
    PROFILE_THAT_WAITS(by ->
            by.nobody().signedIn(Situation.WAITING, Situation.ROLES).open("/profile/profile-of-" + Situation.WAITING)),
    PEOPLE(by -> by.ida().open("/people")),
    PEOPLE_TO_CHANGE(by -> pressed(by.ida().open("/people"), "main details summary")),
    SESSIONS(by -> by.ida().open("/sessions")),
    NO_SUCH_REQUEST(by -> by.ida().open("/inbox/none")),
    WRONG_ADDRESS(by -> by.ida().open("/inbox?list=nonsense")),
    NOT_ALLOWED(by -> by.nobody().signedIn(Situation.PARTNER, "profile-admin").open("/inbox")),
    FIGURES_OF_OTHERS(
            by -> by.nobody().signedIn(Situation.PARTNER, "referrals-user").open("/figures")),
    SIGN_IN(by -> by.nobody().open("/signin?to=/inbox")),
    SIGNED_OUT(by -> by.nobody().open("/signin?out=1")),
    LINK_MAILED(by -> mailed(by.nobody().open("/signin"))),
    SESSION_OVER(by -> unsent(
            by.nobody().signedIn(Situation.PARTNER, Situation.ROLES), by.here().received())),
    LINK_TO_USE(by -> by.nobody().open(Situation.signIn())),
    LINK_OVER(by -> by.nobody().open("/signin/link?ticket=none")),
    CUSTOMERS_PAGE(by -> by.nobody().open(by.here().customer())),
    CUSTOMERS_PAGE_TO_WITHDRAW(by -> pressed(by.nobody().open(by.here().customer()), "main details summary")),
    SENDERS_PAGE(by -> by.nobody().open(by.here().sender())),
    OLD_LINK(by -> by.nobody().open(Situation.oldLink())),
    NEW_LINK_MAILED(by -> pressed(by.nobody().open(Situation.oldLink()), "main form button")),
    NO_SUCH_RFI(by -> by.nobody().open("/v1/rfis/unknown?key=00")),
    REMINDERS(by -> by.nobody().open(Situation.reminders("en"))),
    FIND(by -> by.nobody().open("/find")),
    FOUND(by -> pressed(by.nobody().open(Situation.FOUND), "main ol details summary")),
    FOUND_NOBODY(by -> by.nobody().open("/find?solutions=teleportation")),
    FIND_WITH_FAULTS(by -> by.nobody().open("/find?country=XX&solutions=%07")),
    PARTNER(by -> pressed(by.nobody().open(Situation.FOUND), "main ol h3 a")),
    NO_SUCH_PARTNER(by -> by.nobody().open("/find/none")),
    ASK(by -> pressed(by.nobody().open(Situation.FOUND), ".decide button[name=find]")),
    ASK_WITH_FAULTS(by -> pressed(by.nobody().open(Situation.ASK), "form button.go")),
    ASKED(by -> asked(by.nobody().open(Situation.ASK))),
    CONFIRM(by -> by.nobody().open(by.here().confirmation())),
    CONFIRM_OVER(by -> by.nobody().open("/find/confirm?ticket=none")),
    TODAY(by -> by.noor().open("/program")),
    TODAY_WITHOUT_ANY(by -> by.noor().open("/program?country=JP&by=country")),
    PROGRAMS_FOUND(Kind::found),
    PROGRAMS_FOUND_NOTHING(by -> by.noor().open("/program/requests?reference=KAKW-3GWD")),
    PROGRAMS_LIST(by -> by.noor().open("/program/referrals")),
    PROGRAMS_REFERRAL(by -> pressed(by.noor().open("/program/referrals"), ".items a")),
    REGISTRATIONS(by -> by.noor().open("/program/registrations")),
    REGISTRATION_TO_REVIEW(by -> by.noor().open(by.here().filed())),
    REGISTRATION_WITH_FAULTS(by -> refused(by.noor().open(by.here().filed()), "main form button.no")),
    REGISTRATION_OF_THE_PARTNER(
            by -> pressed(by.noor().open("/program/registrations?stage=ACTION_REQUIRED"), ".items a")),
    SETTINGS(by -> by.noor().open("/program/settings")),
    SETTINGS_WITH_FAULTS(by -> faulty(by.noor().open("/program/settings"))),
    PROGRAMS_REFERRAL_TO_EXTEND(by ->
            pressed(pressed(by.noor().open("/program/referrals"), ".items li:has(.left) a"), "a[href='#extend']")),
    PROGRAMS_DEAL_TO_CORRECT_TO_WON(by -> correcting(by, "#correct-to-won")),
    PROGRAMS_DEAL_TO_CORRECT_TO_LOST(by -> correcting(by, "#correct-to-lost")),
    PROGRAMS_CORRECTION_WITH_FAULTS(by -> refused(correcting(by, "#correct-to-won"), "#correct-to-won button.go")),
    PROFILES_TO_REVIEW(by -> by.noor().open("/program/profiles")),
    PROFILES_TO_REVIEW_WITH_FAULTS(by -> refused(by.noor().open("/program/profiles"), "form[action$=decline] button")),
    UNDELIVERED(by -> by.noor().open("/program/mail")),
    PARTNERS_PEOPLE(by -> by.noor().open("/program/people")),
    PEOPLE_OF_PARTNER(by -> by.noor().open("/program/people/nobodys")),
    LEADS(by -> by.nobody().signedInAtProgram("seller").open("/program/leads")),
    AUDIT(by -> by.noor().open("/program/audit")),
    DEAD_LETTERS(by -> by.noor().open("/program/dead-letters")),
    PROGRAMS_ROLE(by -> by.nobody().signedInAtProgram("seller").open("/program"));

    /** Somebody who reaches pages. */
    record Reader(Situation here, Visitor signedIn, Visitor anyone) {
        private Visitor ida() {
            return signedIn;
        }

        private Visitor noor() {
            return nobody().signedInAtProgram("operator", "deal-reviewer");
        }

        private Visitor nobody() {
            anyone.context().clearCookies();
            return anyone;
        }
    }

    @FunctionalInterface
    private interface Way {
        Page opened(Reader by);
    }

    private final Way way;

    Kind(Way way) {
        this.way = way;
    }

    /** @return the page */
    Page opened(Reader by) {
        return way.opened(by);
    }

    /** @return whether it speaks the language of its request or mail, and not its reader's */
    boolean hasItsOwnLanguage() {
        return switch (this) {
            case CUSTOMERS_PAGE, CUSTOMERS_PAGE_TO_WITHDRAW, REMINDERS -> true;
            case LIST,
                    LIST_OF_NONE,
                    LIST_OF_ENDED,
                    FILTER,
                    ACCOUNT,
                    KEYS,
                    REQUEST,
                    REQUEST_TO_ACCEPT,
                    REQUEST_TO_DECLINE,
                    REQUEST_WITH_FAULTS,
                    REQUEST_BY_MAIL,
                    DEAL,
                    DEAL_TO_CHANGE,
                    DEAL_TO_ADD_SOMEBODY,
                    DEAL_TO_WIN,
                    DEAL_TO_LOSE,
                    DEAL_AS_IT_WAS,
                    DEAL_TO_REGISTER,
                    DEAL_WITH_FAULTS,
                    LOST_DEAL,
                    BOARD,
                    FIGURES,
                    PROFILE,
                    PROFILE_TO_CHANGE,
                    PROFILE_THAT_WAITS,
                    PEOPLE,
                    PEOPLE_TO_CHANGE,
                    SESSIONS,
                    NO_SUCH_REQUEST,
                    WRONG_ADDRESS,
                    NOT_ALLOWED,
                    FIGURES_OF_OTHERS,
                    SIGN_IN,
                    SIGNED_OUT,
                    LINK_MAILED,
                    SESSION_OVER,
                    LINK_TO_USE,
                    LINK_OVER,
                    SENDERS_PAGE,
                    OLD_LINK,
                    NEW_LINK_MAILED,
                    NO_SUCH_RFI,
                    FIND,
                    FOUND,
                    FOUND_NOBODY,
                    FIND_WITH_FAULTS,
                    PARTNER,
                    NO_SUCH_PARTNER,
                    ASK,
                    ASK_WITH_FAULTS,
                    ASKED,
                    CONFIRM,
                    CONFIRM_OVER,
                    TODAY,
                    TODAY_WITHOUT_ANY,
                    PROGRAMS_FOUND,
                    PROGRAMS_FOUND_NOTHING,
                    PROGRAMS_LIST,
                    PROGRAMS_REFERRAL,
                    REGISTRATIONS,
                    REGISTRATION_TO_REVIEW,
                    REGISTRATION_WITH_FAULTS,
                    REGISTRATION_OF_THE_PARTNER,
                    SETTINGS,
                    SETTINGS_WITH_FAULTS,
                    PROGRAMS_REFERRAL_TO_EXTEND,
                    PROGRAMS_DEAL_TO_CORRECT_TO_WON,
                    PROGRAMS_DEAL_TO_CORRECT_TO_LOST,
                    PROGRAMS_CORRECTION_WITH_FAULTS,
                    PROFILES_TO_REVIEW,
                    PROFILES_TO_REVIEW_WITH_FAULTS,
                    UNDELIVERED,
                    PARTNERS_PEOPLE,
                    PEOPLE_OF_PARTNER,
                    LEADS,
                    AUDIT,
                    DEAD_LETTERS,
                    PROGRAMS_ROLE -> false;
        };
    }

    private static Page pressed(Page page, String what) {
        page.locator(what).first().click();
        return page;
    }

    /** Its answer takes the place of the page a moment after the click. */
    private static Page refused(Page page, String what) {
        pressed(page, what).locator("#problems").waitFor();
        return page;
    }

    /** By the reference of a request that no partner has. */
    private static Page found(Reader by) {
        Page today = by.noor().open("/program");
        String reference = today.locator("#unplaced li b").first().textContent();
        return by.noor().open("/program/requests?reference=" + reference);
    }

    private static Page correcting(Reader by, String form) {
        String deal = by.here().lost().replace("/inbox/", "/program/referrals/") + "?partner=" + Situation.PARTNER;
        return pressed(by.noor().open(deal), "a[href='" + form + "']");
    }

    private static Page faulty(Page page) {
        page.locator("#responseWindow").fill("0");
        return pressed(page, "#policy button.go");
    }

    private static Page key(Page page, String key) {
        page.keyboard().press(key);
        return page;
    }

    /** Nobody reads that address: the same form is sent in each language, and only so many may wait for one. */
    private static Page asked(Page page) {
        page.locator("#need").fill("We roast coffee.");
        page.locator("#company").fill("Lima Roasters");
        page.locator("[id='contact.name']").fill("Ana Lima");
        page.locator("[id='contact.email']").fill(UUID.randomUUID() + "@nowhere.example");
        page.locator("#country").selectOption("PT");
        page.locator("#companySize").selectOption("SMALL");
        page.locator("#consent").check();
        return pressed(page, "form button.go");
    }

    private static Page unsent(Visitor ida, String request) {
        Page page = ida.open(request + "#decline");
        page.locator("#decline [name=notes]").fill("x".repeat(300));
        ida.context().clearCookies();
        pressed(page, "#decline button.no").locator("main.lone").waitFor();
        return page;
    }

    private static Page mailed(Page page) {
        page.locator("#email").fill("somebody@nowhere.example");
        return pressed(page, "form button.go");
    }
}
