package org.jixiao.organization.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The person on whose behalf a use case runs, with the posts held at this moment.
 *
 * @param accountId the account
 * @param login the name used to sign in
 * @param name the person's name, as shown beside opinions
 * @param appointments the posts and where they are held
 */
public record Caller(long accountId, String login, String name, List<Appointment> appointments) {

    public Caller {
        appointments = List.copyOf(appointments);
    }

    public static Caller of(Account account) {
        return new Caller(account.id(), account.login(), account.name(), account.appointments());
    }

    public boolean holds(Post post) {
        return appointments.stream().anyMatch(held -> held.post() == post);
    }

    /** Whether the person holds the post and the place lies within its reach. */
    public boolean holds(Post post, Place place) {
        return appointments.stream().anyMatch(held -> held.post() == post && held.covers(place));
    }

    /** Whether the person holds the post anywhere in the region. */
    public boolean holds(Post post, String region) {
        return appointments.stream().anyMatch(held -> held.post() == post && region.equals(held.region()));
    }

    /** The regions in which the person holds any post, each once. */
    public List<String> regions() {
        return regions(post -> true);
    }

    /** The regions in which the person holds such a post, each once, in the order of the appointments. */
    public List<String> regions(Predicate<Post> wanted) {
        return appointments.stream()
                .filter(held -> wanted.test(held.post()))
                .map(Appointment::region)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether any of the person's posts lets them see what belongs to the place. */
    public boolean sees(Place place) {
        return appointments.stream().anyMatch(held -> held.covers(place));
    }
}
