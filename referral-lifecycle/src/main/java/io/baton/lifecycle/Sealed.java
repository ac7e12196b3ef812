package io.baton.lifecycle;

import java.util.Arrays;
import java.util.Objects;

/**
 * Personal data that the rules carry but never read: they ask only whether it is there. The bytes are opened where a
 * person is to read them, never in the engine.
 *
 * @param subjectId whom the data is about
 * @param keyVersion which of the subject's keys seals it; 0 is none
 * @param content the sealed bytes; never changed after construction
 */
public record Sealed(String subjectId, int keyVersion, byte[] content) {
    public Sealed {
        Objects.requireNonNull(subjectId, "subjectId");
        content = content.clone();
    }

    /** @return a copy, so that no holder can change what another holds */
    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that
                && keyVersion == that.keyVersion
                && subjectId.equals(that.subjectId)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subjectId, keyVersion, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return "Sealed[" + subjectId + ", key " + keyVersion + ", " + content.length + " bytes]";
    }
}
