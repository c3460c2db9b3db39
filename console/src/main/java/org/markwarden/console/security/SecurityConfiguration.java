package org.markwarden.console.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.markwarden.console.security.Route.Access;
import org.markwarden.storage.Storage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Puts the guards in their order: host, then one chain for programs with tokens, one for people with browsers. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    /** No script at all, nothing from elsewhere, no frame around us. */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Accounts accounts(Storage storage, Passwords passwords, Clock clock) {
        return new Accounts(storage, passwords, clock);
    }

    @Bean
    AccessTokens accessTokens(Storage storage, Clock clock) {
        return new AccessTokens(storage, clock);
    }

    @Bean
    Setup setup(Storage storage, Accounts accounts, Clock clock) {
        return new Setup(storage.accounts(), accounts, clock);
    }

    @Bean
    FilterRegistrationBean<AllowedHostsFilter> allowedHostsFilter(AllowedHosts hosts) {
        FilterRegistrationBean<AllowedHostsFilter> registration =
                new FilterRegistrationBean<>(new AllowedHostsFilter(hosts));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AccessTokens tokens) {
        ApiRefusals refusals = new ApiRefusals();
        return http.securityMatcher("/api/**", "/actuator/prometheus")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new AccessTokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> allow(requests, Routes.API))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Storage storage, Passwords passwords, Clock clock) {
        SignInDelays delays = new SignInDelays(clock);
        SignInResults results = new SignInResults(storage, delays, clock);
        return http.authenticationProvider(new PasswordSignIn(storage.accounts(), passwords))
                .addFilterBefore(new UploadGuard(), CsrfFilter.class)
                .addFilterBefore(new SignInDelayFilter(delays), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StillValidFilter(storage.accounts()), AnonymousAuthenticationFilter.class)
                .formLogin(form ->
                        form.loginPage("/sign-in").successHandler(results).failureHandler(results))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(refused -> refused.accessDeniedHandler(NoRoute::sayNotAllowed))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> allow(requests, Routes.PAGES))
                .build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<Route> routes) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (Route route : routes) {
            var here = requests.requestMatchers(route.method(), route.pattern());
            switch (route.access()) {
                case Access.Public() -> here.permitAll();
                case Access.AnyAccount() -> here.authenticated();
                case Access.Needs(Permission permission) -> here.hasAuthority(permission.name());
            }
        }
        requests.anyRequest().access(new NoRoute());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
