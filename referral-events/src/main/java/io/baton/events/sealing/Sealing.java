package io.baton.events.sealing;

import io.baton.events.CustomerDetails;
import io.baton.events.Person;
import io.baton.events.RfiSubmission;
import io.baton.events.Sealed;
import io.baton.events.Text;
import io.baton.events.topics.Sha256;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;

/** Seals personal data and opens it. So far with key version 0: the content is plain Avro, only kept apart. */
public final class Sealing {
    private static final int NO_KEY = 0;
    private static final int SUBJECT_BYTES = 16;
    private static final SealedContent<Person> PERSON = new SealedContent<>(Person.class);
    private static final SealedContent<CustomerDetails> CUSTOMER = new SealedContent<>(CustomerDetails.class);
    private static final SealedContent<Text> TEXT = new SealedContent<>(Text.class);
    private static final SealedContent<RfiSubmission> REQUEST = new SealedContent<>(RfiSubmission.class);

    private Sealing() {}

    /** @return the pseudonym of the person who has this address: the same wherever they appear */
    public static String subjectOf(String email) {
        byte[] hash = Sha256.of(email.strip().toLowerCase(Locale.ROOT));
        return HexFormat.of().formatHex(hash, 0, SUBJECT_BYTES);
    }

    /** @return the person, sealed for themselves */
    public static Sealed person(Person person) {
        return sealed(subjectOf(person.getEmail()), PERSON.encode(person));
    }

    /** @return the customer, sealed for their contact */
    public static Sealed customer(CustomerDetails customer) {
        return sealed(subjectOf(customer.getContact().getEmail()), CUSTOMER.encode(customer));
    }

    /**
     * @param subjectId whom the text is about
     * @return the text, sealed for them
     */
    public static Sealed text(String subjectId, String text) {
        return sealed(subjectId, TEXT.encode(new Text(text)));
    }

    /** @return the customer's request, sealed for their contact */
    public static Sealed request(RfiSubmission request) {
        String address = request.getSubmitted().getContact().getEmail();
        return sealed(subjectOf(address), REQUEST.encode(request));
    }

    /** @return the customer's request in it */
    public static RfiSubmission openRequest(Sealed sealed) {
        return REQUEST.decode(content(sealed));
    }

    /** @return the person in it */
    public static Person openPerson(Sealed sealed) {
        return PERSON.decode(content(sealed));
    }

    /** @return the customer in it */
    public static CustomerDetails openCustomer(Sealed sealed) {
        return CUSTOMER.decode(content(sealed));
    }

    /** @return the text in it */
    public static String openText(Sealed sealed) {
        return TEXT.decode(content(sealed)).getText();
    }

    private static Sealed sealed(String subjectId, ByteBuffer content) {
        return new Sealed(subjectId, NO_KEY, content);
    }

    private static ByteBuffer content(Sealed sealed) {
        if (sealed.getKeyVersion() != NO_KEY)
            throw new UnreadableContentException("sealed with key version " + sealed.getKeyVersion());
        return sealed.getContent();
    }
}
