package org.jianwen.examples.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a person, in their language: English, which is the key of each phrase, or Chinese. Immutable; may be shared by
 * threads.
 */
public final class Words {

    /** English. */
    public static final Words ENGLISH = new Words("en");

    /** Chinese, in simplified script. */
    public static final Words CHINESE = new Words("zh");

    private final String language;
    private final ResourceBundle phrases;

    private Words(String language) {
        this.language = language;
        this.phrases = ResourceBundle.getBundle("org.jianwen.examples.text.words", locale(language), new Exactly());
    }

    private static Locale locale(String language) {
        return language.equals("zh") ? Locale.CHINESE : Locale.ROOT;
    }

    /** Chinese if a language such as {@code zh}, {@code zh_CN.UTF-8} or {@code zh-Hant} is that, else English. */
    public static Words in(String language) {
        return language.toLowerCase(Locale.ROOT).matches("zh(?:[_.@-].*)?") ? CHINESE : ENGLISH;
    }

    /** Looks for the bundle of that language alone, not for that of this machine. */
    private static final class Exactly extends ResourceBundle.Control {
        @Override
        public @Nullable Locale getFallbackLocale(String name, Locale locale) {
            return null;
        }
    }

    /** The language, as a page says it: {@code en} or {@code zh}. */
    public String language() {
        return language;
    }

    /** A phrase that is English, in this language. */
    public String of(String english) {
        try {
            return phrases.getString(english);
        } catch (MissingResourceException e) {
            return english;
        }
    }

    /** A phrase in which values stand, after {@link String#format}. */
    public String of(String english, Object... values) {
        return String.format(Locale.ROOT, of(english), values);
    }

    /** A sentence that the library says in English, in this language if it is known. */
    public String note(String english) {
        return this == CHINESE ? Notes.inChinese(english).orElse(english) : english;
    }

    /** What help says of commands and options. */
    public ResourceBundle help() {
        return ResourceBundle.getBundle("org.jianwen.examples.text.help", locale(language), new Exactly());
    }

    /** A number and what it counts: 1 article, 2,000 articles. */
    public String counted(long number, String what) {
        String plural = number == 1 || this == CHINESE ? "" : "s";
        return String.format(Locale.ROOT, "%,d %s%s", number, of(what), plural);
    }
}
