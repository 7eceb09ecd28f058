package org.jianwen.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadListener;
import org.jianwen.article.ReadSettings;
import org.jianwen.index.ArticleFilter;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.index.ProgressListener;
import org.jianwen.junit.golden.Answering;
import org.jianwen.junit.golden.GoldenQuery;
import org.jianwen.junit.golden.GoldenSet;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.HitOrder;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchSnapshot;
import org.jianwen.query.collect.Effort;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.collect.Paging;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.FieldRanges;
import org.jianwen.query.highlight.SnippetSettings;
import org.jianwen.query.lucene.LuceneQuery;
import org.jianwen.query.parse.Ranking;
import org.jianwen.query.parse.words.UserWords;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.origin.ArticleSource;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.jianwen.schema.store.IndexListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is called with null, or after it was closed, says so in words of ours. */
class BadArgumentsTest {

    private static final List<Class<?>> CALLED = List.of(
            Article.class,
            ArticleDate.class,
            ArticleFilter.class,
            ArticleIndex.class,
            ArticleIndexer.class,
            ArticleReader.class,
            ArticleSearcher.class,
            Filters.class,
            GoldenAssert.class,
            GoldenQuery.class,
            GoldenSet.class,
            IndexerOptions.class,
            SearchSnapshot.class,
            ReadSettings.class,
            SearchRequest.class,
            UserWords.class);

    @RegisterExtension
    final JianwenExtension archive = JianwenExtension.of(Article.of("a", "台风", "台风登陆。"));

    @TempDir
    private Path folder;

    private final Map<Class<?>, Object> samples = new HashMap<>();

    @BeforeEach
    void takeSamples() throws IOException {
        Article article = Article.of("b", "台风", "");
        GoldenSet golden = GoldenSet.of(GoldenQuery.of("台风", "a"));
        for (Object sample : List.of(
                article,
                ArticleDate.on(LocalDate.EPOCH, ZoneId.of("Asia/Shanghai")),
                ArticleFilter.all(),
                ArticleIndexer.open(archive.index()),
                ArticleReader.of(),
                archive.index(),
                archive.searcher(),
                archive.searcher().snapshot(),
                Counting.DEFAULT,
                DateConfidence.HIGH,
                DateInterval.MONTH,
                DateOrigin.FIELD,
                DatePrecision.DAY,
                Duration.ofSeconds(1),
                Effort.FULL,
                Filters.NONE,
                golden,
                golden.queries().getFirst(),
                GoldenAssert.assertThatGoldenSet(archive.searcher(), golden),
                GoldenAssert.assertThatGoldenSet(archive.searcher(), golden).scores(),
                HitOrder.RELEVANCE,
                IndexerOptions.defaults(),
                Instant.EPOCH,
                LocalDate.EPOCH,
                LocalDateTime.MIN.withYear(2024),
                Paging.FIRST,
                Ranking.DEFAULT,
                ReadSettings.defaults(),
                ReadSettings.defaults().limits(),
                ReadSettings.defaults().sources(),
                SearchRequest.of("台风"),
                SnippetSettings.DEFAULT,
                UserWords.NONE,
                folder.resolve("missing"))) {
            samples.put(sample.getClass(), sample);
        }
        samples.put(ZoneOffset.class, ZoneOffset.ofHours(8));
        samples.put(MatchMode.class, MatchMode.EVIDENCE);
        samples.put(DateCount.class, new DateCount(LocalDate.EPOCH, DateInterval.MONTH, 1));
        samples.put(ArticleSource.class, (ArticleSource) Stream::empty);
        samples.put(SyncSource.class, ArticleReader.of().tracked(folder));
        samples.put(IndexListener.class, (IndexListener) event -> {});
        samples.put(IndexEvent.class, new IndexEvent.Committed(1, Duration.ZERO));
        samples.put(String[].class, new String[] {"legal notice"});
        samples.put(Path[].class, new Path[] {folder.resolve("missing")});
        samples.put(Path.class, folder.resolve("missing"));
        samples.put(ZoneId.class, ZoneId.of("Asia/Shanghai"));
        samples.put(String.class, "a");
        samples.put(String[].class, new String[] {"a"});
        samples.put(List.class, List.of());
        samples.put(Collection.class, List.of("a"));
        samples.put(Iterable.class, List.of(article));
        samples.put(Stream.class, Stream.of(article));
        samples.put(GoldenQuery[].class, golden.queries().toArray(new GoldenQuery[0]));
        samples.put(UnaryOperator.class, UnaryOperator.identity());
        samples.put(ProgressListener.class, ProgressListener.NONE);
        samples.put(ReadListener.class, ReadListener.NONE);
        samples.put(Answering.class, (Answering) (query, depth) -> List.of());
        samples.put(byte[].class, new byte[0]);
        samples.put(int.class, 1);
        samples.put(long.class, 1L);
        samples.put(double.class, 1.0);
        samples.put(float.class, 1f);
        samples.put(Map.class, Map.of("query", "台风"));
        samples.put(ArticleFields.class, ArticleFields.NONE);
        samples.put(FieldCondition.class, FieldCondition.equalTo("a"));
        samples.put(FieldRanges.class, FieldRanges.ranges(1));
        samples.put(LuceneQuery.class, LuceneQuery.parse("台风"));
        samples.put(Restriction.class, Restriction.where("source", FieldCondition.equalTo("a")));
        samples.put(boolean.class, true);
    }

    @Test
    void nullIsRefusedWhereItIsNotSaidToBeAllowed() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : CALLED) {
            for (Executable called : callable(type)) {
                Parameter[] parameters = called.getParameters();
                for (int i = 0; i < parameters.length; i++) {
                    if (!parameters[i].getType().isPrimitive() && !mayBeNull(called, i)) {
                        String said = said(called, i);
                        if (said != null) {
                            wrong.add(type.getSimpleName() + "." + called.getName() + " "
                                    + Arrays.toString(called.getParameterTypes()) + " " + i + ": " + said);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is wrong about a call with null in that place, or null if nothing is. */
    private @Nullable String said(Executable called, int nulled) throws Exception {
        Object[] arguments =
                Arrays.stream(called.getParameterTypes()).map(samples::get).toArray();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null && !mayBeNull(called, i)) {
                return "no sample here of " + called.getParameterTypes()[i];
            }
        }
        arguments[nulled] = null;
        try {
            if (called instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                Object target =
                        Modifier.isStatic(called.getModifiers()) ? null : samples.get(called.getDeclaringClass());
                ((Method) called).invoke(target, arguments);
            }
            return "accepted";
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            String message = String.valueOf(cause.getMessage());
            boolean ours = cause instanceof NullPointerException || cause instanceof IllegalArgumentException;
            return ours && !message.equals("null") && !message.startsWith("Cannot ") ? null : cause.toString();
        }
    }

    @Test
    void whatIsClosedSaysSoWhateverIsAskedOfIt() throws Exception {
        for (Class<?> type : List.of(SearchSnapshot.class, ArticleSearcher.class, ArticleIndexer.class)) {
            Closeable closed = (Closeable) samples.get(type);
            closed.close();
            closed.close();
            for (Executable called : callable(type)) {
                if (called instanceof Method method
                        && !Modifier.isStatic(method.getModifiers())
                        && !List.of("close", "rollback").contains(method.getName())) {
                    Object[] arguments = Arrays.stream(method.getParameterTypes())
                            .map(samples::get)
                            .toArray();
                    assertThatThrownBy(() -> method.invoke(closed, arguments))
                            .as(method.toString())
                            .cause()
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining(" closed");
                }
            }
        }
    }

    private static boolean mayBeNull(Executable called, int parameter) {
        return called.getAnnotatedParameterTypes()[parameter].isAnnotationPresent(Nullable.class);
    }

    private static List<Executable> callable(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(called -> Modifier.isPublic(called.getModifiers())
                        && !called.isSynthetic()
                        && !called.getName().equals("equals")
                        && Arrays.stream(called.getParameterTypes())
                                .noneMatch(parameter -> parameter.getName().startsWith("org.apache.lucene")))
                .toList();
    }
}
