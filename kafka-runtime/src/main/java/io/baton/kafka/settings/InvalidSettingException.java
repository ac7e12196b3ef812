package io.baton.kafka.settings;

/** A setting that Baton cannot start with. Its message is one line that names the key. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettingException(String key, String fault) {
        super(key + " " + fault);
    }
}
