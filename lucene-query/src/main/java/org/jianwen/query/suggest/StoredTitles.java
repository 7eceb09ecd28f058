package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** Reads the titles of many articles, in their order, so that what several share is decompressed once. Stateless. */
final class StoredTitles {

    private StoredTitles() {}

    /** The title of each document from a first one on; null of one that is deleted. */
    static @Nullable String[] of(LeafReader leaf, int first) throws IOException {
        @Nullable String[] titles = new String[leaf.maxDoc() - first];
        Bits live = leaf.getLiveDocs();
        StoredFields stored = inOrder(leaf);
        for (int doc = first; doc < leaf.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                int number = doc - first;
                stored.document(doc, new TitleVisitor(title -> titles[number] = title));
            }
        }
        return titles;
    }

    /** What a merge reads with, if the segment has it: it keeps what it decompressed for the next document. */
    private static StoredFields inOrder(LeafReader leaf) throws IOException {
        return leaf instanceof CodecReader codec && codec.getFieldsReader() != null
                ? codec.getFieldsReader().getMergeInstance()
                : leaf.storedFields();
    }

    private static final class TitleVisitor extends StoredFieldVisitor {
        private final Consumer<String> found;
        private boolean any;

        private TitleVisitor(Consumer<String> found) {
            this.found = found;
        }

        @Override
        public Status needsField(FieldInfo field) {
            if (any) {
                return Status.STOP;
            }
            return field.name.equals(ArticleSchema.TITLE) ? Status.YES : Status.NO;
        }

        @Override
        public void stringField(FieldInfo field, String value) {
            any = true;
            found.accept(value);
        }
    }
}
