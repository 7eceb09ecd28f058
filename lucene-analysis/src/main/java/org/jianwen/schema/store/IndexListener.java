package org.jianwen.schema.store;

/**
 * Receives the events of an index: see {@link ArticleIndex#addListener}. It is called in the thread that did the work, several
 * at once perhaps, so it should be quick; what it throws is logged and goes no further.
 */
@FunctionalInterface
public interface IndexListener {

    /** Called after an event. */
    void on(IndexEvent event);
}
