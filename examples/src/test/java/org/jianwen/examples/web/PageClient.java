package org.jianwen.examples.web;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jianwen.query.ArticleSearcher;

/** A server that runs for a test, and what asks it. */
record PageClient(PageServer server) implements Closeable {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    static PageClient of(ArticleSearcher searcher) throws IOException {
        return new PageClient(PageServer.start(searcher, 0));
    }

    URI address() {
        return server.address();
    }

    HttpResponse<String> get(String address) throws Exception {
        return HTTP.send(request(address), BodyHandlers.ofString());
    }

    HttpRequest request(String address) {
        String encoded = address.replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace(" ", "%20");
        return HttpRequest.newBuilder(URI.create(address().toString().replaceFirst("/$", "")
                        + URI.create(encoded).toASCIIString()))
                .build();
    }

    /** What comes back for bytes as they are, line by line until the connection is closed. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", address().getPort());
                Writer writer = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            writer.write(request);
            writer.flush();
            StringBuilder answer = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
