package io.baton.kafka.coders;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Conversions.DecimalConversion;
import org.apache.avro.LogicalTypes;
import org.apache.avro.data.TimeConversions.DateConversion;
import org.apache.avro.data.TimeConversions.TimestampMicrosConversion;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** What compiled coders call; public for them only. The conversions are Avro's. */
public final class Values {
    private static final TimestampMicrosConversion MICROS = new TimestampMicrosConversion();
    private static final DateConversion DATE = new DateConversion();
    private static final DecimalConversion DECIMAL = new DecimalConversion();

    private Values() {}

    /** Writes which branch of a union with null it is. @return whether a value follows */
    public static boolean present(Object value, int nullBranch, Encoder out) throws IOException {
        boolean present = value != null;
        out.writeIndex(present ? 1 - nullBranch : nullBranch);
        return present;
    }

    /** Reads which branch of a union with null it is. @return whether a value follows */
    public static boolean present(Decoder in, int nullBranch) throws IOException {
        int branch = in.readIndex();
        if (branch < 0 || branch > 1) throw new AvroTypeException("A union has no branch " + branch);
        return branch != nullBranch;
    }

    /** @return the symbol at that place */
    public static Object symbol(Object[] symbols, int place) {
        if (place < 0 || place >= symbols.length)
            throw new AvroTypeException(
                    symbols.getClass().getComponentType().getSimpleName() + " has no symbol " + place);
        return symbols[place];
    }

    /** An instant, as microseconds since the epoch. */
    public static void writeInstant(Instant instant, Encoder out) throws IOException {
        out.writeLong(MICROS.toLong(instant, null, null));
    }

    /** @return an instant, of microseconds since the epoch */
    public static Instant readInstant(Decoder in) throws IOException {
        return MICROS.fromLong(in.readLong(), null, null);
    }

    /** A day, as days since the epoch. */
    public static void writeDay(LocalDate day, Encoder out) throws IOException {
        out.writeInt(DATE.toInt(day, null, null));
    }

    /** @return a day, of days since the epoch */
    public static LocalDate readDay(Decoder in) throws IOException {
        return DATE.fromInt(in.readInt(), null, null);
    }

    /**
     * A decimal number, as its unscaled value.
     *
     * @throws AvroTypeException if it has more digits than these, or another scale
     */
    public static void writeDecimal(BigDecimal number, Encoder out, int precision, int scale) throws IOException {
        out.writeBytes(DECIMAL.toBytes(number, null, LogicalTypes.decimal(precision, scale)));
    }

    /**
     * @return a decimal number, of its unscaled value
     * @throws AvroTypeException if it has more digits than these: it could be read, but never be written again
     */
    public static BigDecimal readDecimal(Decoder in, int precision, int scale) throws IOException {
        ByteBuffer unscaled = in.readBytes(null);
        if (!unscaled.hasRemaining()) throw new AvroTypeException("A number has no digits");
        BigDecimal number = DECIMAL.fromBytes(unscaled, null, LogicalTypes.decimal(precision, scale));
        if (number.precision() > precision)
            throw new AvroTypeException("A number has more than " + precision + " digits");
        return number;
    }
}
