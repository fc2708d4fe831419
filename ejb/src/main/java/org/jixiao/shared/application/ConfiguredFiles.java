package org.jixiao.shared.application;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of one kind, read and checked.
 *
 * @param names the names of all files, without their ending, broken ones too
 * @param files what could be read, by its key, in the order of the names
 * @param mistakes all that is wrong with the others
 */
public record ConfiguredFiles<T>(Set<String> names, Map<String, ConfiguredFile<T>> files, List<Mistake> mistakes) {

    /** @throws BrokenConfiguration when a file is broken */
    public Map<String, ConfiguredFile<T>> usable() {
        if (!mistakes.isEmpty()) {
            throw new BrokenConfiguration(mistakes);
        }
        return files;
    }

    /**
     * One of them.
     *
     * @param object what it describes
     * @param file where it stands
     * @param own whether it is the operator's, not the archive's
     */
    public record ConfiguredFile<T>(T object, YamlFile file, boolean own) {}
}
