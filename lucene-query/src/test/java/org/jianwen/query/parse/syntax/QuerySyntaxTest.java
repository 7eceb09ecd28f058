package org.jianwen.query.parse.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新冠疫情",
                "COVID-19",
                "C++",
                "C#",
                "A+B",
                "node.js",
                "9.46%",
                "AT&T",
                "歼-20",
                "5G/6G",
                "中国-中亚",
                "中国－中亚",
                "7·17",
                "10:30",
                "1,000",
                "冰雪+",
                "上海合作组织+",
                "米-8",
                "-10℃",
                "－10℃",
                "-0.3%",
                "café",
                "〇",
                "①",
                "5㎏",
                "1/3",
                "a@b.cn",
                ".NET",
                "don't",
                "iPhone15",
                "А股",
                "𠮷野家",
                "C++17",
                "3×3",
                "😀",
                "👨\u200d👩\u200d👧\u200d👦",
                "❤\ufe0f",
                "👍🏽",
                "🇨🇳",
                "1\ufe0f\u20e3",
                "股价↑",
                "€20",
                "$5",
                "A→B",
                "★★★★☆",
                "≈",
                "1-11月",
                "US$100",
                "文化+赋能",
                "30°C",
                "e\u0301te\u0301",
                "葛󠄀城",
                "AND/OR",
                "中国AND美国",
                "and",
                "Or"
            })
    void aWordKeepsWhatBelongsToIt(String word) {
        assertThat(QuerySyntax.parseStrict(word).clause()).isEqualTo(new Clause.Words(word, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Windows",
                "[1]",
                "{id}",
                ".5",
                "~/.bashrc",
                "10~20℃",
                "a->b",
                "x!=y",
                "10^-6",
                "f(x)",
                "arr[0]",
                "国发〔2023〕5号",
                "~100",
                "SZ:000001",
                "https://a.cn/b",
                "<br>",
                "--force",
                "NYSE:BABA",
                "std::move"
            })
    void signsWithinWhatIsWrittenInOnePieceBelongToIt(String word) {
        assertThat(QuerySyntax.parse(word).clause()).isEqualTo(new Clause.Words(word, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', textBlock = """
            台风[1 → 台风 1
            (A) → A
            NOT(香蕉) → NOT 香蕉
            iPhone(苹果) → iPhone 苹果
            甘蔗 −甜菜 ﹣棉花 → 甘蔗 NOT 甜菜 NOT 棉花
            source:路透社* 来源：＊ → source:路透社* source:*
            source:"路透 社"* → source:"路透 社"*
            language:zh updated:2024 → language:zh updated:2024-01-01..2024-12-31
            published:2024 tags:财经 → date:2024-01-01..2024-12-31 tag:财经
            date:[2021 TO 2023] date:2024年5月份 → date:2021-01-01..2023-12-31 date:2024-05-01..2024-05-31
            """)
    void isReadAs(String typed, String canonical) {
        assertCanonical(typed, canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', textBlock = """
            北京　上海 → 北京 上海
            听民意 汇民智：汇聚真知灼见 → 听民意 汇民智 汇聚真知灼见
            【领航中国】共护一江水！ → 领航中国 共护一江水
            《狂飙》热播…… → 狂飙 热播
            以更大力度——习近平总书记 → 以更大力度 习近平总书记
            #话题# @某人 .NET COVID- → 话题 某人 NET COVID
            今天下雨.明天晴/后天阴 → 今天下雨 明天晴 后天阴
            1，2，3 → 1 2 3
            5*3 → 5 3
            - 第一条 → 第一条
            a--b ,-c → a b c
            外媒：－10℃~-5℃ 大雪 → 外媒 －10℃ -5℃ 大雪
            气温降至 －10℃ → 气温降至 －10℃
            新闻联播（20240323） → 新闻联播 20240323
            “十四五”～5年 → "十四五" 5年
            ‘十五五’规划 → 十五五 规划
            新华社：http://www.news.cn/a.htm → 新华社 http://www.news.cn/a.htm
            作者:张三 → 作者 张三
            """)
    void punctuationPartsWords(String typed, String canonical) {
        assertCanonical(typed, canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', textBlock = """
            疫情 -新冠 → 疫情 NOT 新冠
            疫情 －新冠 → 疫情 NOT 新冠
            疫情 NOT 新冠 → 疫情 NOT 新冠
            疫情 !新冠 ！洪水 → 疫情 NOT 新冠 洪水
            -新冠 → NOT 新冠
            +疫情 ＋洪水 -“新冠 肺炎” → +疫情 +洪水 NOT "新冠 肺炎"
            世界杯 -2022 → 世界杯 NOT 2022
            疫情 AND 洪水 && 台风 → +疫情 +洪水 +台风
            疫情 | 洪水 ｜台风 || 地震 OR 干旱 → 疫情 OR 洪水 OR 台风 OR 地震 OR 干旱
            a b OR c d → a b OR c d
            a ＯＲ b ＡＮＤ c ＮＯＴ d → a OR (+b +c NOT d)
            a OR b NOT c tag:d → (a OR b) NOT c tag:d
            tag:d NOT c a OR b e → tag:d NOT c (a OR b e)
            a OR b AND tag:d → a OR (+b tag:d)
            tag:a OR tag:b → tag:a OR tag:b
            a tag:b OR c → a tag:b OR c
            a (b OR c) d → a (b OR c) d
            （a OR b）c → (a OR b) c
            (a (b (c))) OR (d) → a b c OR d
            a OR (b OR (c OR d)) → a OR b OR c OR d
            NOT NOT a → a
            NOT (NOT (a b)) c → a b c
            -(a OR b) c → NOT (a OR b) c
            NOT a OR b → NOT a OR b
            () a → a
            """)
    void operatorsBindAsUsual(String typed, String canonical) {
        assertCanonical(typed, canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', textBlock = """
            "新冠 疫情" → "新冠 疫情"
            “新冠”「疫情」『洪水』＂台风＂ → "新冠" "疫情" "洪水" "台风"
            “他说"好"” → “他说"好"”
            "台风 登陆"~5 “台风”～３ → "台风 登陆"~5 "台风"~3
            中国* C++* 台＊ → 中国* C++* 台*
            title:台风 暴雨 → title:台风 暴雨
            标题：《狂飙》热播 → title:狂飙 热播
            標題：“狂飆” 正文： 热播* → title:"狂飆" body:热播*
            TITLE:(台风 OR 暴雨 -"地震") → (title:台风 OR title:暴雨) NOT title:"地震"
            title:(a body:(b c) d) e → title:a body:b body:c title:d e
            -title:台风 (标题:暴雨) a|title:b → NOT title:台风 (title:暴雨 a OR title:b)
            来源：新华社，北京 → source:新华社 北京
            source:"China Daily" → source:"China Daily"
            source:(新华社 OR 人民日报（海外版）) a → (source:新华社 OR source:"人民日报（海外版）") a
            source:人民日报（海外版） → source:"人民日报（海外版）"
            url:https://zh.wikipedia.org/wiki/C_(x)?a=1 b → url:"https://zh.wikipedia.org/wiki/C_(x)?a=1" b
            网址：http://a.cn/b-c.htm id:2022-09/a#3 标签：经济, → url:http://a.cn/b-c.htm id:2022-09/a#3 tag:经济
            来源：《财新》 a → source:财新 a
            source:【New York Times】 → source:"New York Times"
            „台风 登陆“ 〝a〞 ﹁b﹂ → "台风 登陆" "a" "b"
            source:none → source:none
            source:"none" → source:"none"
            -标签：无 → NOT tag:none
            +台风 +86 → +台风 +86
            +86 → +86
            source:AND id:-5 → source:AND id:-5
            subtitle：a → subtitle a
            关于标题：的 → 关于标题 的
            """)
    void quotationsPrefixesAndFields(String typed, String canonical) {
        assertCanonical(typed, canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', textBlock = """
            date:2022 → date:2022-01-01..2022-12-31
            日期：2022年 → date:2022-01-01..2022-12-31
            date:2022-09 → date:2022-09-01..2022-09-30
            日期：２０２２年９月 → date:2022-09-01..2022-09-30
            date:2024/2 → date:2024-02-01..2024-02-29
            date:2022-09-16 → date:2022-09-16
            date:2022.9.6 → date:2022-09-06
            date:20220916 → date:2022-09-16
            日期: 2022年9月16日 洪水 → date:2022-09-16 洪水
            date:2022-09-01..2022-10 → date:2022-09-01..2022-10-31
            date:2022年9月至2022年10月 → date:2022-09-01..2022-10-31
            date:2022年9月1日至5日 → date:2022-09-01..2022-09-05
            date:2022年9月到10月 → date:2022-09-01..2022-10-31
            date:2022-09-01 .. 2022-10 洪水 → date:2022-09-01..2022-10-31 洪水
            date:2022 ..洪水 → date:2022-01-01..2022-12-31 洪水
            date:2022-09～2022-10-05 → date:2022-09-01..2022-10-05
            date:..2022 → date:0001-01-01..2022-12-31
            date:2022… → date:2022-01-01..9999-12-31
            date:"2022-09 .. 2022-10" → date:2022-09-01..2022-10-31
            date:(2021 OR 2023) 洪水 → (date:2021-01-01..2021-12-31 OR date:2023-01-01..2023-12-31) 洪水
            -date:2022 → NOT date:2022-01-01..2022-12-31
            date:>=2024-03 → date:2024-03-01..9999-12-31
            ｄａｔｅ：＞２０２４ → date:2025-01-01..9999-12-31
            日期 <= 2024年3月 洪水 → date:0001-01-01..2024-03-31 洪水
            date:<2020 → date:0001-01-01..2019-12-31
            洪水 >=2024 → 洪水 date:2024-01-01..9999-12-31
            ≥2024 → date:2024-01-01..9999-12-31
            date:2024-2025 → date:2024-01-01..2025-12-31
            date:2024—2025 → date:2024-01-01..2025-12-31
            date:二〇二四年四月 → date:2024-04-01..2024-04-30
            日期：二○二四年十二月三十一日 → date:2024-12-31
            date:none → date:none
            -日期：无 → NOT date:none
            date:(2023 OR None) → date:2023-01-01..2023-12-31 OR date:none
            """)
    void dates(String typed, String canonical) {
        assertCanonical(typed, canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', textBlock = """
            (台风 → 台风 → Character 1: 「(」 is not closed, wanted a pair of parentheses; ignored it.
            a OR b） c → a OR b c → Character 7: 「）」 closes nothing, wanted a pair of parentheses; ignored it.
            𠮷 “台风 → 𠮷 台风 → Character 3: 「“」 stands alone, wanted a pair of quotation marks; ignored the mark and read what follows as words.
            “台 风" → "台 风" → Character 1: 「“」 is closed by 「"」, wanted a pair of marks; read them as a pair.
            台风 OR → 台风 → Character 4: 「OR」 has nothing to apply to, wanted something to look for beside it; ignored it.
            && 台风 → 台风 → Character 1: 「&&」 has nothing to apply to, wanted something to look for beside it; ignored it.
            台风 NOT → 台风 → Character 4: 「NOT」 has nothing to apply to, wanted something to look for beside it; ignored it.
            *台风 → 台风 → Character 1: 「*」 before a word, wanted it after one; ignored it.
            中*国 → 中 国 → Character 2: 「*」 before a word, wanted it after one; ignored it.
            "台风"~5000 → "台风"~1000 → Character 5: 「~5000」 is above the limit of 1000; used the limit.
            date:昨天x → 昨天x → Character 6: 「昨天x」 is not a date, wanted one like 2022, 2022-09, 2022年9月16日, 2022-09-01..2022-10, >=2022 or none; looked for it as words.
            date:2022-02-30 → 2022-02-30 → Character 6: 「2022-02-30」 is not a date, wanted one like 2022, 2022-09, 2022年9月16日, 2022-09-01..2022-10, >=2022 or none; looked for it as words.
            date:2023..2022-03 → date:2022-03-01..2023-12-31 → Character 6: 「2023..2022-03」 ends before it begins, wanted the earlier date first; swapped its ends.
            标题： → 标题 → Character 1: nothing to look for follows the field 「标题」, wanted a word, a quotation or a parenthesis; took 「标题」 for a word.
            source:"新华社"~2 → source:新华社 → Character 8: 「~2」 after a value, wanted it after text; ignored it.
            a "——" → a → Character 3: there is nothing to look for in the quotation marks, wanted a letter, a digit, a Han character or a sign; ignored them.
            a = b → a b → Character 3: 「=」 means nothing here, wanted it in quotation marks; ignored it.
            台风^2 → 台风 2 → Character 3: 「^」 means nothing here, wanted it in quotation marks; ignored it.
            """)
    void saysWhatItIgnored(String typed, String canonical, String note) {
        ParsedQuery parsed = QuerySyntax.parse(typed);

        assertThat(parsed.notes()).containsExactly(note);
        assertThat(parsed.clause()).isNotNull().extracting(Clause::format).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"——！？…", "()", "AND", "\"\"", "*"})
    void nothingToLookFor(String typed) {
        ParsedQuery parsed = QuerySyntax.parse(typed);

        assertThat(parsed.clause()).isNull();
        assertThat(parsed.notes()).last().asString().contains("nothing to look for, wanted a letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 　", "\n"})
    void nothingTypedIsNoMistake(String typed) {
        ParsedQuery parsed = QuerySyntax.parse(typed);

        assertThat(parsed.clause()).isNull();
        assertThat(parsed.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "=", "^", "%", "<>", "+=", "^-^"})
    void signsAloneAreLookedFor(String typed) {
        assertThat(QuerySyntax.parse(typed)).isEqualTo(new ParsedQuery(new Clause.Quoted(typed, 0, null), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "台风^2",
                "台风~2",
                "\"台风\"~",
                "台风?",
                "te?t",
                "foo:bar",
                "来原：新华社",
                "[1 TO 5]",
                "{1 TO 5}",
                "/台.*/",
                "台风 -",
                "台风 - 高铁",
                "台风 + 高铁",
                "--台风",
                "台风!",
                "5*3",
                "*",
                "a () b",
                "a\\b",
                "price<5"
            })
    void theStrictReadingThrowsWhereSomethingMeansNothing(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> QuerySyntax.parseStrict(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prise:120", "-sektion:家居", "(foo:\"b\")", "台风 foo:>5", "foo:(a b)"})
    void anUnknownFieldIsNotedInTheLenientReading(String typed) {
        assertThat(QuerySyntax.parse(typed).notes())
                .first()
                .asString()
                .matches(
                        "Character \\d+: 「\\w+」 is not a field, wanted id, title, body, source, tag, url, language, date or updated; looked for"
                                + " both as words\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.cn", "新华社:台风", "新华社：台风", "note: a", "10:30", "a:b", "C:\\a", "Re："})
    void whatHardlyWasMeantAsAFieldIsNotNoted(String typed) {
        assertThat(QuerySyntax.parse(typed).notes()).isEmpty();
    }

    @Test
    void whereFieldsAreDeclaredNamesInHanAreNotedToo() {
        ArticleFields fields = ArticleFields.of(ArticleField.keyword("栏目"));
        assertThat(QuerySyntax.parse("栏木:家居", fields).notes())
                .containsExactly(
                        "Character 1: 「栏木」 is not a field, wanted id, title, body, source, tag, url, language, date, updated or 栏目;"
                                + " looked for both as words.");
        assertThat(QuerySyntax.parse("欄目:家居 新华社：台风", fields).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"《狂飙》热播，来了！", "是吗？", "a, b; c.", "10:30", "a/b -c", "“台风 登陆”~5 台* >=2024"})
    void punctuationMayPartWordsInTheStrictReading(String typed) {
        assertThat(QuerySyntax.parseStrict(typed).clause()).isNotNull();
    }

    @Test
    void everythingTogether() {
        assertThat(QuerySyntax.parseStrict("标题：(台风 OR 暴雨*) -“梅花” date:2022-09 来源：新华社")
                        .clause())
                .isEqualTo(new Clause.All(List.of(
                        new Clause.Any(List.of(
                                new Clause.Words("台风", TextField.TITLE), new Clause.Prefix("暴雨", TextField.TITLE))),
                        new Clause.Not(new Clause.Quoted("梅花", 0, null)),
                        new Clause.Dates(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 30)),
                        new Clause.Exactly(KeywordField.SOURCE, "新华社"))));
    }

    private static void assertCanonical(String typed, String canonical) {
        ParsedQuery parsed = QuerySyntax.parse(typed);

        assertThat(parsed.notes()).isEmpty();
        assertThat(parsed.clause()).isNotNull().extracting(Clause::format).isEqualTo(canonical);
    }
}
