package org.jianwen.opensearch.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** A node that answers as a test wants: what is left in the queue first, and then as usual. */
final class FakeNode implements AutoCloseable {

    /** An answer to a body. */
    @FunctionalInterface
    interface Behaviour {
        /** The status and what follows it, or {@code null} to hang up without a word. */
        String answer(String body) throws IOException;
    }

    private final ServerSocket socket;
    private final Deque<Behaviour> next = new ArrayDeque<>();
    private final Behaviour usual;
    private final Thread serving;

    FakeNode(Behaviour usual) {
        this.usual = usual;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.serving = Thread.ofPlatform().daemon().start(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    synchronized FakeNode then(Behaviour behaviour) {
        next.add(behaviour);
        return this;
    }

    private synchronized Behaviour behaviour() {
        return next.isEmpty() ? usual : next.remove();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                one.setSoTimeout(10_000);
                String answer = behaviour().answer(body(one.getInputStream()));
                if (answer != null) {
                    int end = answer.indexOf(' ');
                    byte[] json = answer.substring(end + 1).getBytes(StandardCharsets.UTF_8);
                    String head = "HTTP/1.1 " + answer.substring(0, end) + " X\r\nContent-Length: " + json.length
                            + "\r\nConnection: close\r\n\r\n";
                    one.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                    one.getOutputStream().write(json);
                    one.getOutputStream().flush();
                }
            } catch (IOException e) {
                // Who hung up, or the end of the test.
            }
        }
    }

    private static String body(InputStream from) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int c = from.read();
            if (c < 0) {
                throw new IOException("no request");
            }
            head.write(c);
        }
        String length = head.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("0");
        return new String(from.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    /** Returns when nobody is answered any more: a thread that waits in accept may still take one after the closing. */
    @Override
    public void close() {
        try {
            socket.close();
            serving.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
