package org.markwarden.marketplace;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A polite visitor: fetches pages, follows every link that robots.txt leaves open. */
final class Visitor {

    static final Set<String> CLOSED = Set.of("/backroom/", "/cart", "sort=");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<byte[]> fetch(URI url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    Document page(URI url) throws IOException, InterruptedException {
        return parse(fetch(url));
    }

    static Document parse(HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        String charset = type.substring(type.indexOf("charset=") + "charset=".length());
        return Jsoup.parse(
                new String(response.body(), Charset.forName(charset)),
                response.uri().toString());
    }

    /** Every page reachable by links from the home page, with its answer. */
    Map<URI, HttpResponse<byte[]>> crawl(URI start) throws IOException, InterruptedException {
        var found = new LinkedHashMap<URI, HttpResponse<byte[]>>();
        var due = new ArrayDeque<URI>();
        due.add(start);
        while (!due.isEmpty()) {
            URI url = due.pop();
            if (found.containsKey(url)) {
                continue;
            }
            HttpResponse<byte[]> response = patient(url);
            found.put(url, response);
            for (var link : parse(response).select("a[href]")) {
                URI target = URI.create(link.absUrl("href").replaceAll("#.*", ""));
                if (target.getHost() != null && CLOSED.stream().noneMatch(target.toString()::contains)) {
                    due.add(target);
                }
            }
        }
        return found;
    }

    private HttpResponse<byte[]> patient(URI url) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = fetch(url);
        return response.statusCode() == 429 ? patient(url) : response;
    }
}
