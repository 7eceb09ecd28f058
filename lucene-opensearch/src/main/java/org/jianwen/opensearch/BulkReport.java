package org.jianwen.opensearch;

import java.util.List;
import org.jianwen.opensearch.bulk.Refused;

/**
 * The result of adding articles to a cluster.
 *
 * @param accepted how many additions and deletions the cluster has taken; of several of one article that were sent
 *     together, the last alone counts
 * @param refused what it will not take, and why; the first {@value #MAX_REPORTED}
 * @param refusedCount how many there are of these, listed or not
 */
public record BulkReport(long accepted, List<Refused> refused, long refusedCount) {

    /** The most refused articles that are listed. */
    public static final int MAX_REPORTED = 10_000;

    /** Copies the list. */
    public BulkReport {
        refused = List.copyOf(refused);
    }
}
