package org.jianwen.query.facet;

/**
 * How many matches there are by date, by source and by tag.
 *
 * <p>A chosen source does not take the others' counts away: the counts by source are those of the request without its
 * choice of sources, so that each says how many hits choosing it would give; likewise the counts by tag, and those by
 * date where they go on beyond the days chosen.
 *
 * @param dates by date; {@link DateCounts#NONE} if the request asked for none
 * @param sources by source; {@link ValueCounts#NONE} if the request asked for none
 * @param tags by tag; {@link ValueCounts#NONE} if the request asked for none; an article counts for each of its tags
 */
public record Counts(DateCounts dates, ValueCounts sources, ValueCounts tags) {}
