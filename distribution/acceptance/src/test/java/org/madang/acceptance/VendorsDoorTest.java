package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shows every change of what vendors and embedders see in a diff; until a first release may be compared with. */
final class VendorsDoorTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "api.txt");

    @Test
    void is_as_written_down() throws IOException {
        var now = publicMembers();

        var fresh = Files.writeString(Path.of("target", "api.txt"), now);

        assertThat(now)
                .as("the public members of org.madang.api; if you mean the change, copy %s to %s", fresh, GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static String publicMembers() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.madang.api")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .flatMap(VendorsDoorTest::members)
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> members(Class<?> type) {
        var callable = Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .map(Executable::toGenericString);
        var constants = Arrays.stream(type.getFields())
                .filter(field -> field.getDeclaringClass().equals(type))
                .map(field -> field.toGenericString());
        return Stream.concat(Stream.of("type " + type.getName()), Stream.concat(callable, constants));
    }
}
