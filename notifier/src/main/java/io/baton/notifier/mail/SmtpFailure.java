package io.baton.notifier.mail;

import io.baton.notifier.mail.SmtpConversation.Stage;
import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a conversation that failed means for its mail. Pure. */
final class SmtpFailure {
    private static final int PERMANENT = 500;
    private static final int NO_REPLY = -1;
    /** A server may talk for long; this much of it is kept. */
    private static final int LONGEST_REASON = 500;

    /** The address or the mailbox behind it, in the words of RFC 3463. */
    private static final Pattern OF_THE_ADDRESS = Pattern.compile("(?s)^5\\d\\d[ -]5\\.[12]\\.\\d.*");
    /** Policy or security: the server refuses us, or what we wrote, and not the address (RFC 3463). */
    private static final Pattern OF_THE_POLICY = Pattern.compile("(?s)^5\\d\\d[ -]5\\.7\\.\\d.*");

    private final Stage stage;
    private final int code;
    private final String reason;

    private SmtpFailure(Stage stage, int code, String reason) {
        this.stage = stage;
        this.code = code;
        this.reason = reason;
    }

    /** @return what the failure at this stage means: the server's own word decides, if there was one */
    static SendOutcome at(Stage stage, MessagingException thrown) {
        for (Exception cause = thrown; cause != null; cause = next(cause)) {
            int code = code(cause);
            if (code > 0) return new SmtpFailure(stage, code, said(cause)).outcome();
        }
        return new SmtpFailure(stage, NO_REPLY, said(thrown)).outcome();
    }

    private SendOutcome outcome() {
        if (code == NO_REPLY)
            return stage == Stage.FINAL_DOT ? new SendOutcome.Unanswered(reason) : new SendOutcome.NotNow(reason);
        if (code < PERMANENT) return new SendOutcome.NotNow(reason);
        return switch (stage) {
            // What refuses us refuses every mail: that is for the operator to mend, and no mail is lost by it.
            case INTRODUCTION, SENDER -> new SendOutcome.NotNow(reason);
            case RECIPIENT -> ofThePolicy() ? new SendOutcome.Never(reason) : new SendOutcome.NoMailbox(reason);
            case CONTENT, FINAL_DOT ->
                ofTheAddress() ? new SendOutcome.NoMailbox(reason) : new SendOutcome.Never(reason);
        };
    }

    private boolean ofThePolicy() {
        return OF_THE_POLICY.matcher(reason).matches();
    }

    private boolean ofTheAddress() {
        return OF_THE_ADDRESS.matcher(reason).matches();
    }

    private static Exception next(Exception exception) {
        return exception instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static int code(Exception exception) {
        return switch (exception) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> NO_REPLY;
        };
    }

    private static String said(Exception exception) {
        String said = HeaderText.oneLine(String.valueOf(exception.getMessage()));
        return said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON) + "…";
    }
}
