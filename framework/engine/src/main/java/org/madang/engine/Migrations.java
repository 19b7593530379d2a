package org.madang.engine;

import org.madang.api.PlatformException;
import org.osgi.annotation.versioning.ProviderType;

/** Brings a room's own tables to the shape its code needs. */
@ProviderType
public interface Migrations {

    /**
     * Runs the scripts {@code V<number>__<what>.sql} found in a folder of the class loader that have not run yet. Each
     * room keeps its own history in {@code <room>_schema_history}; scripts are the same for every database.
     *
     * @param room the name of the room, such as {@code participation}
     * @param resources sees the scripts
     * @param location the folder, such as {@code org/madang/participation/migrations}
     * @throws PlatformException SETUP when a script fails or one that ran was changed since
     */
    void apply(String room, ClassLoader resources, String location);

    /**
     * Makes known the scripts of a room that applies them only when its tables are first needed, so that a backup that has
     * these tables can be restored before. What can not wait applies them at once.
     */
    default void offer(String room, ClassLoader resources, String location) {
        apply(room, resources, location);
    }
}
