package org.madang.web.internal;

import java.util.List;
import org.madang.api.Disclosure;
import org.madang.api.Reason;
import org.madang.api.Receipt;
import org.madang.api.ReceiptStatus;
import org.madang.api.Receipts;
import org.madang.api.RecordProof;
import org.madang.api.Register;

/** The public record, for whoever wants to check it. */
final class RecordEndpoints {

    private RecordEndpoints() {}

    /** What somebody kept, and what they said. */
    record Checking(String receipt) {}

    /**
     * What the record is signed with.
     *
     * @param verifierKey to check it with, as signed notes write it
     */
    record RecordKey(String verifierKey) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.post(
                                "/receipts/check",
                                "checkReceipt",
                                "Says what became of what a receipt is for",
                                RecordEndpoints::check)
                        .taking(Checking.class)
                        .answering(200, ReceiptStatus.class),
                Endpoint.post(
                                "/record/key",
                                "renewRecordKey",
                                "Signs the public record with a new key from now on; the old one vouches for it there",
                                RecordEndpoints::renew)
                        .taking(PolicyEndpoints.Why.class)
                        .answering(200, RecordKey.class),
                Endpoint.get(
                        "/policies/{policy}/disclosures",
                        "listDisclosures",
                        "Shows how a policy's timeline matches the public record",
                        Types.list(Disclosure.class),
                        call -> Result.of(call.service(Receipts.class)
                                .timeline(PolicyEndpoints.seen(call).id()))),
                Endpoint.get(
                        "/proofs/{subject}",
                        "getProof",
                        "Proves that a decision, a consultation or a receipt is in the public record",
                        RecordProof.class,
                        call -> Result.of(Found.in(
                                call.service(Register.class).prove(call.path("subject")),
                                "entry on",
                                call.path("subject")))));
    }

    private static Result renew(Call call) {
        var why = new Reason(call.body(PolicyEndpoints.Why.class).reason(), call.actor());
        return Result.of(new RecordKey(call.service(Register.class).renewKey(why)));
    }

    private static Result check(Call call) {
        var receipt = Receipt.parse(call.body(Checking.class).receipt());
        return Result.of(Found.in(call.service(Receipts.class).check(receipt), "receipt", receipt.contribution()));
    }
}
