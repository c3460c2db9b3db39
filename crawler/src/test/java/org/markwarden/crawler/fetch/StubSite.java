package org.markwarden.crawler.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A site on the loopback that answers with the very bytes a test wants, faults included. */
public final class StubSite implements AutoCloseable {
    /** Writes the answer to one request; when it returns false the connection is closed. */
    @FunctionalInterface
    public interface Page {
        boolean answer(String requestHead, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Page otherwise = (head, out) -> write(out, text(404, "text/html", "nothing here"));

    public StubSite() {
        try {
            server = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public StubSite on(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    public StubSite on(String path, byte[] answer) {
        return on(path, (head, out) -> write(out, answer));
    }

    public StubSite html(String path, String body) {
        return on(path, text(200, "text/html; charset=utf-8", body));
    }

    public StubSite otherwise(Page page) {
        otherwise = page;
        return this;
    }

    public int port() {
        return server.getLocalPort();
    }

    public String host() {
        return "127.0.0.1:" + port();
    }

    public URI url(String path) {
        return URI.create("http://" + host() + path);
    }

    /** Paths asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public static byte[] text(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return join(head(status, "Content-Type: " + type, "Content-Length: " + bytes.length), bytes);
    }

    public static byte[] head(int status, String... headers) {
        return ("HTTP/1.1 " + status + " X\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    public static boolean write(OutputStream out, byte[] answer) throws IOException {
        out.write(answer);
        out.flush();
        return true;
    }

    public static boolean writeAndHangUp(OutputStream out, byte[] answer) throws IOException {
        write(out, answer);
        return false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = readHead(in); !head.isEmpty(); head = readHead(in)) {
                String path = head.split(" ", 3)[1];
                asked.add(path);
                if (!pages.getOrDefault(path, otherwise).answer(head, out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client went away, which is its right
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
