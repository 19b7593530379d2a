package org.madang.engine;

import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.Values;
import org.osgi.annotation.versioning.ProviderType;

/** What open tasks give people to fill in. */
@ProviderType
public interface Forms {

    /**
     * The form of an open task.
     *
     * @throws PlatformException NOT_FOUND when there is no such task, or it has no form; NOT_ALLOWED when the actor may
     *     neither do the task nor audit
     */
    Form of(String task, Actor by);

    /**
     * A form.
     *
     * @param name its name in the model
     * @param schema what it looks like, as the JSON that bpmn.io's form-js shows
     * @param contents what its fields hold before anything is filled in, by their keys
     */
    record Form(String name, String schema, Values contents) {}
}
