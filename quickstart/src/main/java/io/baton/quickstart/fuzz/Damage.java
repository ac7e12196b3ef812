package io.baton.quickstart.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Values that programs stumble over, and damaged bytes. The same seed gives the same ones. */
final class Damage {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "UNKNOWN",
            "x".repeat(201),
            "x".repeat(4_001),
            "\u9700".repeat(30_000),
            "en" + "-a".repeat(1_467),
            "a.".repeat(2_000) + "b",
            "ada@" + "b.".repeat(1_000) + "example",
            "@",
            "\uD800",
            "\u202E\u200B\uFEFF",
            "e\u0301".repeat(500),
            "\uD83D\uDE42".repeat(100),
            "%s%n{}${x}",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "ada@customer.example\r\nBcc: eve@evil.example",
            "(((((((((a)*)*)*)*)*)*)*)*)*",
            "9".repeat(1_001),
            "1E1000000000",
            "-0.00000001",
            "2027-02-30",
            "+999999999-12-31",
            "P999999999999D",
            "null",
            "1-".repeat(4_000) + "1");
    private static final List<Long> NUMBERS = List.of(
            0L,
            1L,
            -1L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            253_402_300_800_000_000L,
            86_400_000L);

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** @return whether a thing happens that happens once in so many times */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String text() {
        return oneOf(TEXTS);
    }

    long number() {
        return onceIn(3) ? random.nextLong() : oneOf(NUMBERS);
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** @return the bytes with one of them changed, or cut off, or with others put in between */
    byte[] damaged(byte[] valid) {
        if (valid.length == 0) return bytes(8);
        int at = random.nextInt(valid.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] changed = valid.clone();
                changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                yield changed;
            }
            case 1 -> part(valid, 0, at);
            case 2 -> joined(part(valid, 0, at), bytes(64), part(valid, at, valid.length));
            default -> joined(part(valid, 0, at), part(valid, random.nextInt(at + 1), valid.length));
        };
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }
}
