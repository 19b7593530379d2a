package org.madang.web.internal;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.madang.api.PolicyId;
import org.madang.api.Timeline;

/** Everybody who follows timelines: looks once a second for all who follow the same one, and holds a thread for none. */
final class Followers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Followers.class.getName());
    private static final int BEAT_EVERY = 15;

    private final Services services;
    private final Map<Subject, List<Follower>> all = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(action -> {
        var made = new Thread(action, "madang-followers");
        made.setDaemon(true);
        return made;
    });
    private int second;

    @SuppressWarnings("FutureReturnValueIgnored") // what fails is tried again a second later
    Followers(Services services) {
        this.services = services;
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** What some follow. */
    private record Subject(PolicyId policy, Locale language) {}

    /** Tells somebody what happened so far, then what happens. */
    void add(Followed wish, AsyncContext later) throws IOException {
        var follower = new Follower(later, wish.seen());
        var subject = new Subject(wish.policy(), wish.language());
        follower.tell(timeline(subject));
        follower.beat();
        all.compute(subject, (any, others) -> {
            var now = others == null ? new CopyOnWriteArrayList<Follower>() : others;
            now.add(follower);
            return now;
        });
        follower.begin();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        all.values().forEach(followers -> followers.forEach(Follower::end));
    }

    private void look() {
        second++;
        all.keySet()
                .forEach(subject -> all.computeIfPresent(subject, (any, followers) -> {
                    followers.removeIf(Follower::isOver);
                    return followers.isEmpty() ? null : followers;
                }));
        all.forEach(this::tell);
    }

    private void tell(Subject subject, List<Follower> followers) {
        try {
            var timeline = timeline(subject);
            followers.forEach(follower -> follower.tell(timeline));
            if (second % BEAT_EVERY == 0) {
                followers.forEach(Follower::beat);
            }
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.DEBUG, "A timeline can not be told now; tried again in a second", failure);
        }
    }

    private List<org.madang.api.TimelineEntry> timeline(Subject subject) {
        return services.get(Timeline.class).of(subject.policy(), subject.language());
    }
}
