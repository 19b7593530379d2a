package org.madang.charter.internal.check;

import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.Occurrence;

/** Judges whether only people end something, never a timer. */
final class TimeoutJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        var a = matter.role("a");
        if (a.isEmpty()) {
            return matter.without("a");
        }
        return OrderJudge.all(matter, Order.until(new Ends(a, matter.scene().plan()), matter.escape()));
    }

    /** States: 0 people had the last word, 1 a timer had, 2 it is called off and nobody knows yet by what. */
    private record Ends(Role a, Plan plan) implements Monitor {

        private static final int BROKEN = -1;

        @Override
        public int next(int state, Occurrence one) {
            var node = one.node();
            if (state == BROKEN) {
                return state;
            }
            if (a.isCancelled(one)) {
                return state == 1 ? BROKEN : 2;
            }
            if (one.what() != Occurrence.What.COMPLETED) {
                return a.begins(one) && state != 2 ? 0 : state;
            }
            var timer = isTimer(node);
            if (timer && (state == 2 || a.nodes().contains(node) || a.closers().containsKey(node))) {
                return BROKEN;
            }
            if (a.nodes().contains(node)) {
                return state == 1 && node.kind() != Kind.USER_TASK ? BROKEN : 0;
            }
            if (timer) {
                return isWithin(node) ? 1 : state;
            }
            return isHuman(node) || state == 2 ? 0 : state;
        }

        private boolean isWithin(Node timer) {
            return plan.around(timer).stream().anyMatch(a.nodes()::contains);
        }

        private static boolean isTimer(Node node) {
            return node.event().trigger() == Trigger.TIMER && node.event().interrupting();
        }

        private static boolean isHuman(Node node) {
            return node.kind() == Kind.USER_TASK
                    || node.kind() == Kind.RECEIVE_TASK
                    || node.event().trigger() == Trigger.MESSAGE
                    || node.event().trigger() == Trigger.SIGNAL;
        }

        @Override
        public boolean broken(int state) {
            return state == BROKEN;
        }

        @Override
        public Set<String> watched() {
            var ids = new TreeSet<String>();
            plan.nodes().forEach(node -> ids.add(node.id()));
            return ids;
        }
    }
}
