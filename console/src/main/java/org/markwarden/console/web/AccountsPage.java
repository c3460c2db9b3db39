package org.markwarden.console.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.security.AccessTokens;
import org.markwarden.console.security.Accounts;
import org.markwarden.console.security.NameTakenException;
import org.markwarden.console.security.PasswordRules;
import org.markwarden.console.security.SignedIn;
import org.markwarden.console.shown.Shown;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may sign in, for administrators. */
@Controller
class AccountsPage {
    private static final String BACK = "redirect:/accounts";

    private final Accounts accounts;
    private final AccessTokens tokens;

    AccountsPage(Accounts accounts, AccessTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    record Row(String name, boolean token, List<String> roles, String since) {}

    @GetMapping("/accounts")
    String list(Model model) {
        model.addAttribute(
                "rows", accounts.all().stream().map(AccountsPage::row).toList());
        model.addAttribute(
                "roles", Arrays.stream(Role.values()).map(Role::label).toList());
        model.addAttribute("minLength", PasswordRules.MIN_LENGTH);
        return "accounts";
    }

    @PostMapping("/accounts")
    String add(
            NewPerson person,
            @RequestParam(required = false) @Nullable List<String> role,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes answer) {
        Set<Role> roles = roles(role == null ? List.of() : role);
        List<String> faults = new ArrayList<>(person.faults());
        if (roles.isEmpty()) {
            faults.add("fault.roles");
        }
        if (faults.isEmpty() && !added(person, roles, by)) {
            faults.add("fault.name-taken");
        }
        return answered(faults, "accounts.added", answer);
    }

    private boolean added(NewPerson person, Set<Role> roles, SignedIn by) {
        try {
            accounts.add(person.name(), roles, person.password(), by.name());
            return true;
        } catch (NameTakenException e) {
            return false;
        }
    }

    @PostMapping("/accounts/token")
    String addToken(
            @RequestParam String name,
            @RequestParam String role,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes answer,
            Model model) {
        NewPerson named = new NewPerson(name, null, null);
        if (!NewPerson.isName(named.name())) {
            return answered(List.of("fault.name"), "", answer);
        }
        Role wanted = Role.of(role).orElseThrow(AccountsPage::wrong);
        try {
            model.addAttribute("token", tokens.create(named.name(), wanted, by.name()));
        } catch (NameTakenException e) {
            return answered(List.of("fault.name-taken"), "", answer);
        }
        model.addAttribute("name", named.name());
        return "token";
    }

    @PostMapping("/accounts/password")
    String changePassword(
            @RequestParam String name,
            @RequestParam String password,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes answer) {
        boolean isPerson = accounts.all().stream()
                .anyMatch(account -> !account.token() && account.name().equals(name));
        if (!isPerson) {
            throw wrong();
        }
        List<String> faults = NewPerson.passwordFaults(name, password, password);
        if (faults.isEmpty()) {
            accounts.changePassword(name, password, by.name());
        }
        return answered(faults, "accounts.password-changed", answer);
    }

    @PostMapping("/accounts/remove")
    String remove(@RequestParam String name, @AuthenticationPrincipal SignedIn by, RedirectAttributes answer) {
        if (name.equals(by.name())) {
            return answered(List.of("accounts.self"), "", answer);
        }
        List<String> faults = accounts.remove(name, by.name()) ? List.of() : List.of("accounts.last");
        return answered(faults, "accounts.removed", answer);
    }

    private static String answered(List<String> faults, String done, RedirectAttributes answer) {
        if (faults.isEmpty()) {
            answer.addFlashAttribute("done", done);
        } else {
            answer.addFlashAttribute("faults", faults);
        }
        return BACK;
    }

    private static Set<Role> roles(List<String> labels) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        labels.forEach(label -> roles.add(Role.of(label).orElseThrow(AccountsPage::wrong)));
        return roles;
    }

    private static Row row(Account account) {
        return new Row(
                account.name(),
                account.token(),
                account.roles().stream().sorted().map(Role::label).toList(),
                Shown.time(account.createdAt()));
    }

    private static ResponseStatusException wrong() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
