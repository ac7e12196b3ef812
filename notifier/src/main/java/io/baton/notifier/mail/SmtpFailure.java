package io.baton.notifier.mail;

import io.baton.notifier.delivery.SendOutcome;
import io.baton.notifier.mail.SmtpConversation.Stage;
import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Decides what a failed conversation means for its mail. Pure. */
final class SmtpFailure {
    private static final int PERMANENT = 500;
    private static final int NO_REPLY = -1;
    /** A server's answer may be long; more of it is cut off. */
    private static final int LONGEST_REASON = 500;

    /** There is no such address (RFC 3463, 7505), or its mailbox is closed. A full mailbox is not meant: it may be emptied. */
    private static final Pattern OF_THE_ADDRESS = enhanced("1\\.([1-6]|10)|2\\.1");
    /** Our address, or policy and security: many servers say only at RCPT that they refuse the client or the sender. */
    private static final Pattern OF_US = enhanced("1\\.[78]|7\\.\\d{1,3}");

    private final Stage stage;
    private final int code;
    private final String reason;

    private SmtpFailure(Stage stage, int code, String reason) {
        this.stage = stage;
        this.code = code;
        this.reason = reason;
    }

    /** @return the outcome of a failure at this stage; the server's reply decides, if it sent one */
    static SendOutcome at(Stage stage, MessagingException thrown) {
        for (Exception cause = thrown; cause != null; cause = next(cause)) {
            int code = code(cause);
            if (code > 0) return new SmtpFailure(stage, code, text(cause)).outcome();
        }
        return new SmtpFailure(stage, NO_REPLY, text(thrown)).outcome();
    }

    private SendOutcome outcome() {
        if (code == NO_REPLY)
            return stage == Stage.FINAL_DOT ? new SendOutcome.Unanswered(reason) : new SendOutcome.NotNow(reason);
        if (code < PERMANENT) return new SendOutcome.NotNow(reason);
        return switch (stage) {
            // A server that refuses us refuses every mail: the operator must repair that, and no mail may be lost by
            // it.
            case INTRODUCTION, SENDER -> new SendOutcome.NotNow(reason);
            case RECIPIENT -> says(OF_US) ? new SendOutcome.NotNow(reason) : refused();
            case CONTENT, FINAL_DOT -> refused();
        };
    }

    /** The reply code alone does not tell a missing address from a relay that is set up wrongly; the enhanced code does. */
    private SendOutcome refused() {
        return says(OF_THE_ADDRESS) ? new SendOutcome.NoMailbox(reason) : new SendOutcome.Never(reason);
    }

    private boolean says(Pattern pattern) {
        return pattern.matcher(reason).matches();
    }

    private static Pattern enhanced(String subjectAndDetail) {
        return Pattern.compile("(?s)^5\\d\\d[ -]5\\.(" + subjectAndDetail + ")(?!\\d).*");
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

    private static String text(Exception exception) {
        String text = HeaderText.oneLine(String.valueOf(exception.getMessage()));
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }
}
