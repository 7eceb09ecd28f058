package org.jianwen.query.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.KeywordField;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.query.parse.words.FunctionWords;
import org.jianwen.query.run.QueryRelaxation;
import org.jianwen.query.suggest.Suggester;
import org.jianwen.query.suggest.Suggesters;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** What can be suggested to a person who types or has typed, as far as it finds something. May be shared by threads. */
final class Suggestions {

    /** The most queries that another may have been meant as. */
    static final int MAX_MEANINGS = 3;

    /** So many articles must have a meaning as it stands, where others have the words of the query, but not together. */
    private static final int SEVERAL = 2;

    private final Analyzer analyzer;
    private final Suggesters suggesters = new Suggesters();

    Suggestions(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Says how many articles a query finds at a level: of the view that words are read from, or of more than that. */
    interface Articles {
        long having(String query, RelaxationLevel level) throws IOException;
    }

    /** The articles of a view. */
    Articles of(ArticleView searcher) {
        return (query, level) -> count(searcher, query, level);
    }

    /** Reads what is read of a view before anything can be suggested. */
    int prepare(ArticleView searcher) throws IOException {
        return suggester(searcher).size();
    }

    List<Suggestion> of(ArticleView searcher, Articles articles, String typed, int most) throws IOException {
        return suggester(searcher).suggest(searcher.getIndexReader(), typed, most, new Suggester.Trial() {
            @Override
            public Suggestion of(String text, Suggestion.Kind kind, @Nullable String field) throws IOException {
                Clause clause = switch (kind) {
                    case WORD -> new Clause.Words(text, null);
                    case SOURCE, VALUE -> new Clause.Exactly(new KeywordField(Objects.requireNonNull(field)), text);
                    case TITLE -> new Clause.Quoted(text, 0, null);
                };
                String query = clause.format();
                int having = having(articles, query, RelaxationLevel.AS_TYPED);
                return new Suggestion(text, kind, having, query);
            }

            @Override
            public boolean isFunctionWord(String word) {
                return FunctionWords.contains(word);
            }

            @Override
            public Analyzer words() {
                return ArticleAnalysis.words(searcher.fields().segmenter());
            }
        });
    }

    /** What a query may have been meant as, if too few articles have it as it was typed. */
    List<String> meant(ArticleView searcher, Articles articles, String query) throws IOException {
        if (query.length() > Suggester.MAX_QUERY) {
            return List.of();
        }
        int asTyped = having(articles, query, RelaxationLevel.AS_TYPED);
        if (asTyped >= QueryRelaxation.ENOUGH || query.isBlank()) {
            return List.of();
        }
        boolean nowhere = asTyped == 0 && having(articles, query, RelaxationLevel.ALL_WORDS) == 0;
        int enough = nowhere ? 1 : asTyped == 0 ? SEVERAL : asTyped * Suggester.MORE_FREQUENT;
        List<String> meant = new ArrayList<>();
        for (String other : suggester(searcher).meanings(searcher.getIndexReader(), query)) {
            if (meant.size() < MAX_MEANINGS && having(articles, other, RelaxationLevel.AS_TYPED) >= enough) {
                meant.add(other);
            }
        }
        return List.copyOf(meant);
    }

    private static int having(Articles articles, String query, RelaxationLevel level) throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, articles.having(query, level));
    }

    private Suggester suggester(ArticleView searcher) throws IOException {
        List<String> own = searcher.fields().own().stream()
                .filter(ArticleField::isSuggested)
                .map(ArticleField::name)
                .toList();
        List<String> fields =
                Stream.concat(Stream.of(ArticleSchema.SOURCE), own.stream()).toList();
        return suggesters.of(searcher.getIndexReader(), fields);
    }

    private int count(ArticleView searcher, String query, RelaxationLevel level) throws IOException {
        SearchRequest request = SearchRequest.of(query);
        @Nullable Clause clause = QuerySyntax.parse(query, searcher.fields()).clause();
        QueryCompiler compiler = new QueryCompiler(
                searcher.getIndexReader(), analyzer, request.ranking(), request.zone(), searcher.fields());
        return clause == null ? 0 : searcher.count(compiler.matching(clause, level));
    }
}
