package io.baton.api.settings;

import io.baton.api.gateway.Setting.LastSet;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the program's settings came to be as they are.
 *
 * @param settings those that somebody has set, by their names
 */
@Serdeable
@Schema(name = "Settings")
public record SettingsJson(List<SettingJson> settings) {
    /**
     * One setting.
     *
     * @param setting its name
     * @param setAt when it was set last
     * @param setBy who set it; absent if it was set on the command line, or by an earlier release
     */
    @Serdeable
    @Schema(name = "Setting")
    public record SettingJson(
            String setting, Instant setAt, @Nullable String setBy) {}

    static SettingsJson of(List<LastSet> lastSet) {
        return new SettingsJson(lastSet.stream()
                .map(set -> new SettingJson(set.name(), set.at(), set.by().orElse(null)))
                .toList());
    }

    /** @return how this setting came to be so; empty if nobody has set it */
    public Optional<SettingJson> of(String setting) {
        return settings.stream().filter(set -> set.setting().equals(setting)).findFirst();
    }
}
