package org.jianwen.opensearch.bulk;

/**
 * An article that the cluster did not take.
 *
 * @param id the id of the article
 * @param why the reason, as the cluster gave it
 */
public record Refused(String id, String why) {}
