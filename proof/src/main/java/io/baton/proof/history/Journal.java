package io.baton.proof.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Entry.Mailed;
import io.baton.proof.history.Entry.Struck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was asked and answered, one JSON object a line, in the order in which it happened. What is asked lies on the disk before
 * {@link #asked} returns: a fault of the whole machine cannot make a request forgotten that Baton has acknowledged.
 */
public final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel file;
    private final Set<Long> open = ConcurrentHashMap.newKeySet();

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** @param path must not exist yet */
    public static Journal create(Path path) {
        try {
            return new Journal(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return all lines of a journal */
    public static List<Entry> read(Path path) {
        try {
            return Files.readAllLines(path).stream().map(Journal::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        try {
            return JSON.readValue(line, Entry.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Call it before asking. */
    public void asked(Asked asked) {
        write(asked);
        try {
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.add(asked.id());
    }

    public void answered(Answered answered) {
        write(answered);
        open.remove(answered.id());
    }

    /** @return how many requests were in flight */
    public int struck(String fault) {
        int inFlight = open.size();
        write(new Struck(fault, inFlight));
        return inFlight;
    }

    public void mailed(String messageId) {
        write(new Mailed(messageId));
    }

    private synchronized void write(Entry entry) {
        try {
            byte[] line =
                    (JSON.writerFor(Entry.class).writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
