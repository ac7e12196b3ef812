package io.baton.engine.records;

import io.baton.events.Sealed;
import java.util.List;

/** Sealed content, as the contract has it and as the engine's own records do. */
public final class SealedCopies {
    private SealedCopies() {}

    public static SealedCopy of(Sealed sealed) {
        return new SealedCopy(sealed.getSubjectId(), sealed.getKeyVersion(), sealed.getContent());
    }

    public static List<SealedCopy> of(List<Sealed> sealed) {
        return sealed.stream().map(SealedCopies::of).toList();
    }

    public static Sealed sealed(SealedCopy copy) {
        return new Sealed(copy.getSubjectId(), copy.getKeyVersion(), copy.getContent());
    }

    public static List<Sealed> sealed(List<SealedCopy> copies) {
        return copies.stream().map(SealedCopies::sealed).toList();
    }
}
