package org.markwarden.crawler.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Opens connections: looks names up, checks every address, connects, checks the address really connected, secures. */
final class Connector {
    private final Resolver resolver;
    private final AddressRules rules;
    private final SSLSocketFactory tls;
    private final ExecutorService lookups;

    Connector(Resolver resolver, AddressRules rules, SSLSocketFactory tls, ExecutorService lookups) {
        this.resolver = resolver;
        this.rules = rules;
        this.tls = tls;
        this.lookups = lookups;
    }

    Line open(Origin origin, FetchLimits limits, Deadline deadline) throws IOException {
        List<InetAddress> addresses = addresses(origin, limits, deadline);
        for (InetAddress address : addresses) {
            check(origin, address);
        }
        GuardedSocket socket = connectFirst(origin, addresses, limits, deadline);
        try {
            check(origin, socket.getInetAddress());
            return origin.isSecure() ? secured(origin, socket) : new Line(socket, socket, null);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private List<InetAddress> addresses(Origin origin, FetchLimits limits, Deadline deadline) throws IOException {
        Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.addresses(origin.bareHost()));
        try {
            return lookup.get(deadline.millis(limits.connect()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw notFound(origin, e.getCause());
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw timeout("name not found in time: " + origin.bareHost(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while looking up " + origin.bareHost(), e);
        }
    }

    private static IOException notFound(Origin origin, @Nullable Throwable cause) {
        var notFound = new UnknownHostException("name not found: " + origin.bareHost());
        notFound.initCause(cause);
        return notFound;
    }

    private void check(Origin origin, InetAddress address) throws RefusedAddressException {
        Optional<String> refusal = rules.refusal(origin, address);
        if (refusal.isPresent()) {
            throw new RefusedAddressException(refusal.get());
        }
    }

    private static GuardedSocket connectFirst(
            Origin origin, List<InetAddress> addresses, FetchLimits limits, Deadline deadline) throws IOException {
        IOException last = new UnknownHostException("name has no address: " + origin.bareHost());
        for (InetAddress address : addresses) {
            GuardedSocket socket = new GuardedSocket(limits.read(), deadline);
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, origin.port()), deadline.millis(limits.connect()));
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    private Line secured(Origin origin, GuardedSocket socket) throws IOException {
        SSLSocket secure = (SSLSocket) tls.createSocket(socket, origin.bareHost(), origin.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return new Line(socket, secure, facts(secure.getSession()));
    }

    private static TlsFacts facts(SSLSession session) throws IOException {
        List<String> chain = new ArrayList<>();
        for (Certificate certificate : session.getPeerCertificates()) {
            try {
                chain.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            } catch (CertificateEncodingException e) {
                throw new IOException("certificate cannot be encoded", e);
            }
        }
        return new TlsFacts(session.getProtocol(), session.getCipherSuite(), chain);
    }

    private static SocketTimeoutException timeout(String message, Exception cause) {
        var timeout = new SocketTimeoutException(message);
        timeout.initCause(cause);
        return timeout;
    }
}
