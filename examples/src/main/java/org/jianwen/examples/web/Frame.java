package org.jianwen.examples.web;

import org.jianwen.examples.text.Words;

/** What every page has around its content: head, search box, footer, help. Stateless; may be shared by threads. */
final class Frame {

    private Frame() {}

    static void open(HtmlText html, String title, Words words) {
        html.raw("<!DOCTYPE html>\n<html")
                .attribute("lang", words.language().equals("zh") ? "zh-Hans" : "en")
                .raw("><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .element("title", title)
                .raw("<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">")
                .raw("<link rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"/opensearch.xml\"")
                .attribute("title", "见闻 Jianwen")
                .raw(
                        "><link rel=\"stylesheet\" href=\"/page.css\"><script src=\"/page.js\" defer></script></head><body>\n")
                .raw("<a class=\"skip\" href=\"#main\">")
                .text(words.of("Skip to content"))
                .raw("</a>");
    }

    /** The name and the box to search with; both stand inside a form. */
    static void head(HtmlText html, Asking asking, Words words, boolean focus) {
        html.raw("<header><div><a class=\"name\"")
                .attribute("href", asking.has("lang") ? "/?lang=" + Asking.encoded(words.language()) : "/")
                .raw(">见闻 <span>Jianwen</span></a><div class=\"box\" role=\"search\">")
                .raw("<input type=\"search\" name=\"q\" id=\"q\" placeholder=\"台风\" enterkeyhint=\"search\"")
                .attribute("aria-label", words.of("Search"))
                .raw(focus ? " autofocus" : "")
                .attribute("value", asking.query())
                .raw("><button type=\"submit\">")
                .text(words.of("Search"))
                .raw("</button></div></div></header>");
    }

    static void close(HtmlText html, Asking asking, Words words) {
        boolean chinese = words.language().equals("zh");
        html.raw("<footer><a")
                .attribute("lang", chinese ? "en" : "zh-Hans")
                .attribute("href", asking.with("lang", chinese ? "en" : "zh").address())
                .raw(">")
                .text(chinese ? "English" : "中文")
                .raw("</a><a href=\"/openapi.json\">API</a><span class=\"keys\"><kbd>/</kbd> ")
                .text(words.of("search"))
                .raw(" <kbd>↓</kbd><kbd>↑</kbd> ")
                .text(words.of("hits"))
                .raw(" <kbd>?</kbd> ")
                .text(words.of("help"))
                .raw("</span></footer><dialog id=\"help\"")
                .attribute("aria-label", words.of("help"))
                .raw("><h2>")
                .text(words.of("Keys"))
                .raw("</h2><dl>");
        key(html, "/", words.of("into the search box"));
        key(html, "↓ ↑", words.of("from hit to hit"));
        key(html, "Enter", words.of("opens the hit"));
        key(html, "n p", words.of("in an article: next and previous mark"));
        key(html, "← → Shift Enter", words.of("in the chart: from bar to bar; several; go there"));
        key(html, "Esc", words.of("out of the box, the list or this"));
        html.raw("</dl><form method=\"dialog\"><button>")
                .text(words.of("Close"))
                .raw("</button></form></dialog>\n</body></html>\n");
    }

    private static void key(HtmlText html, String key, String what) {
        html.raw("<dt><kbd>").text(key).raw("</kbd></dt><dd>").text(what).raw("</dd>");
    }
}
