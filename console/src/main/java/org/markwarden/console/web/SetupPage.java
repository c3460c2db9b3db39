package org.markwarden.console.web;

import java.util.List;
import org.markwarden.console.security.PasswordRules;
import org.markwarden.console.security.Setup;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Makes the first administrator, for the one who holds the token of the setup line. */
@Controller
class SetupPage {
    private final Setup setup;

    SetupPage(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/setup")
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        requireValid(token);
        return form(new NewPerson("", "", ""), token, List.of(), model);
    }

    @PostMapping("/setup")
    String create(@RequestParam(defaultValue = "") String token, NewPerson person, Model model) {
        requireValid(token);
        List<String> faults = person.faults();
        if (!faults.isEmpty()) {
            return form(person, token, faults, model);
        }
        if (!setup.finish(token, person.name(), person.password())) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return "redirect:/sign-in?ready";
    }

    private void requireValid(String token) {
        if (!setup.accepts(token)) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
    }

    private static String form(NewPerson person, String token, List<String> faults, Model model) {
        model.addAttribute("person", person.withoutPassword());
        model.addAttribute("token", token);
        model.addAttribute("faults", faults);
        model.addAttribute("minLength", PasswordRules.MIN_LENGTH);
        return "setup";
    }
}
