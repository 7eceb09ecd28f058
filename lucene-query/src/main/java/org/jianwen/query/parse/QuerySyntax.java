package org.jianwen.query.parse;

/** Reads what a person typed. */
public final class QuerySyntax {
    private QuerySyntax() {}
}
