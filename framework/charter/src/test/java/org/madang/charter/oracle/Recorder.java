package org.madang.charter.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.madang.charter.internal.space.Occurrence.What;

/** Hears from the engine what happens to every activity. */
final class Recorder extends AbstractBpmnParseListener {

    private static final String BODY = "#multiInstanceBody";
    private static final int MOST_AT_ONCE = 5_000;

    private final List<Heard> heard = new ArrayList<>();

    /** One thing that happened to an element. */
    record Heard(What what, String node) {

        @Override
        public String toString() {
            return what + " " + node;
        }
    }

    /** The order in which the engine cancels things is not ours to know. */
    static List<Heard> sorted(List<Heard> heard) {
        var all = new ArrayList<>(heard);
        for (var from = 0; from < all.size(); from++) {
            var to = from;
            while (to < all.size() && all.get(to).what() == What.CANCELLED) {
                to++;
            }
            all.subList(from, to).sort(Comparator.comparing(Heard::node));
            from = to;
        }
        return all;
    }

    /** All since the last time. A join tells of each token that it is completed; once is enough. */
    List<Heard> take() {
        var all = new ArrayList<Heard>();
        for (var one : withoutGateways()) {
            var again = one.what() == What.COMPLETED
                    && one.node().startsWith("J")
                    && !all.isEmpty()
                    && all.get(all.size() - 1).equals(one);
            if (!again) {
                all.add(one);
            }
        }
        heard.clear();
        return sorted(all);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        listen(process);
    }

    private void listen(ScopeImpl scope) {
        for (var activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::started);
            var isInstance = String.valueOf(scope.getId()).endsWith(BODY);
            activity.addListener(
                    ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> ended(execution, isInstance));
            listen(activity);
        }
    }

    /** An event gateway is left by cancelling it and starting its event; to the checker the event just happens. */
    private List<Heard> withoutGateways() {
        var all = new ArrayList<Heard>();
        for (var i = 0; i < heard.size(); i++) {
            var left = heard.get(i).what() == What.CANCELLED
                    && heard.get(i).node().startsWith("V")
                    && i + 1 < heard.size()
                    && heard.get(i + 1).what() == What.STARTED
                    && heard.get(i + 1).node().startsWith("C");
            if (left) {
                i++;
            } else {
                all.add(heard.get(i));
            }
        }
        return all;
    }

    private void started(DelegateExecution execution) {
        if (execution.getCurrentActivityId().startsWith("Y")) {
            return;
        }
        hear(What.STARTED, execution.getCurrentActivityId().replace(BODY, ""));
    }

    /** A step of the engine without an end is broken off: it fails. */
    private void hear(What what, String node) {
        if (heard.size() == MOST_AT_ONCE) {
            throw new IllegalStateException("The engine does not come to rest");
        }
        heard.add(new Heard(what, node));
    }

    /** One instance of many is no completion; all of them are. */
    private void ended(DelegateExecution execution, boolean isInstance) {
        var id = execution.getCurrentActivityId().replace(BODY, "");
        if (execution.isCanceled()) {
            hear(What.CANCELLED, id);
        } else if (!isInstance) {
            hear(What.COMPLETED, id);
        }
    }
}
