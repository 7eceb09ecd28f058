package org.jianwen.examples.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.SearchSnapshot;
import org.jianwen.schema.Article;

/** Articles of an index that are looked up otherwise than by a page of hits. Stateless; may be shared by threads. */
public final class Lookup {

    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\p{N}]{10,40}");
    private static final int SENTENCES = 4;
    private static final int PAGE = 1_000;

    /** What takes articles. */
    public interface Taker {
        void take(Article article) throws IOException;
    }

    /** What takes hits. */
    public interface HitTaker {
        void take(Hit hit) throws IOException;
    }

    private Lookup() {}

    /** The article of an id, which may be an address with its characters as a person reads them. */
    public static Optional<Article> byId(ArticleSearch searcher, String id) throws IOException {
        Optional<Article> found = searcher.article(id);
        return found.isPresent() ? found : searcher.article(encoded(id));
    }

    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ') {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    /** All articles that a request finds, whatever its page says, in its order, in one state of the index. */
    public static long each(ArticleSearcher searcher, SearchRequest request, Taker taker) throws IOException {
        return eachHit(searcher, request, hit -> taker.take(hit.article()));
    }

    /** As {@link #each}, with the reprints under each hit if the request groups them. */
    public static long eachHit(ArticleSearcher searcher, SearchRequest request, HitTaker taker) throws IOException {
        SearchRequest next = request.withoutCounts().withoutSnippets().page(1, PAGE);
        long count = 0;
        try (SearchSnapshot snapshot = searcher.snapshot()) {
            while (true) {
                SearchResult result = snapshot.search(next);
                for (Hit hit : result.hits()) {
                    taker.take(hit);
                    count++;
                }
                if (result.next() == null || result.hits().isEmpty()) {
                    return count;
                }
                next = next.after(result.next());
            }
        }
    }

    /** Articles like one, the most like it first. */
    public static List<Article> similar(ArticleSearch searcher, String id, int limit) throws IOException {
        return searcher
                .search(SearchRequest.of("")
                        .similarTo(id)
                        .withoutCounts()
                        .withoutSnippets()
                        .page(1, limit))
                .hits()
                .stream()
                .map(Hit::article)
                .toList();
    }

    /** The other articles that tell the story of one, as far as they have one of its sentences. */
    public static List<Article> reprints(ArticleSearch searcher, Article article) throws IOException {
        String query = SENTENCE.matcher(article.body())
                .results()
                .limit(SENTENCES)
                .map(found -> "\"" + found.group() + "\"")
                .collect(Collectors.joining(" OR "));
        if (query.isEmpty()) {
            return List.of();
        }
        for (Hit hit : searcher.search(SearchRequest.of(query)
                        .withoutSynonyms()
                        .groupReprints()
                        .withoutCounts()
                        .withoutSnippets()
                        .page(1, 50))
                .hits()) {
            List<Article> story = new java.util.ArrayList<>(hit.reprints());
            story.addFirst(hit.article());
            if (story.removeIf(one -> one.id().equals(article.id()))) {
                return story;
            }
        }
        return List.of();
    }

    /** An address as a person reads it: escapes of UTF-8 decoded, where they are whole. */
    public static String readable(String address) {
        Matcher escapes = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+").matcher(address);
        return escapes.replaceAll(found -> {
            byte[] bytes = HexFormat.of().parseHex(found.group().replace("%", ""));
            String text = new String(bytes, StandardCharsets.UTF_8);
            return Matcher.quoteReplacement(text.indexOf('\ufffd') < 0 ? text : found.group());
        });
    }
}
