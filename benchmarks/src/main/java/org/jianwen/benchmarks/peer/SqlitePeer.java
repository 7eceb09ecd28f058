package org.jianwen.benchmarks.peer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.schema.Article;

/**
 * SQLite with FTS5 over trigrams.
 *
 * <p>That finds any text of three characters or more. Shorter words are looked for with LIKE, as its documentation says, which reads every article that the other words and filters leave.
 */
public final class SqlitePeer implements Peer {

    private static final int TRIGRAM = 3;
    private static final int HITS = 10;

    private final Connection connection;

    private SqlitePeer(Connection connection) {
        this.connection = connection;
    }

    /** Indexes articles in one transaction, and joins the parts of the index to one. */
    public static SqlitePeer make(Scratch scratch, List<Article> articles) throws IOException {
        try {
            Connection connection = DriverManager.getConnection(
                    "jdbc:sqlite:" + scratch.folder().resolve("news.db"));
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, body TEXT,"
                                + " source TEXT, day TEXT)");
                statement.execute("CREATE INDEX by_day ON article (source, day)");
                statement.execute("CREATE VIRTUAL TABLE words USING fts5 (title, body, content='article',"
                        + " content_rowid='number', tokenize='trigram')");
                connection.setAutoCommit(false);
                insert(connection, articles);
                statement.execute("INSERT INTO words (words) VALUES ('optimize')");
                connection.commit();
                connection.setAutoCommit(true);
            }
            return new SqlitePeer(connection);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void insert(Connection connection, List<Article> articles) throws SQLException {
        try (PreparedStatement article = connection.prepareStatement("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement words =
                        connection.prepareStatement("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)")) {
            int number = 0;
            for (Article one : articles) {
                number++;
                article.setInt(1, number);
                article.setString(2, one.id());
                article.setString(3, one.title());
                article.setString(4, one.body());
                article.setString(5, one.source());
                article.setString(
                        6, Objects.requireNonNull(one.published()).day().toString());
                article.execute();
                words.setInt(1, number);
                words.setString(2, one.title());
                words.setString(3, one.body());
                words.execute();
            }
        }
    }

    @Override
    public long answer(String words, LocalDate from, LocalDate to, String source) throws IOException {
        StringBuilder match = new StringBuilder();
        StringBuilder where = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            String quoted = word.replace("\"", "\"\"");
            if (word.codePointCount(0, word.length()) >= TRIGRAM) {
                match.append(match.isEmpty() ? "" : " AND ")
                        .append('"')
                        .append(quoted)
                        .append('"');
            } else {
                String like = " LIKE '%" + word.replace("'", "''") + "%'";
                where.append(" AND (a.title")
                        .append(like)
                        .append(" OR a.body")
                        .append(like)
                        .append(')');
            }
        }
        boolean indexed = !match.isEmpty();
        String tables = indexed ? "words JOIN article a ON a.number = words.rowid" : "article a";
        String all = " FROM " + tables + " WHERE a.source = ? AND a.day BETWEEN ? AND ?" + where
                + (indexed ? " AND words MATCH ?" : "");
        String shown = indexed
                ? "snippet(words, 0, '<b>', '</b>', '…', 60), snippet(words, 1, '<b>', '</b>', '…', 60)"
                : "a.title, substr(a.body, 1, 120)";
        String order = indexed ? " ORDER BY bm25(words)" : " ORDER BY a.day DESC";
        try {
            long total = 0;
            read("SELECT a.id, a.title, a.day, " + shown + all + order + " LIMIT " + HITS, match, from, to, source);
            for (String by : List.of("substr(a.day, 1, 7)", "a.source")) {
                total = read("SELECT " + by + ", count(*)" + all + " GROUP BY 1", match, from, to, source);
            }
            return total;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Reads all rows; the sum of their second column, where it is a number. */
    private long read(String sql, CharSequence match, LocalDate from, LocalDate to, String source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, source);
            statement.setString(2, from.toString());
            statement.setString(3, to.toString());
            if (!match.isEmpty()) {
                statement.setString(4, match.toString());
            }
            long sum = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        rows.getString(i);
                    }
                    sum += rows.getLong(2);
                }
            }
            return sum;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
