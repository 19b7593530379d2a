package org.madang.participation.internal;

import java.util.List;
import java.util.Optional;
import org.madang.api.Disclosure;
import org.madang.api.PolicyId;
import org.madang.api.Receipt;
import org.madang.api.ReceiptStatus;
import org.madang.api.Receipts;

/** Receipts made of what lies beside the contributions. */
final class StoredReceipts implements Receipts {

    private record Row(Optional<String> salt, String commitment) {}

    private final Database database;

    StoredReceipts(Foundation house) {
        this.database = house.database();
    }

    @Override
    public Optional<Receipt> of(String contribution) {
        return row(contribution).flatMap(Row::salt).map(salt -> new Receipt(contribution, salt));
    }

    @Override
    public Optional<ReceiptStatus> check(Receipt receipt) {
        return row(receipt.contribution())
                .filter(row -> row.salt().isEmpty() || row.salt().get().equals(receipt.salt()))
                .map(row -> new ReceiptStatus(
                        receipt.contribution(), row.commitment(), row.salt().isEmpty()));
    }

    @Override
    public List<Disclosure> timeline(PolicyId policy) {
        return database.call(handle -> handle.createQuery("""
                        select salt, commitment, message, acted_by, arguments from timeline_entry
                        where policy_id = :policy and salt is not null order by id""")
                .bind("policy", policy.value())
                .map((row, context) -> new Disclosure(
                        row.getString("commitment"),
                        row.getString("salt"),
                        TimelineWriter.content(
                                row.getString("message"), row.getString("acted_by"), row.getString("arguments"))))
                .list());
    }

    private Optional<Row> row(String contribution) {
        return database.call(handle -> handle.createQuery(
                        "select salt, commitment from contribution where id = :id and commitment is not null")
                .bind("id", contribution)
                .map((row, context) -> new Row(Optional.ofNullable(row.getString("salt")), row.getString("commitment")))
                .findOne());
    }
}
