package org.jianwen.examples.web;

/** What every page has around its content. Stateless; may be shared by threads. */
final class Frame {

    private Frame() {}

    static void open(HtmlText html, String title) {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .element("title", title)
                .raw(
                        "<link rel=\"stylesheet\" href=\"/page.css\"><script src=\"/page.js\" defer></script></head><body>\n");
    }

    static void close(HtmlText html) {
        html.raw("\n</body></html>\n");
    }
}
