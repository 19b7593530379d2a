package org.madang.engine.internal;

import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.madang.api.PackStatus;

/** Decides over each pack that is offered, and remembers how it fares; used by one thread at a time. */
final class PackDesk {

    private static final System.Logger LOG = System.getLogger(PackDesk.class.getName());

    private final PackCheck check;
    private final PackDeployer deployer;
    private final SentPacks sent;
    private final Map<String, PackStatus> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, Pack> waiting = new TreeMap<>();
    private final Map<String, String> owners = new TreeMap<>();

    PackDesk(PackCheck check, PackDeployer deployer, SentPacks sent) {
        this.check = check;
        this.deployer = deployer;
        this.sent = sent;
    }

    /** How the packs fare; from any thread. */
    List<PackStatus> all() {
        return statuses.values().stream()
                .sorted(Comparator.comparing(PackStatus::pack))
                .toList();
    }

    /** Deploys the pack if it is sound and new. */
    PackStatus offer(Pack pack) {
        var status = decide(pack);
        if (status.state() == PackStatus.State.DEPLOYED) {
            retryWaiting();
        }
        return status;
    }

    /** Offers again what was sent before the last stop and waited then. */
    void offerSent() {
        sent.all().forEach(this::offer);
    }

    /** Whether the engine goes the way that breaks a rule of the pack. */
    boolean replays(Pack pack, String process, String rule) {
        return check.replays(pack, process, rule);
    }

    /** Refuses what can not even be read. */
    PackStatus refuse(String pack, String source, String why) {
        waiting.remove(source);
        return keep(new PackStatus(
                pack, source, PackStatus.State.REFUSED, "Pack '%s' is refused: %s".formatted(pack, why)));
    }

    /** A source is gone: what it could not deploy is forgotten, what is deployed stays, and its names are free. */
    void withdraw(String source) {
        owners.values().removeIf(source::equals);
        waiting.values().removeIf(pack -> pack.source().equals(source));
        statuses.values()
                .removeIf(status -> status.source().equals(source) && status.state() != PackStatus.State.DEPLOYED);
        retryWaiting();
    }

    /** Tries again, until nothing changes, the packs that wait for something. */
    void retryWaiting() {
        boolean changed;
        do {
            changed = List.copyOf(waiting.values()).stream()
                            .map(this::decide)
                            .filter(status -> status.state() == PackStatus.State.DEPLOYED)
                            .count()
                    > 0;
        } while (changed && !waiting.isEmpty());
    }

    private PackStatus decide(Pack pack) {
        var status = judge(pack);
        sent.note(pack, status.state() == PackStatus.State.WAITING);
        return status;
    }

    private PackStatus judge(Pack pack) {
        var owner = owners.putIfAbsent(pack.name(), pack.source());
        if (owner != null && !owner.equals(pack.source())) {
            return queueBehind(owner, pack);
        }
        waiting.remove(pack.source());
        if (deployer.isCurrent(pack)) {
            return keep(deployed(pack, ""));
        }
        var verdict = check.check(pack);
        if (verdict.isSound()) {
            return deploy(pack, verdict);
        }
        if (verdict.canWait()) {
            waiting.put(pack.source(), pack);
        }
        var state = verdict.canWait() ? PackStatus.State.WAITING : PackStatus.State.REFUSED;
        return keep(new PackStatus(pack.name(), pack.source(), state, message(pack, verdict)));
    }

    /** Two sources of one pack would replace each other at every start. */
    private PackStatus queueBehind(String owner, Pack pack) {
        waiting.put(pack.source(), pack);
        var message = "Pack '%s' waits: it is also offered by %s; remove one of them".formatted(pack.name(), owner);
        return keep(new PackStatus(pack.name(), pack.source(), PackStatus.State.WAITING, message));
    }

    private PackStatus deploy(Pack pack, PackVerdict verdict) {
        try {
            deployer.deploy(pack, verdict.judgement());
            return keep(deployed(pack, verdict.message()));
        } catch (RuntimeException refused) {
            return refuse(pack.name(), pack.source(), "the engine says: " + refused.getMessage());
        }
    }

    private String message(Pack pack, PackVerdict verdict) {
        return deployer.isKnown(pack.name())
                ? verdict.message() + "\n  What was deployed of it before stays as it was."
                : verdict.message();
    }

    private static PackStatus deployed(Pack pack, String message) {
        return new PackStatus(pack.name(), pack.source(), PackStatus.State.DEPLOYED, message);
    }

    /** Says each thing once; what waits goes on by itself, so nobody is warned of it. */
    private PackStatus keep(PackStatus status) {
        var before = statuses.put(status.source(), status);
        if (!status.equals(before)) {
            LOG.log(level(status), said(status));
        }
        return status;
    }

    private static Level level(PackStatus status) {
        return status.state() == PackStatus.State.REFUSED ? Level.WARNING : Level.INFO;
    }

    private static String said(PackStatus status) {
        return status.message().isEmpty()
                ? "Pack '%s' of %s is deployed".formatted(status.pack(), status.source())
                : status.message();
    }
}
