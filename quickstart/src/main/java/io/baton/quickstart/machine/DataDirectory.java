package io.baton.quickstart.machine;

import io.baton.operations.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The directory with all data of a local Baton, so that the next start continues from the last. One process at a time uses it. */
public final class DataDirectory implements AutoCloseable {
    private static final String MARKER = "made-by-baton";
    private static final long LEAST_SPACE = 512L * 1024 * 1024;
    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Opens a directory, and makes it if it is missing.
     *
     * @param fresh whether to empty it first; only done to a directory that Baton made
     * @throws UserError if it cannot be written, has too little space, is in use, or is not Baton's to empty
     */
    public static DataDirectory open(Path root, boolean fresh) {
        try {
            make(root);
            FileChannel lockFile =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DataDirectory directory = new DataDirectory(root, lockFile);
            directory.lock();
            if (fresh) directory.empty();
            directory.requireSpace();
            return directory;
        } catch (IOException e) {
            throw new UserError("The data directory " + root + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** @return where it lies */
    Path root() {
        return root;
    }

    /** @return a path within it */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** @return the key that signs the links in mails; made at the first start, readable to its owner only */
    public String linkKey() {
        return key(root.resolve("secret"));
    }

    /** @return the key that signs what this machine alone accepts; made and kept as the other */
    public String localKey() {
        return localKey(root);
    }

    /** @return which generation of the views is served from here */
    public ViewsGeneration viewsGeneration() {
        return ViewsGeneration.on(root);
    }

    /** Deletes the local stores of an application. */
    public void deleteState(String applicationId) {
        Path state = root.resolve("state").resolve(applicationId);
        if (!Files.exists(state)) return;
        try (Stream<Path> content = Files.walk(state)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return which topics are used from here */
    public TopicSet topics() {
        return TopicSet.on(root);
    }

    static String localKey(Path root) {
        return key(root.resolve("local-key"));
    }

    private static String key(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(key);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a directory that a later {@link #open} takes for Baton's.
     *
     * @return it
     * @throws UserError if it is there, and not Baton's
     */
    public static Path make(Path root) throws IOException {
        requireOurs(root);
        Files.createDirectories(root);
        ownersOnly(root);
        Files.writeString(root.resolve(MARKER), "This directory was made by Baton; baton up --fresh empties it.\n");
        return root;
    }

    /** All of customers' data lies below it, in files of the broker's and of RocksDB's, which ask nobody about permissions. */
    private static void ownersOnly(Path root) throws IOException {
        if (Files.getFileStore(root).supportsFileAttributeView(PosixFileAttributeView.class))
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }

    private static void requireOurs(Path root) throws IOException {
        if (!Files.isDirectory(root) || Files.exists(root.resolve(MARKER))) return;
        try (Stream<Path> content = Files.list(root)) {
            if (content.findAny().isPresent())
                throw new UserError(root + " is not empty and was not made by Baton; choose another --data directory");
        }
    }

    private void lock() throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            if (lock != null) return;
        } catch (OverlappingFileLockException e) {
            // Locked by this process: the same answer.
        }
        throw new UserError("Another Baton runs on " + root + "; stop it, or choose another --data directory");
    }

    private void empty() throws IOException {
        List<Path> kept = List.of(root, root.resolve(MARKER), root.resolve("lock"));
        try (Stream<Path> content = Files.walk(root)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList())
                if (!kept.contains(path)) Files.delete(path);
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_SPACE)
            throw new UserError("The disk of " + root + " is full: " + free / (1024 * 1024) + " MB are free, "
                    + LEAST_SPACE / (1024 * 1024) + " MB are needed");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
