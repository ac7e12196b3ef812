package io.baton.records;

import io.baton.lifecycle.Sealed;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Personal data, as the contract has it and as the rules carry it. Nobody here reads what is sealed. */
public final class SealedRecords {
    private SealedRecords() {}

    static Sealed toRules(io.baton.events.Sealed sealed) {
        ByteBuffer content = sealed.getContent().duplicate();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return new Sealed(sealed.getSubjectId(), sealed.getKeyVersion(), bytes);
    }

    static Optional<Sealed> ofNullable(io.baton.events.Sealed sealed) {
        return Optional.ofNullable(sealed).map(SealedRecords::toRules);
    }

    public static List<Sealed> toRules(List<io.baton.events.Sealed> people) {
        return people.stream().map(SealedRecords::toRules).toList();
    }

    static io.baton.events.Sealed toRecord(Sealed sealed) {
        return new io.baton.events.Sealed(sealed.subjectId(), sealed.keyVersion(), ByteBuffer.wrap(sealed.content()));
    }

    static io.baton.events.Sealed orNull(Optional<Sealed> sealed) {
        return sealed.map(SealedRecords::toRecord).orElse(null);
    }

    public static List<io.baton.events.Sealed> toRecords(List<Sealed> people) {
        return people.stream().map(SealedRecords::toRecord).toList();
    }
}
