package org.jianwen.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Maps hosts and other names of a publisher to one name. So two articles of one publisher carry one source. It names
 * sources and decides nothing else. Immutable; threads may share it.
 */
public final class SourceNames {

    /** Parts of hosts under which the users of a site publish. */
    private static final Set<String> USERS =
            Set.copyOf(ResourceTable.of(SourceNames.class::getResourceAsStream, "user-hosts.txt", 1)
                    .column(0));

    private static final SourceNames BUNDLED = load("source-names.tsv");

    private final Map<String, String> byHost;
    private final Map<String, String> byName;

    private SourceNames(Map<String, String> byHost, Map<String, String> byName) {
        this.byHost = Map.copyOf(byHost);
        this.byName = Map.copyOf(byName);
    }

    /** The publishers that come with the library. */
    public static SourceNames bundled() {
        return BUNDLED;
    }

    /** No publishers at all: hosts have no name, and names stay as they are. */
    public static SourceNames none() {
        return new SourceNames(Map.of(), Map.of());
    }

    /**
     * Adds a row, which goes before an older one of the same host.
     *
     * @param host a host such as {@code news.example}; hosts under it, such as {@code www.news.example}, share its name
     * @param name the name that its articles carry
     * @param otherNames names that are read as this one
     */
    public SourceNames with(String host, String name, String... otherNames) {
        Map<String, String> hosts = new LinkedHashMap<>(byHost);
        Map<String, String> names = new LinkedHashMap<>(byName);
        hosts.put(host.strip().toLowerCase(Locale.ROOT), name.strip());
        for (String other : otherNames) {
            names.put(key(other), name.strip());
        }
        names.put(key(name), name.strip());
        return new SourceNames(hosts, names);
    }

    /**
     * This table with the rows of another, which go before its own.
     *
     * @param rows lines of {@code host TAB name} or {@code host TAB name TAB other name;other name}; lines that begin with
     *     {@code #} and blank lines are passed over
     * @throws IOException if the rows cannot be read
     * @throws IllegalArgumentException if a line has no host or no name
     */
    public SourceNames with(Reader rows) throws IOException {
        SourceNames names = this;
        BufferedReader reader = new BufferedReader(rows);
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t");
            if (row.length < 2 || row[0].isBlank() || row[1].isBlank()) {
                throw new IllegalArgumentException("line " + number + ": found 「"
                        + line.substring(0, Math.min(60, line.length())) + "」, wanted a host, a tab and a name");
            }
            names = names.with(row[0], row[1], row.length < 3 ? new String[0] : row[2].split(";"));
        }
        return names;
    }

    /**
     * The publisher's name at an address; {@code null} if the host is unknown. A host stands for those under it, but
     * not where users publish, as under {@code blog}.
     */
    public @Nullable String at(@Nullable String url) {
        String host = url == null ? null : ArticleIdentity.host(url);
        while (host != null) {
            String name = byHost.get(host);
            if (name != null) {
                return name;
            }
            int dot = host.indexOf('.');
            boolean users = dot > 0 && USERS.contains(host.substring(0, dot));
            host = dot < 0 || users ? null : host.substring(dot + 1);
        }
        return null;
    }

    /**
     * The table's name for a publisher called {@code stated}. It is {@code stated} itself where the table has no other.
     */
    public String named(String stated) {
        return byName.getOrDefault(key(stated), stated.strip());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static SourceNames load(String resource) {
        SourceNames names = none();
        for (List<String> row : ResourceTable.of(SourceNames.class::getResourceAsStream, resource, 3)) {
            names = names.with(row.get(0), row.get(1), row.get(2).split(";"));
        }
        return names;
    }
}
