package org.markwarden.console.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One line of the table of routes.
 *
 * @param method absent for every method
 * @param pattern path pattern of Spring MVC
 * @param access who may go there
 */
public record Route(@Nullable HttpMethod method, String pattern, Access access) {

    /** What it takes to go somewhere. */
    public sealed interface Access {

        /** Anybody, signed in or not. */
        record Public() implements Access {}

        /** Any account. */
        record AnyAccount() implements Access {}

        /** An account with this permission. */
        record Needs(Permission permission) implements Access {}
    }

    static Route open(@Nullable HttpMethod method, String pattern) {
        return new Route(method, pattern, new Access.Public());
    }

    static Route signedIn(HttpMethod method, String pattern) {
        return new Route(method, pattern, new Access.AnyAccount());
    }

    static Route needs(Permission permission, HttpMethod method, String pattern) {
        return new Route(method, pattern, new Access.Needs(permission));
    }
}
