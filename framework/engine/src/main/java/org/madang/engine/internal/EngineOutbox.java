package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.madang.api.PlatformException;
import org.madang.api.Values;
import org.madang.engine.Outbox;
import org.madang.engine.UnitOfWork;

/** An outbox in the engine's own database. */
final class EngineOutbox implements Outbox {

    private final UnitOfWork work;
    private final Map<String, List<Runnable>> watchers = new ConcurrentHashMap<>();

    EngineOutbox(UnitOfWork work) {
        this.work = work;
    }

    @Override
    public void put(String topic, List<Values> messages) {
        work.run(connection -> {
            OutboxTable.insert(connection, topic, messages);
            work.afterCommit(() -> watchersOf(topic).forEach(Runnable::run));
        });
    }

    @Override
    public boolean isEmpty(String topic) {
        return work.call(connection -> OutboxTable.isEmpty(connection, topic));
    }

    @Override
    public int take(String topic, int most, Taker taker) {
        var taken = tryTake(topic, most, taker);
        while (taken.isEmpty()) {
            addTaker(topic);
            taken = tryTake(topic, most, taker);
        }
        return taken.getAsInt();
    }

    @Override
    public Watch watch(String topic, Runnable arrived) {
        watchersOf(topic).add(arrived);
        return () -> watchersOf(topic).remove(arrived);
    }

    /** Nothing when nobody ever took of the topic, so that there is no row to hold. */
    private OptionalInt tryTake(String topic, int most, Taker taker) {
        return work.call(connection -> OutboxTable.lock(connection, topic)
                ? OptionalInt.of(handOver(connection, topic, most, taker))
                : OptionalInt.empty());
    }

    private static int handOver(Connection connection, String topic, int most, Taker taker) throws Exception {
        var messages = OutboxTable.oldest(connection, topic, most);
        if (!messages.isEmpty()) {
            taker.take(connection, List.copyOf(messages.values()));
            OutboxTable.delete(connection, messages.keySet());
        }
        return messages.size();
    }

    /** Somebody else may have added it at the same moment. */
    private void addTaker(String topic) {
        try {
            work.run(connection -> OutboxTable.addTaker(connection, topic));
        } catch (PlatformException taken) {
            if (!(taken.getCause() instanceof SQLException)) {
                throw taken;
            }
        }
    }

    private List<Runnable> watchersOf(String topic) {
        return watchers.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>());
    }
}
