package io.baton.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The other side of a {@link ChildJvm}: answers questions until nobody can ask any more. */
public final class Answering {
    private Answering() {}

    /**
     * Answers each line with one line. At the end of the questions, or at the first that fails, the process ends at once.
     *
     * @param answer to a question
     */
    public static void lines(UnaryOperator<String> answer) {
        PrintStream answers = System.out;
        // Whatever else is printed is for the log.
        System.setOut(System.err);
        try {
            BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String question; (question = questions.readLine()) != null; ) {
                answers.println(answer.apply(question));
                answers.flush();
            }
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }
}
