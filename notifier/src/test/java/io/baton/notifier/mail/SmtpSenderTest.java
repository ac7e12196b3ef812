package io.baton.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.baton.branding.ProgramDetails;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.kafka.settings.Environment;
import io.baton.links.SigningKeys;
import io.baton.notifier.SampleRfi;
import io.baton.notifier.delivery.SendOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpSenderTest {
    private static final URI PUBLIC_URL = URI.create("https://baton.example");
    private static final MailWriter WRITER = new MailWriter(
            PUBLIC_URL,
            SigningKeys.of("a secret that is long enough for this test"),
            new ProgramDetails(
                    "Example Program",
                    Optional.of("partners@program.example"),
                    Optional.of("1 Example Way, 12345 Sampletown")),
            "program.example");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mail_arrives_with_the_headers_that_readers_sort_by() throws MessagingException {
        assertThat(sender(server.getSmtp().getPort()).send(WRITER.write(SampleRfi.notification("n-1"))))
                .isEqualTo(new SendOutcome.Taken());

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<n-1@program.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("References")).containsExactly("<" + SampleRfi.REFERRAL + "@program.example>");
        assertThat(mail.getFrom()[0]).hasToString("Example Program <baton@program.example>");
        assertThat(mail.getSubject()).isEqualTo("New request from Fourth Coffee GmbH");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void reminders_can_be_turned_off_and_what_happened_cannot() throws MessagingException {
        Notification reminder = SampleRfi.notification("n-1");
        reminder.setKind(NotificationKind.REMINDER);
        int port = server.getSmtp().getPort();
        sender(port).send(WRITER.write(reminder));
        sender(port).send(WRITER.write(SampleRfi.notification("n-2")));

        MimeMessage first = server.getReceivedMessages()[0];
        assertThat(first.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://baton.example/v1/mail-preferences/" + SampleRfi.IDA.getSubjectId()
                        + "/reminders?key=");
        assertThat(first.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(first.getReplyTo()[0]).hasToString("Example Program <baton@program.example>");
        assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void what_people_wrote_is_escaped_in_html_only() {
        Mail mail = WRITER.write(SampleRfi.notification("n-1"));

        assertThat(mail.text()).contains("Help with <introducing> an ERP system");
        assertThat(mail.html()).contains("Help with &lt;introducing&gt; an ERP system");
    }

    @Test
    void a_png_logo_travels_with_the_mail_and_the_text_is_as_without(@TempDir Path directory)
            throws MessagingException, IOException {
        byte[] png = "\u0089PNG\r\n\u001a\n and more".getBytes(StandardCharsets.ISO_8859_1);
        Mail plain = writer(Map.of()).write(SampleRfi.notification("n-1"));
        Mail mail =
                writer(Map.of("BATON_PROGRAM_LOGO", written(directory, png))).write(SampleRfi.notification("n-1"));

        sender(server.getSmtp().getPort()).send(mail);

        MimeMessage received = server.getReceivedMessages()[0];
        MimeMultipart alternatives = (MimeMultipart) received.getContent();
        MimeMultipart related = (MimeMultipart) alternatives.getBodyPart(1).getContent();
        MimeBodyPart picture = (MimeBodyPart) related.getBodyPart(1);
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContent())
                .isEqualTo(plain.text().replace("\n", "\r\n"));
        assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("multipart/related");
        assertThat(related.getBodyPart(0).getContent().toString())
                .contains("src=\"cid:logo@program.example\" alt=\"Example Program\"");
        assertThat(picture.getContentID()).isEqualTo("<logo@program.example>");
        assertThat(picture.getContentType()).startsWith("image/png");
        assertThat(picture.getInputStream().readAllBytes()).isEqualTo(png);
    }

    /** Mail programs would show a broken picture. */
    @Test
    void with_an_svg_logo_a_mail_is_as_without(@TempDir Path directory) throws IOException {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(writer(Map.of("BATON_PROGRAM_LOGO", written(directory, svg))).write(SampleRfi.notification("n-1")))
                .isEqualTo(writer(Map.of()).write(SampleRfi.notification("n-1")));
    }

    private static String written(Path directory, byte[] logo) throws IOException {
        return Files.write(directory.resolve("logo"), logo).toString();
    }

    private static MailWriter writer(Map<String, String> set) {
        return new MailWriter(
                PUBLIC_URL,
                SigningKeys.of("a secret that is long enough for this test"),
                ProgramDetails.from(new Environment(set), "Example Program", Optional.empty()),
                "program.example");
    }

    @Test
    void line_breaks_in_what_people_wrote_make_no_header() throws MessagingException, IOException {
        Mail mail = new Mail(
                "<n-1@program.example>",
                Optional.empty(),
                HeaderText.oneLine("Ida\r\nBcc: all@northwind.example"),
                "ida@northwind.example",
                HeaderText.oneLine("New\r\nX-Injected: yes\u2028request"),
                "text",
                "html",
                Optional.empty(),
                Optional.empty(),
                SampleRfi.START);

        sender(server.getSmtp().getPort()).send(mail);

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getHeader("X-Injected")).isNull();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        received.writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("\nX-Injected", "\nBcc");
    }

    @Test
    void what_is_no_address_is_never_tried_again() {
        Mail mail = new Mail(
                "<n-1@program.example>",
                Optional.empty(),
                "Ida",
                "no address",
                "New",
                "text",
                "html",
                Optional.empty(),
                Optional.empty(),
                SampleRfi.START);

        assertThat(sender(server.getSmtp().getPort()).send(mail)).isInstanceOf(SendOutcome.NoMailbox.class);
    }

    @Test
    void server_that_is_away_is_tried_again() {
        int port = server.getSmtp().getPort();
        server.stop();

        assertThat(sender(port).send(WRITER.write(SampleRfi.notification("n-1"))))
                .isInstanceOf(SendOutcome.NotNow.class);
    }

    @Test
    void mail_names_where_the_program_wants_its_answers() throws MessagingException {
        sender(server.getSmtp().getPort(), Optional.of("leads@program.example"))
                .send(WRITER.write(SampleRfi.notification("n-1")));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0]).hasToString("Example Program <baton@program.example>");
        assertThat(mail.getHeader("Reply-To")).containsExactly("Example Program <leads@program.example>");
    }

    private static SmtpSender sender(int port) {
        return sender(port, Optional.empty());
    }

    private static SmtpSender sender(int port, Optional<String> replyTo) {
        return new SmtpSender(new SmtpSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                SmtpSettings.Tls.IF_OFFERED,
                Duration.ofSeconds(5),
                "baton@program.example",
                "Example Program",
                replyTo));
    }
}
