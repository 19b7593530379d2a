package org.madang.web.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.madang.api.Contribution;
import org.madang.api.ContributionFilter;
import org.madang.api.Contributions;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;

/** All contributions to a policy as open data, in the order they came in, page by page: however many, they need no memory. */
final class ContributionExport {

    private static final int PAGE = 1000;
    private static final List<String> COLUMNS = List.of(
            "id",
            "consultation",
            "policy",
            "at",
            "channel",
            "language",
            "author",
            "stakeholder",
            "replyTo",
            "moderation",
            "answered",
            "agree",
            "disagree",
            "pass",
            "text");

    private final Call call;
    private final PolicyId policy;

    ContributionExport(Call call, PolicyId policy) {
        this.call = call;
        this.policy = policy;
    }

    /** One JSON object a line. */
    void json(OutputStream out) throws IOException {
        each(said -> write(out, Json.bytes(said)));
    }

    /** A table as RFC 4180 has it, with names in its first line. */
    void csv(OutputStream out) throws IOException {
        try (var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            line(writer, COLUMNS);
            each(said -> line(writer, fields(said)));
        }
    }

    private void each(Consumer<Contribution> reader) throws IOException {
        var contributions = call.service(Contributions.class);
        var filter = ContributionFilter.all();
        try {
            var page = contributions.list(policy, filter, PageRequest.first(PAGE));
            page.items().forEach(said -> reader.accept(Shown.of(call, said)));
            while (page.next().isPresent()) {
                page = contributions.list(
                        policy,
                        filter,
                        PageRequest.first(PAGE).after(page.next().get()));
                page.items().forEach(said -> reader.accept(Shown.of(call, said)));
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static List<String> fields(Contribution said) {
        return List.of(
                said.id(),
                said.consultation().orElse(""),
                said.policy().value(),
                said.at().toString(),
                said.channel().name(),
                said.language().toLanguageTag(),
                said.author(),
                said.stakeholder().orElse(""),
                said.replyTo().orElse(""),
                said.moderation().name(),
                Boolean.toString(said.answered()),
                Long.toString(said.supports().agree()),
                Long.toString(said.supports().disagree()),
                Long.toString(said.supports().pass()),
                said.text());
    }

    private static void line(Writer writer, List<String> fields) {
        try {
            writer.write(fields.stream().map(ContributionExport::field).collect(Collectors.joining(",")));
            writer.write("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A spreadsheet would compute what begins like a formula. */
    private static String field(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static void write(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
