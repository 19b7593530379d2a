package org.madang.engine;

import java.sql.Connection;
import java.util.List;
import org.madang.api.Values;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what has to leave the house until it has left, in the transaction of what it tells of. */
@ProviderType
public interface Outbox {

    /** The topic of what belongs into the public record. */
    String REGISTER = "register";

    /** Adds messages in the unit of work of this thread; dates and durations in them arrive as text. */
    void put(String topic, List<Values> messages);

    /** Adds one message in the unit of work of this thread. */
    default void put(String topic, Values message) {
        put(topic, List.of(message));
    }

    /** Whether no committed message of the topic waits. */
    boolean isEmpty(String topic);

    /**
     * Hands the oldest messages over and forgets them, in one unit of work: when the taker fails, they stay. While one
     * takes, everybody else who wants of the same topic waits, also on another server.
     *
     * @return how many were handed over; the taker is not called for none
     */
    int take(String topic, int most, Taker taker);

    /** Calls back after each commit of this server that added to the topic; closing ends that. */
    Watch watch(String topic, Runnable arrived);

    /** Gets messages in the order they were added, on the connection of the unit that forgets them. */
    @FunctionalInterface
    interface Taker {
        void take(Connection connection, List<Values> messages) throws Exception;
    }

    /** Somebody is told of arrivals until this is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
