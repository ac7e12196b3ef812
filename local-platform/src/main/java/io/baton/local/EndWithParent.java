package io.baton.local;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another program's main class in a child process that ends when its parent does, however the parent ended: the parent
 * holds the other end of standard input, and the operating system closes it for a process that was killed.
 */
final class EndWithParent {
    private EndWithParent() {}

    /** @param args the main class to run, then its arguments */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("end-with-parent").start(EndWithParent::haltAtEndOfInput);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(args[0] + " failed", e.getCause());
        }
    }

    private static void haltAtEndOfInput() {
        try {
            while (System.in.read() >= 0) continue;
        } catch (IOException e) {
            // No parent to read from is no parent.
        }
        Runtime.getRuntime().halt(0);
    }
}
