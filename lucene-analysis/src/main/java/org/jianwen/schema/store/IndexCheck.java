package org.jianwen.schema.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Bits;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.document.ArticleDocuments;

/**
 * What a check of an index found.
 *
 * <p>Every file of the last commit is compared with the checksum that was written with it; each article that is stored is
 * looked for by its id, and some of them, {@value #MAX_ANALYSED} at most, by each of their terms. Lucene does not do so when
 * it opens an index: it would read all of it.
 *
 * @param name how messages name the index
 * @param articles the number of articles that can be read
 * @param problems what is damaged, a sentence each; the first {@value #MAX_PROBLEMS}
 * @param advice what to do about it; empty if nothing is damaged
 */
public record IndexCheck(String name, long articles, List<String> problems, String advice) {

    /** The most problems that are listed. */
    public static final int MAX_PROBLEMS = 100;

    /** The most articles whose text is analysed again. */
    public static final int MAX_ANALYSED = 1_000;

    private static final String RESTORE = "restore a backup, or index the articles again";
    private static final String REBUILD =
            "the articles are whole: rebuild the index with ArticleIndexer.rebuild, or restore a backup";

    /** Copies the list. */
    public IndexCheck {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is damaged. */
    public boolean isWhole() {
        return problems.isEmpty();
    }

    /**
     * Throws if the index is damaged.
     *
     * @throws IOException if something is damaged; it says what, and what to do
     */
    public void throwIfDamaged() throws IOException {
        if (!isWhole()) {
            throw new IOException(name + " is damaged (" + problems.getFirst() + "): " + advice);
        }
    }

    /** Checks the last commit; its terms only if this program would make the same ones. */
    static IndexCheck of(String name, Directory directory, ArticleFields fields, boolean sameTerms) {
        List<String> problems = new ArrayList<>();
        try {
            for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
                checkFile(directory, file, problems);
            }
        } catch (IOException | RuntimeException e) {
            problems.add("the list of its files cannot be read: " + e.getMessage());
        }
        long articles = 0;
        String advice = RESTORE;
        // Where a checksum does not match, what Lucene makes of the file is anybody's guess.
        if (problems.isEmpty()) {
            try (DirectoryReader reader = DirectoryReader.open(directory);
                    TermCheck terms = new TermCheck(fields, sameTerms ? MAX_ANALYSED : 0, reader.numDocs())) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    articles += checkArticles(leaf.reader(), terms, problems);
                }
                advice = articles == reader.numDocs() ? REBUILD : RESTORE;
            } catch (IOException | RuntimeException | Error e) {
                problems.add("it cannot be opened: " + e);
            }
        }
        return new IndexCheck(
                name,
                articles,
                problems.subList(0, Math.min(MAX_PROBLEMS, problems.size())),
                problems.isEmpty() ? "" : advice);
    }

    private static void checkFile(Directory directory, String file, List<String> problems) {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
        } catch (IOException | RuntimeException | Error e) {
            problems.add(file + " is missing, cut or changed since it was written");
        }
    }

    private static long checkArticles(LeafReader leaf, TermCheck terms, List<String> problems) throws IOException {
        StoredFields stored = leaf.storedFields();
        Bits live = leaf.getLiveDocs();
        long articles = 0;
        for (int doc = 0; doc < leaf.maxDoc() && problems.size() < MAX_PROBLEMS; doc++) {
            if (live != null && !live.get(doc)) {
                continue;
            }
            Article article = ArticleDocuments.article(stored.document(doc));
            String id = article.id();
            PostingsEnum postings = leaf.postings(ArticleDocuments.idTerm(id), PostingsEnum.NONE);
            int found = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.advance(doc);
            articles++;
            String missing = terms.missing(leaf, doc, article);
            if (found != doc) {
                problems.add("the article " + Quoted.of(id) + " is stored and not found by its id");
            } else if (missing != null) {
                problems.add("the article " + Quoted.of(id) + " is stored and not found by " + Quoted.of(missing));
            }
        }
        return articles;
    }
}
