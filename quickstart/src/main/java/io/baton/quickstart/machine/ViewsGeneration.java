package io.baton.quickstart.machine;

import io.baton.operations.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which generation of the views a data directory's Baton serves. */
public final class ViewsGeneration {
    private static final int FIRST = 1;

    private final Path file;

    private ViewsGeneration(Path file) {
        this.file = file;
    }

    /** @return that of this data directory */
    public static ViewsGeneration on(Path data) {
        return new ViewsGeneration(data.resolve("views-generation"));
    }

    /**
     * @return the one that the next start serves
     * @throws UserError if the file that says so was spoilt
     */
    public int serving() {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : FIRST;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            throw new UserError(file + " has to hold a number; delete it to begin with the first again", e);
        }
    }

    /** @return the one after it */
    public int next() {
        return serving() + 1;
    }

    /** From the next start on, serves that one. */
    public void serve(int generation) {
        try {
            Files.writeString(file, generation + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
