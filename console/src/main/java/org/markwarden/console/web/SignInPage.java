package org.markwarden.console.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form; the guards take what it sends. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String form(@RequestParam Map<String, String> query, Model model) {
        model.addAttribute("failed", query.containsKey("failed"));
        model.addAttribute("out", query.containsKey("out"));
        model.addAttribute("ready", query.containsKey("ready"));
        model.addAttribute("changed", query.containsKey("changed"));
        return "sign-in";
    }
}
