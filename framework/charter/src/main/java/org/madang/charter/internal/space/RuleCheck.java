package org.madang.charter.internal.space;

import java.util.List;
import org.madang.charter.RuleReport;

/** Decides rules about one process. */
@FunctionalInterface
public interface RuleCheck {
    List<RuleReport> check(Subject subject);
}
