package org.markwarden.crawler.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Puts a failed request into words: a few fixed beginnings, so that coverage can count them, then the detail. */
final class Failure {
    private static final int MAX_DETAIL = 160;

    private Failure() {}

    static String words(Exception e) {
        return kind(e) + ": " + detail(e);
    }

    private static String kind(Exception e) {
        return switch (e) {
            case UnknownHostException _ -> "name not found";
            case SocketTimeoutException _ -> "too slow";
            case ConnectException _ -> "not connected";
            case NoRouteToHostException _ -> "not connected";
            case SSLException _ -> "not secured";
            case MessageConstraintException _ -> "header flood";
            case HttpException _ -> "not HTTP";
            case IOException _ -> "broken off";
            default -> "failed";
        };
    }

    /** The message may quote what the other end sent. */
    private static String detail(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceAll("[^\\x20-\\x7e]", "?");
        return message.length() <= MAX_DETAIL ? message : message.substring(0, MAX_DETAIL);
    }
}
