package org.jianwen.benchmarks.figure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Writes tables for programs to read. Stateless; may be shared by threads. */
public final class Results {

    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");

    private Results() {}

    /**
     * Writes the table of a benchmark as JSON. It has the benchmark's name, the machine, the time, and a list of rows whose
     * names are the heads of the columns; numbers are numbers.
     *
     * @param folder where the file goes, which has the name of the benchmark; made if it is missing
     */
    public static void write(Path folder, String benchmark, Table table) throws IOException {
        Files.createDirectories(folder);
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(Files.newBufferedWriter(folder.resolve(benchmark + ".json")))
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("benchmark", benchmark);
            json.writeStringField("machine", Machine.describe());
            json.writeStringField("time", Instant.now().toString());
            json.writeArrayFieldStart("rows");
            for (List<String> row : table.rows()) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeFieldName(
                            table.header().get(i).isEmpty()
                                    ? "what"
                                    : table.header().get(i));
                    if (NUMBER.matcher(row.get(i)).matches()) {
                        json.writeNumber(row.get(i).startsWith(".") ? "0" + row.get(i) : row.get(i));
                    } else {
                        json.writeString(row.get(i));
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
