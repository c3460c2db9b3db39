package org.markwarden.console.web;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.console.security.Accounts;
import org.markwarden.console.security.PasswordRules;
import org.markwarden.console.security.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people change their own password. */
@Controller
class PasswordPage {
    private final Accounts accounts;

    PasswordPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/password")
    String form(Model model) {
        return form(List.of(), model);
    }

    @PostMapping("/password")
    String change(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            @AuthenticationPrincipal SignedIn account,
            Model model) {
        List<String> faults = new ArrayList<>(NewPerson.passwordFaults(account.name(), password, again));
        if (!accounts.isPasswordOf(account.name(), current)) {
            faults.add("fault.password.current");
        }
        if (!faults.isEmpty()) {
            return form(faults, model);
        }
        accounts.changePassword(account.name(), password, account.name());
        return "redirect:/sign-in?changed";
    }

    private static String form(List<String> faults, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("minLength", PasswordRules.MIN_LENGTH);
        return "password";
    }
}
