package org.jianwen.schema;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The script that a Chinese article is written in. */
public enum ArticleScript {
    /** Simplified characters, as in 图书馆. */
    SIMPLIFIED("zh-Hans"),
    /** Traditional characters, as in 圖書館. */
    TRADITIONAL("zh-Hant");

    private final String tag;

    ArticleScript(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag: {@code zh-Hans} or {@code zh-Hant}. */
    public String tag() {
        return tag;
    }

    /**
     * The script that a language tag says.
     *
     * @param language a BCP 47 tag in any case such as {@code zh-Hant-HK}, {@code zh-CN} or {@code yue-Hant}, or
     *     {@code null}
     * @return the script that it names, or else that of the place it names; nothing for {@code zh} alone, for other
     *     languages, and for what is no tag
     */
    public static Optional<ArticleScript> of(@Nullable String language) {
        if (language == null) {
            return Optional.empty();
        }
        Locale locale;
        try {
            locale = new Locale.Builder()
                    .setLanguageTag(language.strip().replace('_', '-'))
                    .build();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
        String key = locale.getScript().isEmpty() && locale.getLanguage().equals("zh")
                ? locale.getCountry()
                : locale.getScript();
        return switch (key) {
            case "Hans", "CN", "SG", "MY" -> Optional.of(SIMPLIFIED);
            case "Hant", "TW", "HK", "MO" -> Optional.of(TRADITIONAL);
            default -> Optional.empty();
        };
    }
}
