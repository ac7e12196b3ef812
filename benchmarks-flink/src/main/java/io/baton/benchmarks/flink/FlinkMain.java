package io.baton.benchmarks.flink;

import io.baton.benchmarks.process.Answering;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Flink in one process, with as many slots as there are processors. Asked to {@code start}, it answers after how many
 * milliseconds the job runs. If the job fails, the process ends.
 */
final class FlinkMain {
    /** What is written becomes visible at a checkpoint. Five in a second took twice the processor time for each expiry. */
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(10);

    private FlinkMain() {}

    public static void main(String[] args) {
        Answering.lines(question -> start());
    }

    private static String start() {
        long begun = System.nanoTime();
        JobSettings settings = JobSettings.given();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                Runtime.getRuntime().availableProcessors(), configuration(settings));
        new ReferralJob(settings, environment).describe();
        awaitRunning(execute(environment));
        return String.valueOf(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private static Configuration configuration(JobSettings settings) {
        Path directory = settings.stateDirectory();
        Configuration configuration = new Configuration();
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(settings.cacheMegabytes()));
        configuration.set(CoreOptions.TMP_DIRS, directory.resolve("stores").toString());
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                directory.resolve("checkpoints").toUri().toString());
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        // No function changes what it was given, so it need not be copied.
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        // Everything is Avro: what Flink would have to guess at is a mistake.
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return configuration;
    }

    private static JobClient execute(StreamExecutionEnvironment environment) {
        try {
            return environment.executeAsync("referrals");
        } catch (Exception e) {
            throw new IllegalStateException("The job cannot be started", e);
        }
    }

    private static void awaitRunning(JobClient job) {
        job.getJobExecutionResult().whenComplete((result, thrown) -> {
            thrown.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        while (job.getJobStatus().join() != JobStatus.RUNNING) LockSupport.parkNanos(LOOK.toNanos());
    }
}
