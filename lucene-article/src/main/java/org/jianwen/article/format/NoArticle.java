package org.jianwen.article.format;

/** Says why a text holds no article that can be read; the message goes into the report. */
public class NoArticle extends Exception {

    private static final long serialVersionUID = 1L;

    NoArticle(String message) {
        super(message);
    }
}
