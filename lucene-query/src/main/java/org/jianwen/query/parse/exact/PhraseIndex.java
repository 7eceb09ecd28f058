package org.jianwen.query.parse.exact;

import java.io.IOException;
import org.apache.lucene.search.Query;

/** An index that has no postings here, and yet can tell whether a phrase is anywhere in it. */
public interface PhraseIndex {

    /**
     * Whether any article has a phrase.
     *
     * @throws IOException if that cannot be found out
     */
    boolean isAnywhere(Query phrase) throws IOException;
}
