package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.markwarden.console.security.Route;
import org.markwarden.console.security.Route.Access;
import org.markwarden.console.security.Routes;
import org.markwarden.domain.people.Role;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every mapping of the running console, so that a new page cannot be forgotten. */
class RoutesTest extends ConsoleTest {
    private static final Set<String> PUBLIC =
            Set.of("GET /sign-in", "GET /setup", "POST /setup", "GET /actuator/health");

    @Test
    void listsEveryMappingInTheTableOfRoutes() {
        Set<String> listed = new TreeSet<>();
        all().forEach(route -> listed.add(name(route)));
        listed.add("GET /actuator/health");
        assertThat(mappings()).allSatisfy(mapping -> assertThat(listed).contains(mapping));
        assertThat(mappings()).hasSizeGreaterThan(25);
    }

    @Test
    void turnsAStrangerAwayFromEveryMappingThatIsNotPublic() {
        Visitor stranger = stranger();
        for (String mapping : mappings()) {
            if (!PUBLIC.contains(mapping)) {
                HttpResponse<String> answer = send(stranger, mapping, Map.of());
                assertThat(isRefusal(answer))
                        .as(mapping + " answered " + answer.statusCode())
                        .isTrue();
            }
        }
    }

    @Test
    void turnsEveryRoleAwayFromWhatItIsNotGiven() {
        for (Role role : Role.values()) {
            Visitor visitor = visitor(role);
            Map<String, String> bearer = Map.of("Authorization", "Bearer " + token(role));
            for (Route route : all()) {
                if (route.access() instanceof Access.Needs(var permission)) {
                    HttpResponse<String> answer = Routes.API.contains(route)
                            ? send(stranger(), name(route), bearer)
                            : sendForm(visitor, route);
                    assertThat(answer.statusCode() == 403)
                            .as(name(route) + " for " + role + " answered " + answer.statusCode())
                            .isEqualTo(!permission.isGivenTo(Set.of(role)));
                }
            }
        }
    }

    @Test
    void refusesEveryFormWithoutItsToken() {
        Visitor administrator = visitor(Role.ADMINISTRATOR);
        for (Route route : Routes.PAGES) {
            if (name(route).startsWith("POST")) {
                assertThat(administrator.post(route.pattern()).statusCode())
                        .as(name(route))
                        .isEqualTo(403);
            }
        }
    }

    private HttpResponse<String> sendForm(Visitor visitor, Route route) {
        return name(route).startsWith("POST")
                ? visitor.submit("/password", route.pattern(), "id", "none", "name", "none")
                : visitor.get(path(route.pattern()));
    }

    private static HttpResponse<String> send(Visitor visitor, String mapping, Map<String, String> headers) {
        String[] parts = mapping.split(" ", 2);
        List<String> flat = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return visitor.method(parts[0], path(parts[1]), "", flat.toArray(String[]::new));
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        Predicate<String> toSignIn = to -> to.equals("/sign-in") || to.endsWith("/sign-in");
        return Set.of(401, 403).contains(answer.statusCode())
                || answer.headers().firstValue("Location").filter(toSignIn).isPresent();
    }

    private static String path(String pattern) {
        return pattern.replace("{sha256}", "0".repeat(64));
    }

    private Set<String> mappings() {
        Set<String> mappings = new TreeSet<>();
        Map<String, RequestMappingHandlerMapping> beans =
                console.context().getBeansOfType(RequestMappingHandlerMapping.class);
        beans.values()
                .forEach(bean -> bean.getHandlerMethods().keySet().forEach(mapping -> mappings.addAll(names(mapping))));
        mappings.remove("GET /error");
        mappings.addAll(Set.of("GET /actuator/health", "GET /actuator/prometheus"));
        return mappings;
    }

    private static List<String> names(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> method + " " + path))
                .toList();
    }

    private static List<Route> all() {
        List<Route> all = new ArrayList<>(Routes.PAGES);
        all.addAll(Routes.API);
        return all;
    }

    private static String name(Route route) {
        return (route.method() == null ? "GET" : route.method().name()) + " " + route.pattern();
    }
}
