package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.register.RecordCheck;

/** Go's own code for transparency logs and openssl find what we write to be what they expect. */
class OtherPeoplesToolsTest {

    private static Path go;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build(@TempDir Path tools) {
        go = Program.goVerifier(tools);
    }

    @ParameterizedTest
    @EnumSource
    void go_verifies_every_entry_and_that_the_older_tree_is_a_beginning(TestDatabase database) throws IOException {
        var log = TestLog.on(database).add("early", 299);
        var older = Files.writeString(folder.resolve("older"), log.text("checkpoint"));
        log.add("late", 700);

        var exported = log.exported(folder.resolve("record"));

        assertThat(run(exported.toString(), log.key(), older.toString())).isEqualTo(new Program(0, "ok 1000\n"));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "6", "254", "255", "256", "511", "512"})
    void go_computes_the_same_trees_of_every_shape(int more) {
        var log = TestLog.on(TestDatabase.H2).add("entry", more);

        var exported = log.exported(folder);

        assertThat(run(exported.toString(), log.key())).isEqualTo(new Program(0, "ok %d\n".formatted(more + 1)));
    }

    @Test
    void go_verifies_a_tree_with_tiles_three_levels_high() {
        var log = TestLog.on(TestDatabase.H2).add("entry", 66_000);

        var exported = log.exported(folder);

        assertThat(exported.resolve("tile/2/000.p/1")).isRegularFile();
        assertThat(run(exported.toString(), log.key())).isEqualTo(new Program(0, "ok 66001\n"));
        assertThat(RecordCheck.of(log.files()).run().faults()).isEmpty();
    }

    @Test
    void go_notices_a_changed_entry() throws IOException {
        var log = TestLog.on(TestDatabase.H2).add("entry", 299);
        var bundle = log.exported(folder).resolve("tile/entries/000");
        var bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 10] ^= 1;
        Files.write(bundle, bytes);

        assertThat(run(folder.toString(), log.key()).output()).startsWith("entry 255:");
    }

    @Test
    void go_verifies_a_proof_file_offline() throws IOException {
        var log = TestLog.on(TestDatabase.H2).add("entry", 299);
        var check = RecordCheck.of(log.files());
        var proof = Files.writeString(folder.resolve("x.tlog-proof"), check.prove(123));
        var entry =
                Files.writeString(folder.resolve("entry.json"), check.entry(123).orElseThrow());
        var other =
                Files.writeString(folder.resolve("other.json"), check.entry(124).orElseThrow());

        assertThat(run("-proof", proof.toString(), log.key(), entry.toString())).isEqualTo(new Program(0, "ok 123\n"));
        assertThat(run("-proof", proof.toString(), log.key(), other.toString()).code())
                .isEqualTo(1);
    }

    @Test
    void openssl_verifies_the_signature_of_the_checkpoint() throws IOException {
        var log = TestLog.on(TestDatabase.H2).add("entry", 3);
        var note = SignedNote.parse(log.text("checkpoint"));
        var text = Files.write(folder.resolve("text"), note.text().getBytes(UTF_8));
        var signature = Files.write(
                folder.resolve("signature"), note.signatures().get(0).signature());
        var key = Files.write(folder.resolve("key.der"), publicKey(log.key()));
        var command = List.of(
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-keyform",
                "DER",
                "-inkey",
                key.toString(),
                "-rawin",
                "-in",
                text.toString(),
                "-sigfile",
                signature.toString());

        assertThat(Program.run(command).code()).isZero();

        Files.writeString(text, note.text().replace("city", "town"));
        assertThat(Program.run(command).code()).isEqualTo(1);
    }

    private static byte[] publicKey(String verifierKey) {
        var material = Base64.getDecoder().decode(verifierKey.split("\\+", 3)[2]);
        return HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + HexFormat.of().formatHex(material).substring(2));
    }

    private static Program run(String... arguments) {
        var command = new java.util.ArrayList<>(List.of(go.toString()));
        command.addAll(List.of(arguments));
        return Program.run(command);
    }
}
