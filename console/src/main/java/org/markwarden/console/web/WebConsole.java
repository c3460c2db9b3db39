package org.markwarden.console.web;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.markwarden.console.schedule.Beats;
import org.markwarden.console.security.AllowedHosts;
import org.markwarden.console.security.Setup;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * The running server: pages, REST and beats. It is put together without component scan, without the environment's
 * variables and without Spring's configuration files, so that nothing but {@link WebConsoleOptions} decides how it
 * is guarded.
 */
public final class WebConsole implements AutoCloseable {
    private final AnnotationConfigServletWebServerApplicationContext context;
    private final Beats beats;
    private final URI url;
    private final Optional<String> setupLine;

    private WebConsole(
            AnnotationConfigServletWebServerApplicationContext context,
            Beats beats,
            URI url,
            Optional<String> setupLine) {
        this.context = context;
        this.beats = beats;
        this.url = url;
        this.setupLine = setupLine;
    }

    /**
     * Starts the server, then the beats.
     *
     * @throws PortTakenException when another program listens there
     */
    public static WebConsole start(WebConsoleOptions options, WebConsoleParts parts) {
        bridgeServerLog();
        Beats beats = Beats.prepare(parts.beats(), parts.clock());
        var context = context(options, parts, beats);
        try {
            context.refresh();
        } catch (RuntimeException e) {
            context.close();
            throw explained(e, options);
        }
        beats.start();
        URI url = url(options, context);
        Optional<String> token = context.getBean(Setup.class).begin();
        return new WebConsole(
                context, beats, url, token.map(secret -> "setup: " + url.resolve("/setup?token=" + secret)));
    }

    /** Where it can be reached from this machine. */
    public URI url() {
        return url;
    }

    /**
     * The line to print to standard output, and to nothing else, while nobody can sign in:
     * {@code setup: http://HOST:PORT/setup?token=…}.
     */
    public Optional<String> setupLine() {
        return setupLine;
    }

    /** What Spring put together, for tests that ask it. */
    ApplicationContext context() {
        return context;
    }

    /** Lets requests and beats that are under way finish, for at most ten seconds together. */
    @Override
    public void close() {
        beats.close();
        context.close();
    }

    private static AnnotationConfigServletWebServerApplicationContext context(
            WebConsoleOptions options, WebConsoleParts parts, Beats beats) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.setEnvironment(environment(options));
        context.setAllowBeanDefinitionOverriding(false);
        context.register(WebConfiguration.class);
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        beans.registerSingleton("storage", parts.storage());
        beans.registerSingleton("blobFolder", parts.blobs());
        beans.registerSingleton("clock", parts.clock());
        beans.registerSingleton("beats", beats);
        beans.registerSingleton("intake", parts.intake());
        beans.registerSingleton("operators", parts.operators());
        beans.registerSingleton("allowedHosts", new AllowedHosts(hosts(options)));
        return context;
    }

    private static Set<String> hosts(WebConsoleOptions options) {
        Set<String> hosts = new HashSet<>(options.allowedHosts());
        hosts.add(options.host());
        if (options.publicUrl() != null) {
            hosts.add(options.publicUrl().getHost());
        }
        return hosts;
    }

    private static StandardServletEnvironment environment(WebConsoleOptions options) {
        StandardServletEnvironment environment = new StandardServletEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        MutablePropertySources sources = environment.getPropertySources();
        sources.remove(StandardServletEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.remove(StandardServletEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.addFirst(new MapPropertySource("console", ServerSettings.of(options)));
        return environment;
    }

    private static RuntimeException explained(RuntimeException failure, WebConsoleOptions options) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new PortTakenException(options.host(), options.port(), failure);
            }
        }
        return failure;
    }

    private static URI url(WebConsoleOptions options, AnnotationConfigServletWebServerApplicationContext context) {
        WebServer server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("the context has no web server");
        }
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return URI.create("http://" + host + ":" + server.getPort() + "/");
    }

    private static void bridgeServerLog() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
