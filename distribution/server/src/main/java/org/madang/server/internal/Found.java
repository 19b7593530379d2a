package org.madang.server.internal;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.ModelReport;

/**
 * What lies at a place.
 *
 * @param models in the order they were found
 * @param others tables, forms, rules, parameters
 * @param unreadable what could not be read, each already answered
 */
record Found(List<Paper> models, List<Paper> others, List<ModelReport> unreadable) {

    Found() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Paper paper) {
        (PaperKinds.isOther(paper.name()) ? others : models).add(paper);
    }

    boolean isEmpty() {
        return models.isEmpty() && unreadable.isEmpty();
    }
}
