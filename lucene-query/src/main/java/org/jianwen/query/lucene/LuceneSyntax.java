package org.jianwen.query.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.apache.lucene.queryparser.flexible.standard.processors.StandardQueryNodeProcessorPipeline;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.fold.FoldingCharFilter;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.FieldKind;
import org.jianwen.schema.document.FieldQueries;
import org.jianwen.schema.document.KeywordFields;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's standard syntax over the fields of an index: words are cut as articles were, keywords folded, numbers and dates
 * compared as what they are. For one thread.
 */
final class LuceneSyntax {

    private static final int MAX_NOTES = 5;

    private final ArticleFields fields;
    private final ZoneId zone;
    private final String text;
    private final CharacterPhrases phrases;

    LuceneSyntax(ArticleFields fields, ZoneId zone, String text) {
        this.fields = fields;
        this.zone = zone;
        this.text = text;
        this.phrases = new CharacterPhrases(fields, texts());
    }

    /** Refuses what is no query, whatever the fields. */
    static void check(String text) {
        try {
            new StandardSyntaxParser().parse(text, ArticleSchema.BODY);
        } catch (QueryNodeParseException e) {
            throw refused(text, e);
        } catch (Error e) { // the parser's own for characters that no token begins with
            throw refused(text, e);
        }
    }

    /** The query as Lucene reads it, which need not run on the index. */
    Query parse() {
        Query read;
        try (Analyzer articles = ArticleSchema.analyzer(fields);
                Analyzer whole = new WholeValues()) {
            StandardQueryParser parser = new StandardQueryParser(analyzer(articles, whole));
            StandardQueryNodeProcessorPipeline steps =
                    new StandardQueryNodeProcessorPipeline(parser.getQueryConfigHandler());
            steps.addFirst(new AnyValueProcessor(fields));
            steps.addFirst(new SpellingsProcessor(fields, texts()));
            parser.setQueryNodeProcessor(steps);
            parser.setMultiFields(texts().toArray(String[]::new));
            parser.setFieldsBoost(boosts());
            parser.setAllowLeadingWildcard(true);
            read = parser.parse(text, null);
        } catch (TooComplexToDeterminizeException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " has a pattern that takes too long: repeat less in it", e);
        } catch (QueryNodeException | IllegalArgumentException e) { // of a regular expression
            throw refused(text, e);
        }
        return limited(text, read);
    }

    /** Values that are compared whole; parts of those of keywords are folded as the values were: Reu*. */
    private final class WholeValues extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String name) {
            return new TokenStreamComponents(new KeywordTokenizer());
        }

        @Override
        protected Reader initReaderForNormalization(@Nullable String name, Reader in) {
            ArticleField field = name == null ? null : fields.find(name);
            return field != null && field.kind() == FieldKind.KEYWORD ? new FoldingCharFilter(in) : in;
        }
    }

    /** Lucene itself would throw only when it runs the query, and not say which. */
    private static Query limited(String text, Query query) {
        AtomicInteger leaves = new AtomicInteger();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                leaves.incrementAndGet();
            }

            @Override
            public void visitLeaf(Query leaf) {
                leaves.incrementAndGet();
            }

            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return this;
            }
        });
        if (leaves.get() > IndexSearcher.getMaxClauseCount()) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " looks for " + leaves.get() + " things in all fields; at most "
                            + IndexSearcher.getMaxClauseCount() + " are allowed: look for fewer at once");
        }
        return query;
    }

    /** A sentence on each field that is none of the index, nor one of those that it has for texts and keywords. */
    List<String> notes() {
        Set<String> unknown = new LinkedHashSet<>();
        parse().visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String name) {
                String declared = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
                if (fields.find(declared) == null) {
                    unknown.add(name);
                }
                return true;
            }

            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return this;
            }
        });
        String known = String.join(
                ", ", fields.inQueries().stream().map(ArticleField::name).toList());
        return unknown.stream()
                .limit(MAX_NOTES)
                .map(name -> "There is no field " + Quoted.of(name) + at(name + ":")
                        + ", so nothing is in it; fields are " + known + ".")
                .toList();
    }

    /** Where a part of a query stands, in words; nothing where it is not written so. */
    private String at(String part) {
        int at = text.indexOf(part);
        return at < 0 ? "" : " at character " + (at + 1);
    }

    private static IllegalArgumentException refused(String text, Throwable e) {
        String where = "";
        if (e instanceof ParseException at && at.currentToken != null && at.currentToken.next != null) {
            Token found = at.currentToken.next;
            where = " at line " + found.beginLine + ", character " + found.beginColumn + ", before "
                    + (found.image.isEmpty() ? "the end" : Quoted.of(found.image));
        }
        return new IllegalArgumentException(
                Quoted.of(text) + " is not in Lucene's syntax" + where + ": "
                        + String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip(),
                e);
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(ArticleSchema.TITLE, ArticleSchema.BODY));
        fields.own().stream()
                .filter(field -> field.kind() == FieldKind.TEXT)
                .map(ArticleField::name)
                .forEach(texts::add);
        return texts;
    }

    private Map<String, Float> boosts() {
        Map<String, Float> boosts = new HashMap<>();
        fields.own().stream()
                .filter(field -> field.boost() != 1)
                .forEach(field -> boosts.put(field.name(), field.boost()));
        return boosts;
    }

    private Analyzer analyzer(Analyzer articles, Analyzer whole) {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(@Nullable String name) {
                ArticleField field = name == null ? null : fields.find(name);
                return field == null || field.kind() == FieldKind.TEXT ? articles : whole;
            }
        };
    }

    /** The query with keywords folded, dates read, and phrases of words looked for by their characters. */
    Query typed(Query query) {
        return switch (query) {
            case BooleanQuery all -> {
                BooleanQuery.Builder typed =
                        new BooleanQuery.Builder().setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
                for (BooleanClause clause : all) {
                    typed.add(typed(clause.query()), clause.occur());
                }
                yield typed.build();
            }
            case BoostQuery boost -> new BoostQuery(typed(boost.getQuery()), boost.getBoost());
            case ConstantScoreQuery constant -> new ConstantScoreQuery(typed(constant.getQuery()));
            case TermQuery term ->
                compared(term, term.getTerm().field(), term.getTerm().text());
            case TermRangeQuery range -> compared(range);
            case PhraseQuery phrase -> phrases.of(phrase);
            case FuzzyQuery fuzzy -> fuzzy(fuzzy);
            case PrefixQuery prefix -> phrases.of((PrefixQuery) spelled(prefix));
            case MultiTermQuery spelled -> spelled(spelled);
            default -> query;
        };
    }

    private Query compared(Query query, String name, String value) {
        ArticleField field = fields.find(name);
        return field == null || field.kind() == FieldKind.TEXT || field.kind() == FieldKind.EXACT
                ? query
                : field.kind() == FieldKind.KEYWORD
                        ? KeywordFields.query(field.name(), List.of(value))
                        : held(field, FieldCondition.equalTo(value));
    }

    private Query held(ArticleField field, FieldCondition condition) {
        try {
            return FieldQueries.of(field, condition, zone);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + " (" + Quoted.of(text) + at(field.name() + ":") + ")", e);
        }
    }

    private Query fuzzy(FuzzyQuery fuzzy) {
        ArticleField field = fields.find(fuzzy.getField());
        return field == null || field.kind() == FieldKind.EXACT
                ? spelled(fuzzy)
                : new FuzzyQuery(
                        new Term(field.name(), indexed(field, fuzzy.getTerm().text())),
                        fuzzy.getMaxEdits(),
                        fuzzy.getPrefixLength());
    }

    /** A word as the field has it: of text only the stem, effect for effective. */
    private String indexed(ArticleField field, String word) {
        String folded = FoldedText.of(word).text();
        if (field.kind() != FieldKind.TEXT) {
            return folded;
        }
        try (Analyzer articles = ArticleSchema.analyzer(fields);
                TokenStream stream = articles.tokenStream(field.name(), word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : folded;
            return stream.incrementToken() ? folded : stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text is no disk
        }
    }

    /** Refuses what asks for the spelling of a number or date, which has none. */
    private MultiTermQuery spelled(MultiTermQuery query) {
        ArticleField field = fields.find(query.getField());
        if (field != null && field.kind().isOrdered()) {
            boolean date = field.kind() == FieldKind.DATE;
            String name = field.name();
            throw new IllegalArgumentException(Quoted.of(query.toString()) + " asks how a "
                    + field.kind().inWords() + " is spelled; write " + name + (date ? ":2024-05 or " : ":120 or ")
                    + name
                    + (date ? ":[2024 TO 2025]" : ":[100 TO 200]"));
        }
        return query;
    }

    private Query compared(TermRangeQuery range) {
        ArticleField field = fields.find(range.getField());
        if (field == null || field.kind() == FieldKind.TEXT || field.kind() == FieldKind.EXACT) {
            return range;
        }
        String from = bound(range.getLowerTerm());
        String to = bound(range.getUpperTerm());
        if (from == null && to == null) {
            return held(field, FieldCondition.exists());
        }
        Query within = held(
                field,
                range.includesUpper() || to == null
                        ? FieldCondition.between(from, to)
                        : FieldCondition.fromUpTo(from, to));
        return range.includesLower() || from == null
                ? within
                : new BooleanQuery.Builder()
                        .add(within, BooleanClause.Occur.MUST)
                        .add(held(field, FieldCondition.equalTo(from)), BooleanClause.Occur.MUST_NOT)
                        .build();
    }

    private static @Nullable String bound(@Nullable BytesRef term) {
        return term == null ? null : term.utf8ToString();
    }
}
