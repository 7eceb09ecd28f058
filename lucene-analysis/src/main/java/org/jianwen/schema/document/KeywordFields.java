package org.jianwen.schema.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * How sources, tags, ids, addresses and languages stand in an index.
 *
 * <p>A source or tag is compared by its key: folded, stripped, its spaces one each, so that 新华社 and 新華社, （路透） and
 * (路透), Reuters and reuters are one, which is shown as most articles spell it. Ids, addresses and languages are compared
 * as they stand. Stateless; may be shared by threads.
 */
public final class KeywordFields {

    private static final int KEPT_OF_LONG = 200;
    private static final String HASH = "sha256:";
    private static final char BEFORE_SPELLING = '\0';
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private KeywordFields() {}

    /** What a source or tag is compared by; two are one if their keys are equal. The key of a key is the key. */
    public static String key(String value) {
        String folded = SPACE.matcher(FoldedText.of(value).text().strip()).replaceAll(" ");
        if (folded.isEmpty()) {
            return fits(value) ? value : HASH + hash(value); // nobody sees it
        }
        return bounded(folded);
    }

    /**
     * What has one of some values in a field.
     *
     * @param field any of {@link FieldKind#KEYWORD} or {@link FieldKind#EXACT}. An id that no article has finds the one article whose id differs in width, case or script
     *     alone, if there is just one
     * @param reader the view of the index that it will be run on
     * @throws IOException if the index cannot be read
     */
    public static Query query(String field, Collection<String> values, IndexReader reader) throws IOException {
        List<BytesRef> folded = new ArrayList<>();
        List<BytesRef> terms = new ArrayList<>();
        for (String value : values) {
            String term = term(field, value);
            if (field.equals(ArticleSchema.ID) && reader.docFreq(new Term(field, term)) == 0) {
                Term similar = new Term(ArticleSchema.FOLDED_ID, key(value));
                if (articles(reader, similar) == 1) {
                    folded.add(similar.bytes());
                }
            } else {
                terms.add(new BytesRef(term));
            }
        }
        if (folded.isEmpty()) {
            return oneOf(field, terms);
        }
        Query similar = oneOf(ArticleSchema.FOLDED_ID, folded);
        return terms.isEmpty()
                ? similar
                : new BooleanQuery.Builder()
                        .add(oneOf(field, terms), Occur.SHOULD)
                        .add(similar, Occur.SHOULD)
                        .build();
    }

    /** What has one of some sources or tags, whatever index it is run on. */
    public static Query query(String field, Collection<String> values) {
        return oneOf(
                field,
                values.stream().map(value -> new BytesRef(term(field, value))).toList());
    }

    /** What is compared of an end of a range; {@code null} for none. */
    static @Nullable String bound(String field, @Nullable String value) {
        return value == null ? null : term(field, value);
    }

    private static Query oneOf(String field, List<BytesRef> terms) {
        return terms.size() == 1 ? new TermQuery(new Term(field, terms.getFirst())) : new TermInSetQuery(field, terms);
    }

    private static String term(String field, String value) {
        return switch (field) {
            case ArticleSchema.ID -> value;
            case ArticleSchema.URL, ArticleSchema.LANGUAGE -> bounded(value.strip());
            default -> key(value);
        };
    }

    /**
     * How most articles spell a source or tag.
     *
     * @param key its {@linkplain #key key}, which is also the answer where no article has it
     * @throws IOException if the index cannot be read
     */
    public static String shown(IndexReader reader, String field, String key) throws IOException {
        Map<String, Long> spellings = new LinkedHashMap<>();
        BytesRef prefix = new BytesRef(key + BEFORE_SPELLING);
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(ArticleSchema.spellingsOf(field));
            TermsEnum each = terms == null ? null : terms.iterator();
            if (each == null || each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                continue;
            }
            BytesRef term = each.term();
            while (term != null && StringHelper.startsWith(term, prefix)) {
                spellings.merge(term.utf8ToString().substring(key.length() + 1), live(leaf, each), Long::sum);
                term = each.next();
            }
        }
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(key);
    }

    static void addId(Document document, String id) {
        document.add(new StringField(ArticleSchema.ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(ArticleSchema.ID, new BytesRef(id)));
        document.add(new StringField(ArticleSchema.FOLDED_ID, key(id), Field.Store.NO));
    }

    /** Adds sources or tags: those of one key are counted once. */
    static void addCounted(Document document, String field, List<String> values) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String value : values) {
            document.add(new StoredField(field, value));
            byKey.putIfAbsent(key(value), value);
        }
        byKey.forEach((key, value) -> {
            document.add(new StringField(field, key, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(key)));
            String spelling = fits(value) && !value.isBlank() ? value.strip() : key;
            document.add(new StringField(
                    ArticleSchema.spellingsOf(field), key + BEFORE_SPELLING + spelling, Field.Store.NO));
        });
    }

    static void addExact(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
            document.add(new StringField(field, term(field, value), Field.Store.NO));
        }
    }

    /** Lets a value be counted and sorted by, too. */
    static void addValue(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new SortedSetDocValuesField(field, new BytesRef(term(field, value))));
        }
    }

    /** A value that is a term, for what is too long its beginning and its hash. */
    private static String bounded(String value) {
        if (fits(value)) {
            return value;
        }
        String beginning = value.substring(0, value.offsetByCodePoints(0, KEPT_OF_LONG));
        return beginning.strip() + ' ' + HASH + hash(value);
    }

    static boolean fits(String value) {
        int most = ArticleDocuments.MAX_KEYWORD_BYTES;
        return value.length() <= most / 3
                || value.length() <= most && value.getBytes(StandardCharsets.UTF_8).length <= most;
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static int articles(IndexReader reader, Term term) throws IOException {
        int articles = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(term.field());
            TermsEnum each = terms == null ? null : terms.iterator();
            if (each != null && each.seekExact(term.bytes())) {
                articles += Math.toIntExact(live(leaf, each));
            }
        }
        return articles;
    }

    private static long live(LeafReaderContext leaf, TermsEnum term) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        if (live == null) {
            return term.docFreq();
        }
        long count = 0;
        PostingsEnum docs = term.postings(null, PostingsEnum.NONE);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            count += live.get(doc) ? 1 : 0;
        }
        return count;
    }
}
