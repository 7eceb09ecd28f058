package org.jianwen.schema.origin;

import java.util.Objects;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.document.FieldValues;

/**
 * The present state of one place that articles come from. A place is a file, or a row of a table. Immutable; threads
 * may share it.
 *
 * @param key names the place among all: a path, a primary key; not blank, at most {@value #MAX_KEY} UTF-16 units
 * @param fingerprint changes whenever the articles of the place may: a hash, a version, a time of change
 * @param stamp what says cheaply that nothing has changed, such as a size and a time; empty if there is no such thing
 */
public record SyncEntry(String key, String fingerprint, String stamp) {

    /** The longest key, fingerprint or stamp. */
    public static final int MAX_KEY = 5_000;

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the key is blank, or one of them is too long or holds a zero character
     */
    public SyncEntry {
        check("key", key);
        check("fingerprint", fingerprint);
        check("stamp", stamp);
        if (key.isBlank()) {
            throw new IllegalArgumentException("the key is blank: pass a path or the key of a row");
        }
        FieldValues.checkWhole("key", key);
    }

    /** An entry of which only the fingerprint says whether it has changed. */
    public static SyncEntry of(String key, String fingerprint) {
        return new SyncEntry(key, fingerprint, "");
    }

    private static void check(String what, String value) {
        Objects.requireNonNull(value, what);
        if (value.length() > MAX_KEY || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the " + what + " " + Quoted.of(value) + " has " + value.length()
                    + " characters or a zero among them: at most " + MAX_KEY + " fit, such as a hash of it");
        }
    }
}
