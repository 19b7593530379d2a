package org.madang.web.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.madang.api.TimelineEntry;

/** One reader of a timeline as Server-Sent Events; each event's id is its number. */
final class Follower implements WriteListener {

    private static final System.Logger LOG = System.getLogger(Follower.class.getName());

    /** Who lets so much lie reads no more. */
    private static final int MOST_UNREAD = 20_000;

    private final ServletOutputStream out;
    private final AsyncContext later;
    private final Queue<byte[]> unread = new ArrayDeque<>();
    private int told;
    private boolean begun;
    private boolean over;

    Follower(AsyncContext later, int seen) throws IOException {
        this.later = later;
        this.out = later.getResponse().getOutputStream();
        this.told = seen;
    }

    void begin() {
        out.setWriteListener(this);
    }

    /** Tells what of the timeline was not told yet. */
    synchronized void tell(List<TimelineEntry> timeline) {
        for (var number = told; number < timeline.size(); number++) {
            var json = new String(Json.bytes(timeline.get(number)), StandardCharsets.UTF_8);
            keep("id: %d\nevent: timeline\ndata: %s\n\n".formatted(number + 1, json));
        }
        told = Math.max(told, timeline.size());
        push();
    }

    /** Shows that there is somebody, to both sides. */
    synchronized void beat() {
        keep(":\n\n");
        push();
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized void end() {
        if (!over) {
            over = true;
            later.complete();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        begun = true;
        push();
    }

    @Override
    public void onError(Throwable gone) {
        LOG.log(System.Logger.Level.DEBUG, "A follower of a timeline went away", gone);
        end();
    }

    private void keep(String event) {
        unread.add(event.getBytes(StandardCharsets.UTF_8));
    }

    private void push() {
        if (over || !begun) {
            return;
        }
        try {
            while (!unread.isEmpty() && out.isReady()) {
                out.write(unread.remove());
            }
            if (unread.isEmpty() && out.isReady()) {
                out.flush();
            }
        } catch (IOException | IllegalStateException gone) {
            onError(gone);
        }
        if (unread.size() > MOST_UNREAD) {
            end();
        }
    }
}
