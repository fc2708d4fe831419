package org.jixiao.organization.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;

/** Gives a system in which nobody has an account its three administrators (三员), with passwords for one time. */
@Stateless
@UseCase
public class FoundAdministrators {

    private static final String FOUNDER = "system";

    /** No letters and digits that are taken for one another when typed from a screen. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;

    private static final Map<String, Post> ADMINISTRATORS = Map.of(
            "sysadmin", Post.SYSTEM_ADMINISTRATOR,
            "secadmin", Post.SECURITY_ADMINISTRATOR,
            "auditadmin", Post.AUDIT_ADMINISTRATOR);

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Organizations organizations;

    @Inject
    private Passwords passwords;

    @Inject
    private Acts acts;

    /** @return the passwords by account; empty when there are accounts already */
    @UseCase("FOUNDED")
    public Map<String, String> found() {
        acts.current().authorised(FOUNDER, null);
        Map<String, String> given = new LinkedHashMap<>();
        if (organizations.hasAccounts()) {
            acts.current().didNothing();
            return given;
        }
        ADMINISTRATORS.forEach((login, post) -> {
            String password = password();
            Account account = new Account(login, login, passwords.hash(password));
            account.appoint(Appointment.administrator(post));
            organizations.add(account);
            acts.current().did(new Act.Deed(null, null, login, List.of()));
            given.put(login, password);
        });
        return given;
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
