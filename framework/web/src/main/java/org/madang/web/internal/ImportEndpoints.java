package org.madang.web.internal;

import java.util.List;
import org.madang.api.Consultations;
import org.madang.api.Contributions;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportedContribution;
import org.madang.api.ImportedSupport;
import org.madang.api.Supports;

/** Takes what was said and supported elsewhere, in batches; a batch that comes again changes nothing. */
final class ImportEndpoints {

    private ImportEndpoints() {}

    /** Contributions made elsewhere. */
    record SaidElsewhere(String source, @Required List<ImportedContribution> items) {}

    /** Supports given elsewhere. */
    record SupportedElsewhere(String source, @Required List<ImportedSupport> items) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.post(
                                "/consultations/{consultation}/imports/contributions",
                                "importContributions",
                                "Takes contributions made elsewhere, each once",
                                ImportEndpoints::contributions)
                        .taking(SaidElsewhere.class)
                        .answering(200, ImportReport.class),
                Endpoint.post(
                                "/consultations/{consultation}/imports/supports",
                                "importSupports",
                                "Takes supports given elsewhere; the latest of each voter counts",
                                ImportEndpoints::supports)
                        .taking(SupportedElsewhere.class)
                        .answering(200, ImportReport.class));
    }

    private static Result contributions(Call call) {
        var wish = call.body(SaidElsewhere.class);
        return Result.of(call.service(Contributions.class)
                .importAll(new ImportBatch<>(consultation(call), wish.source(), wish.items()), call.actor()));
    }

    private static Result supports(Call call) {
        var wish = call.body(SupportedElsewhere.class);
        return Result.of(call.service(Supports.class)
                .importAll(new ImportBatch<>(consultation(call), wish.source(), wish.items()), call.actor()));
    }

    private static String consultation(Call call) {
        var id = call.path("consultation");
        Found.in(call.service(Consultations.class).policy(id), "consultation", id);
        return id;
    }
}
