package org.jixiao.organization.model;

import java.util.List;

/**
 * Somebody who is away and whose posts another person fills meanwhile (被代理人).
 *
 * @param accountId the account of the one who is away
 * @param login the name used to sign in
 * @param name the person's name, shown beside the deputy's
 * @param appointments the posts that are represented: those that work on tables
 */
public record Represented(long accountId, String login, String name, List<Appointment> appointments) {

    public Represented {
        appointments = appointments.stream()
                .filter(held -> held.post().reach() != Post.Reach.NO_TABLES)
                .toList();
    }

    public static Represented of(Account account) {
        return new Represented(account.id(), account.login(), account.name(), account.appointments());
    }
}
