package org.jianwen.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jianwen.article.ReadSettings;
import org.jianwen.junit.golden.GoldenSet;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests an index in memory, and assertions about it. It holds stated articles, or those of a folder.
 *
 * <p>In a static field with {@link org.junit.jupiter.api.extension.RegisterExtension} the index is made once for the tests
 * of a class and its nested classes; in an instance field, anew for each test. A test may also take an
 * {@link ArticleSearcher} or the {@link ArticleIndex} itself as a parameter; both are closed by the extension. Tests may
 * run in parallel and share it. What a test, or the program it tests, adds to the index is seen by the assertions that
 * follow.
 *
 * {@snippet file="org/jianwen/junit/ArchiveTest.java"}
 */
public final class JianwenExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final String USE = "use";

    private final Filling filling;
    private final SharedArchive archive;

    private JianwenExtension(Filling filling, ArticleFields fields) {
        this.filling = filling;
        this.archive = new SharedArchive(filling, fields);
    }

    /**
     * An index of these articles.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static JianwenExtension of(Article... articles) {
        return of(List.of(articles));
    }

    /**
     * An index of these articles.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static JianwenExtension of(List<Article> articles) {
        return new JianwenExtension(Filling.of(articles), ArticleFields.NONE);
    }

    /**
     * Indexes the articles of a file or folder when the tests begin. That there is none in it is an error of its
     * tests; that something in it cannot be read is not.
     */
    public static JianwenExtension ofFolder(Path folder) {
        return ofFolder(folder, ReadSettings.defaults());
    }

    /** As {@link #ofFolder(Path)}, read as these settings say. */
    public static JianwenExtension ofFolder(Path folder, ReadSettings settings) {
        return new JianwenExtension(Filling.ofFolder(folder, settings), ArticleFields.NONE);
    }

    /** An extension of the same articles whose index has these fields, too; without it there are none of one's own. */
    public JianwenExtension withFields(ArticleFields fields) {
        return new JianwenExtension(filling, Objects.requireNonNull(fields, "fields"));
    }

    /**
     * The index, for a program under test that writes or opens its own searcher. Not for the test to close.
     *
     * @throws IllegalStateException if no test of this extension is running
     */
    public ArticleIndex index() {
        return archive.opened().index();
    }

    /**
     * A searcher that sees what the index holds now. Not for the test to close.
     *
     * @throws IllegalStateException if no test of this extension is running
     */
    public ArticleSearcher searcher() {
        ArticleSearcher searcher = archive.opened().searcher();
        try {
            searcher.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return searcher;
    }

    /**
     * Assertions about the first ten hits for what a person types.
     *
     * @throws IllegalStateException if no test of this extension is running
     */
    public SearchAssert assertThatQuery(String query) {
        return SearchAssert.assertThatQuery(searcher(), query);
    }

    /**
     * Assertions about what a request finds.
     *
     * @throws IllegalStateException if no test of this extension is running
     */
    public SearchAssert assertThatRequest(SearchRequest request) {
        return SearchAssert.assertThatRequest(searcher(), request);
    }

    /**
     * Assertions about how well a set of queries is answered, each asked for {@value GoldenAssert#DEPTH} articles.
     *
     * @throws IllegalStateException if no test of this extension is running
     */
    public GoldenAssert assertThatGoldenSet(GoldenSet set) {
        return GoldenAssert.assertThatGoldenSet(searcher(), set);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        begin(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        begin(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        end(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        end(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ArticleSearcher.class || type == ArticleIndex.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ArticleIndex.class ? index() : searcher();
    }

    private void begin(ExtensionContext context) throws IOException {
        store(context).put(USE, archive.use());
    }

    private void end(ExtensionContext context) throws IOException {
        // Of this context only: a nested class ends its own use, not that of the class around it.
        SharedArchive.Use use = store(context).remove(USE, SharedArchive.Use.class);
        if (use != null) {
            use.close();
        }
    }

    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(JianwenExtension.class, this));
    }
}
