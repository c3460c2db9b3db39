package org.markwarden.console.security;

import static org.markwarden.console.security.Permission.DECIDE;
import static org.markwarden.console.security.Permission.MANAGE_ACCOUNTS;
import static org.markwarden.console.security.Permission.SEE_AUDIT;
import static org.markwarden.console.security.Permission.SEE_CASES;
import static org.markwarden.console.security.Permission.SEE_METRICS;
import static org.markwarden.console.security.Permission.TAKE_IN;
import static org.markwarden.console.security.Route.needs;
import static org.markwarden.console.security.Route.open;
import static org.markwarden.console.security.Route.signedIn;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;

/** The one table of who may go where. What is not in it is refused. */
public final class Routes {

    /** Pages for a person with a browser: session cookie, form protection. */
    public static final List<Route> PAGES = List.of(
            open(GET, "/sign-in"),
            open(POST, "/sign-in"),
            open(GET, "/setup"),
            open(POST, "/setup"),
            open(GET, "/assets/**"),
            open(GET, "/favicon.ico"),
            open(null, "/actuator/health"),
            signedIn(POST, "/sign-out"),
            signedIn(GET, "/"),
            signedIn(GET, "/password"),
            signedIn(POST, "/password"),
            needs(SEE_CASES, GET, "/cases"),
            needs(SEE_CASES, GET, "/case"),
            needs(DECIDE, POST, "/case/decision"),
            needs(DECIDE, GET, "/second"),
            needs(DECIDE, GET, "/second/case"),
            needs(DECIDE, POST, "/second/case"),
            needs(SEE_CASES, GET, "/quality"),
            needs(SEE_CASES, GET, "/evidence/{sha256}"),
            needs(SEE_CASES, GET, "/clues"),
            needs(SEE_CASES, GET, "/clue"),
            needs(TAKE_IN, POST, "/clues"),
            needs(SEE_CASES, GET, "/coverage"),
            needs(SEE_CASES, GET, "/rights"),
            needs(SEE_CASES, GET, "/right"),
            needs(SEE_CASES, GET, "/notices"),
            needs(SEE_CASES, GET, "/notice/text"),
            needs(DECIDE, POST, "/notice/submitted"),
            needs(SEE_AUDIT, GET, "/audit"),
            needs(MANAGE_ACCOUNTS, GET, "/accounts"),
            needs(MANAGE_ACCOUNTS, POST, "/accounts"),
            needs(MANAGE_ACCOUNTS, POST, "/accounts/token"),
            needs(MANAGE_ACCOUNTS, POST, "/accounts/password"),
            needs(MANAGE_ACCOUNTS, POST, "/accounts/remove"));

    /** Answers for a program with an access token: no session, no cookie. */
    public static final List<Route> API = List.of(
            needs(SEE_METRICS, GET, "/actuator/prometheus"),
            needs(SEE_CASES, GET, "/api/v1/case-files"),
            needs(SEE_CASES, GET, "/api/v1/case-file"),
            needs(DECIDE, POST, "/api/v1/case-file/decisions"),
            needs(SEE_CASES, GET, "/api/v1/listings"),
            needs(SEE_CASES, GET, "/api/v1/listing"),
            needs(SEE_CASES, GET, "/api/v1/right"));

    private Routes() {}
}
