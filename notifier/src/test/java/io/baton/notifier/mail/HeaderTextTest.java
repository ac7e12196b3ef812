package io.baton.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.notifier.SampleRfi;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text in a name, a company or an address can change the rest of a mail. */
class HeaderTextTest {
    private static final Set<String> HEADERS = Set.of(
            "From",
            "Reply-To",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type");

    private static final SmtpSender SENDER = new SmtpSender(new SmtpSettings(
            "localhost",
            25,
            Optional.empty(),
            Optional.empty(),
            SmtpSettings.Tls.IF_OFFERED,
            Duration.ofSeconds(1),
            "baton@program.example",
            "Example Program",
            Optional.empty()));

    @Property
    void whatever_was_written_has_no_control_character_left(@ForAll("tricks") String written) {
        assertThat(HeaderText.oneLine(written).codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> point >= 0x2028 && point <= 0x202E)
                .noneMatch(point -> point >= 0x2066 && point <= 0x2069);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void no_header_begins_but_ours(@ForAll("tricks") String name, @ForAll("tricks") String subject) throws Exception {
        assertThat(headers(name, "ida@northwind.example", subject)).containsExactlyInAnyOrderElementsOf(HEADERS);
    }

    @Property(tries = 500)
    void address_with_tricks_is_refused_or_is_one_address(@ForAll("tricks") String trick) throws Exception {
        try {
            assertThat(headers("Ida", "ida@northwind.example" + trick, "New"))
                    .containsExactlyInAnyOrderElementsOf(HEADERS);
            MimeMessage message = message("Ida", "ida@northwind.example" + trick, "New");
            assertThat(message.getAllRecipients()).hasSize(1);
        } catch (AddressException refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }

    @Provide
    Arbitrary<String> tricks() {
        Arbitrary<String> nasty = Arbitraries.of(
                "\r\n",
                "\n",
                "\r",
                "\r\nBcc: all@northwind.example",
                "\n.\r\n",
                "\u2028X-Injected: yes",
                "\u0085",
                "\0",
                "=?UTF-8?Q?=0D=0ABcc:_x?=",
                "\u202Egnp.exe",
                "\uD800",
                ", b@b.example",
                ";",
                "group: a@a.example, b@b.example;",
                "<",
                ">",
                "\"",
                "\\",
                " ",
                "\t");
        return Arbitraries.oneOf(nasty, Arbitraries.strings().all().ofMaxLength(40))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private List<String> headers(String name, String address, String subject) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message(name, address, subject).writeTo(bytes);
        String written = bytes.toString(StandardCharsets.UTF_8);
        return Stream.of(written.substring(0, written.indexOf("\r\n\r\n")).split("\r\n(?![ \t])"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private MimeMessage message(String name, String address, String subject) throws MessagingException {
        return SENDER.message(new Mail(
                "<n-1@program.example>",
                Optional.empty(),
                HeaderText.oneLine(name),
                HeaderText.oneLine(address),
                HeaderText.oneLine(subject),
                "text",
                "html",
                Optional.empty(),
                Optional.empty(),
                SampleRfi.START));
    }
}
