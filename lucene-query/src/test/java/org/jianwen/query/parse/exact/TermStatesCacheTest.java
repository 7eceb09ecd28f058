package org.jianwen.query.parse.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;

class TermStatesCacheTest {

    private static final String FIELD = ArticleSchema.BODY_CHARACTERS;

    @Test
    void findsAndScoresAsQueriesThatLookTermsUpThemselves() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            IndexerOptions parts = IndexerOptions.defaults().commitAfter(60);
            try (ArticleIndexer indexer = ArticleIndexer.open(index, parts)) {
                for (int i = 0; i < 200; i++) {
                    indexer.add(Article.of("a" + i, "", text(random, 40)));
                }
                indexer.delete("a7");
            }
            try (IndexReader reader = index.openReader()) {
                IndexSearcher searcher = new IndexSearcher(reader);
                TermStatesCache terms = new TermStatesCache(reader);
                int found = 0;
                for (int i = 0; i < 300; i++) {
                    List<Gram> grams = CharacterRuns.covering(CharacterRuns.of(text(random, 2 + i % 4)));
                    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
                    grams.forEach(gram -> phrase.add(new Term(FIELD, gram.term()), gram.position()));
                    found += sameHits(searcher, terms.phrase(FIELD, grams), phrase.build());
                    Term first = new Term(FIELD, grams.getFirst().term());
                    found += sameHits(searcher, terms.query(FIELD, first.text()), new TermQuery(first));
                    assertThat(terms.frequency(FIELD, first.text())).isEqualTo(reader.docFreq(first));
                }
                assertThat(found).isGreaterThan(1_000);
            }
        }
    }

    private static int sameHits(IndexSearcher searcher, Query ours, Query plain) throws IOException {
        assertThat(hits(searcher, ours)).as(plain.toString()).isEqualTo(hits(searcher, plain));
        assertThat(searcher.count(ours)).isEqualTo(searcher.count(plain));
        return searcher.count(plain);
    }

    private static List<String> hits(IndexSearcher searcher, Query query) throws IOException {
        List<String> hits = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query, 300).scoreDocs) {
            hits.add(doc.doc + " " + doc.score);
        }
        return hits;
    }

    private static String text(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("一二三四五".charAt(random.nextInt(5)));
        }
        return text.toString();
    }
}
