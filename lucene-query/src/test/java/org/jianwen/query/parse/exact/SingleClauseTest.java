package org.jianwen.query.parse.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class SingleClauseTest {

    private final Random random = new Random(5);

    @Test
    void findsTheSameHoweverOftenAndBesideWhateverItIsAsked() throws IOException {
        try (Directory directory = index();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int round = 0; round < 10; round++) {
                Query plain = many();
                Query single = SingleClause.of(plain);
                assertThat(single).isInstanceOf(SingleClause.class);
                for (String other : List.of("all", "seldom", "half", "all", "none", "seldom")) {
                    assertThat(found(reader, single, other)).isEqualTo(found(reader, plain, other));
                }
                assertThat(new IndexSearcher(reader).count(single)).isEqualTo(new IndexSearcher(reader).count(plain));
            }
        }
    }

    private Directory index() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < 3_000; i++) {
                Document document = new Document();
                document.add(new StringField("t", "all", Field.Store.NO));
                document.add(new StringField("t", i % 2 == 0 ? "half" : "other", Field.Store.NO));
                document.add(new StringField("t", i % 500 == 7 ? "seldom" : "often", Field.Store.NO));
                document.add(new StringField("t", "w" + random.nextInt(2_000), Field.Store.NO));
                writer.addDocument(document);
                if (i % 800 == 0) {
                    writer.commit();
                }
            }
            writer.deleteDocuments(new Term("t", "w3"), new Term("t", "w4"));
        }
        return directory;
    }

    private Query many() {
        BooleanQuery.Builder many = new BooleanQuery.Builder();
        for (int i = 0; i < 300; i++) {
            many.add(new TermQuery(new Term("t", "w" + random.nextInt(2_000))), Occur.SHOULD);
        }
        many.add(new TermQuery(new Term("t", "seldom")), Occur.SHOULD);
        return many.build();
    }

    private static List<Integer> found(DirectoryReader reader, Query query, String other) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(new TermQuery(new Term("t", other)), Occur.MUST)
                .build();
        List<Integer> docs = new ArrayList<>();
        for (ScoreDoc doc : new IndexSearcher(reader).search(both, 3_000).scoreDocs) {
            docs.add(doc.doc);
        }
        return docs.stream().sorted().toList();
    }
}
