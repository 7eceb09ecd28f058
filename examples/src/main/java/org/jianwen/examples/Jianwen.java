package org.jianwen.examples;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jianwen.analysis.Quoted;
import org.jianwen.examples.ask.Asked;
import org.jianwen.examples.ask.DayRange;
import org.jianwen.query.MatchMode;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.ArticleField;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line. Exit codes: {@value #FOUND} found or done, {@value #NOTHING_FOUND} nothing found, {@value #FAILED}
 * wrong usage or an index that cannot be read, with one sentence on the error output.
 */
@Command(
        name = "jianwen",
        mixinStandardHelpOptions = true,
        version = "jianwen 0.2.0",
        description = "Makes Chinese articles findable.",
        footer = {"", "Without --index, the bundled sample archive is searched: jianwen search 台风"})
final class Jianwen {

    static final int FOUND = 0;
    static final int NOTHING_FOUND = 1;
    static final int FAILED = 2;

    private static final Map<String, Function<Surroundings, Callable<Integer>>> COMMANDS = new LinkedHashMap<>();

    /** Commands whose words may begin with a hyphen. */
    private static final Set<String> WITH_WORDS = Set.of("search", "analyze", "export", "suggest");

    static {
        COMMANDS.put("index", IndexCommand::new);
        COMMANDS.put("read", ReadCommand::new);
        COMMANDS.put("search", SearchCommand::new);
        COMMANDS.put("analyze", AnalyzeCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("show", ShowCommand::new);
        COMMANDS.put("suggest", SuggestCommand::new);
        COMMANDS.put("export", ExportCommand::new);
        COMMANDS.put("stats", StatsCommand::new);
        COMMANDS.put("report", ReportCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("delete", DeleteCommand::new);
        COMMANDS.put("completion", CompletionCommand::new);
    }

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            scope = ScopeType.INHERIT,
            converter = Language.class,
            description = "en or zh, the language of help and messages")
    private @Nullable String language;

    /** Refuses languages that there are no messages in. */
    static final class Language implements ITypeConverter<String> {
        @Override
        public String convert(String text) throws Exception {
            return worded(Asked::language).convert(text);
        }
    }

    private Jianwen() {}

    /** Runs one command and returns its exit code. */
    static int run(Surroundings of, String... args) {
        Surroundings surroundings = of.in(language(args));
        CommandLine line = commands(surroundings, only(args));
        if (args.length == 0) {
            surroundings.say(Mishap.of(
                    new ParameterException(
                            line, surroundings.terminal().words().of("No command. Commands: %s", commandNames())),
                    surroundings.terminal().words()));
            return FAILED;
        }
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            surroundings.say("jianwen: out of memory: give more, such as JIANWEN_OPTS=-Xmx4g");
            return FAILED;
        }
    }

    /** The language that is asked for, before anything is said in one. */
    private static @Nullable String language(String... args) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].startsWith("--lang=")) {
                return args[i].substring("--lang=".length());
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return args[i + 1];
            }
        }
        return null;
    }

    /** The names of all commands, for a person. */
    static String commandNames() {
        return String.join(", ", COMMANDS.keySet());
    }

    /** The command that is asked for; {@code null} if all are needed. */
    private static @Nullable String only(String... args) {
        int at = args.length > 2 && args[0].equals("--lang") ? 2 : 0;
        boolean first = args.length > at && COMMANDS.containsKey(args[at]) && !args[at].equals("completion");
        return first ? args[at] : null;
    }

    /** The commands, or only that one: to make all of them takes longer than many a search. */
    private static CommandLine commands(Surroundings surroundings, @Nullable String only) {
        CommandLine line = new CommandLine(new Jianwen());
        COMMANDS.forEach((name, command) -> {
            if (only == null || only.equals(name)) {
                line.addSubcommand(name, command.apply(surroundings));
            }
        });
        line.registerConverter(DayRange.class, worded(DayRange::parse))
                .registerConverter(MatchMode.class, worded(Asked::match))
                .registerConverter(DateInterval.class, worded(Asked::interval))
                .registerConverter(ZoneId.class, worded(Asked::zone))
                .registerConverter(Instant.class, worded(Asked::instant))
                .registerConverter(ArticleField.class, worded(Asked::field))
                .registerConverter(Integer.class, worded(Asked::whole))
                .registerConverter(int.class, worded(Asked::whole))
                .registerConverter(Path.class, worded(Asked::path))
                .setResourceBundle(surroundings.terminal().words().help())
                .setExpandAtFiles(false)
                .setOut(surroundings.out())
                .setErr(surroundings.err());
        // -广告 is something to look for, not an option.
        line.getSubcommands().entrySet().stream()
                .filter(command -> WITH_WORDS.contains(command.getKey()))
                .forEach(command -> command.getValue().setUnmatchedOptionsArePositionalParams(true));
        line.setParameterExceptionHandler((e, rest) -> failed(surroundings, e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(surroundings, e));
        return line;
    }

    /**
     * Refuses words that look like an option of which there is none, unless {@code --} says that none follow.
     *
     * @throws ParameterException if there is one
     */
    static void refuseUnknownOptions(CommandSpec spec, List<String> words) {
        boolean marked = spec.commandLine().getParseResult().originalArgs().contains("--");
        for (String word : words) {
            if (!marked && word.matches("--?[a-zA-Z][\\w-]*(=.*)?")) {
                throw new ParameterException(spec.commandLine(), "Unknown option " + Quoted.of(word));
            }
        }
    }

    private static int failed(Surroundings surroundings, Exception e) {
        surroundings.out().flush();
        surroundings.say(Mishap.of(e, surroundings.terminal().words()));
        return FAILED;
    }

    private static <T> ITypeConverter<T> worded(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }
}
