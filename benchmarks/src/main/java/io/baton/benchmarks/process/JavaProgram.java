package io.baton.benchmarks.process;

/**
 * What a JVM can be started with.
 *
 * @param main the name of the main class, which answers with {@link Answering}
 * @param classPath where it and its libraries are
 */
public record JavaProgram(String main, String classPath) {
    /** @return a main class on this program's own class path */
    public static JavaProgram of(Class<?> main) {
        return new JavaProgram(main.getName(), System.getProperty("java.class.path"));
    }
}
