package io.baton.notifier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A conversation with the server about one mail. It records its stage, which decides what a failure means. */
final class SmtpConversation extends SMTPTransport {
    private static final URLName SMTP = new URLName("smtp", null, -1, null, null, null);

    private Stage stage = Stage.INTRODUCTION;

    /** The step that it has reached. */
    enum Stage {
        /** Connecting, greeting, encryption, signing in. */
        INTRODUCTION,
        SENDER,
        RECIPIENT,
        CONTENT,
        /** The server has the whole mail: from here on it may be out. */
        FINAL_DOT
    }

    SmtpConversation(Session session) {
        super(session, SMTP);
    }

    Stage stage() {
        return stage;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        stage = Stage.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.FINAL_DOT;
        super.finishData();
    }
}
