package io.baton.quickstart.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.operations.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void a_second_one_on_the_same_directory_is_refused() {
        Path root = parent.resolve("data");
        try (DataDirectory first = DataDirectory.open(root, false)) {
            assertThatThrownBy(() -> DataDirectory.open(root, false))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("Another Baton runs on " + root);
            assertThat(first.linkKey()).hasSize(64);
        }
    }

    @Test
    void a_directory_that_baton_did_not_make_is_never_emptied() throws IOException {
        Path photo = Files.writeString(parent.resolve("photo.jpg"), "precious");
        assertThatThrownBy(() -> DataDirectory.open(parent, true))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("was not made by Baton");
        assertThat(photo).exists();
    }

    @Test
    void what_was_made_before_the_first_start_is_batons_too() throws IOException {
        Path root = parent.resolve("data");
        Path preview = Files.createDirectory(DataDirectory.make(root).resolve("preview"));

        DataDirectory.open(root, false).close();

        assertThat(preview).exists();
    }

    @Test
    void fresh_empties_what_baton_made() throws IOException {
        Path root = parent.resolve("data");
        DataDirectory.open(root, false).close();
        Path old = Files.writeString(root.resolve("old"), "");
        DataDirectory.open(root, true).close();
        assertThat(old).doesNotExist();
    }

    @Test
    void the_secret_stays_and_is_its_owners_alone() throws IOException {
        Path root = parent.resolve("data");
        try (DataDirectory data = DataDirectory.open(root, false)) {
            String key = data.linkKey();
            assertThat(data.linkKey()).isEqualTo(key).isNotEqualTo(data.localKey());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("secret"))))
                    .isEqualTo("rw-------");
        }
    }
}
