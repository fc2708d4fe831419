package org.jixiao.organization.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The person on whose behalf a use case runs, with the posts held at this moment: the person's own, and those of people
 * who are away and are represented by this one (代理).
 *
 * @param accountId the account
 * @param login the name used to sign in
 * @param name the person's name, as shown beside opinions
 * @param own the person's own posts and where they are held
 * @param represented the people who are represented today
 */
public record Caller(long accountId, String login, String name, List<Appointment> own, List<Represented> represented) {

    public Caller {
        own = List.copyOf(own);
        represented = List.copyOf(represented);
    }

    public static Caller of(Account account, List<Represented> represented) {
        return new Caller(account.id(), account.login(), account.name(), account.appointments(), represented);
    }

    /** All posts that count: the person's own first, then those of the people represented. */
    public List<Appointment> appointments() {
        return Stream.concat(own.stream(), represented.stream().flatMap(away -> away.appointments().stream()))
                .toList();
    }

    public boolean holds(Post post) {
        return appointments().stream().anyMatch(held -> held.post() == post);
    }

    /** Whether the person holds the post and the place lies within its reach. */
    public boolean holds(Post post, Place place) {
        return appointments().stream().anyMatch(held -> held.post() == post && held.covers(place));
    }

    /** Whether the person holds the post anywhere in the region. */
    public boolean holds(Post post, String region) {
        return appointments().stream().anyMatch(held -> held.post() == post && region.equals(held.region()));
    }

    /** Who acts when the person acts by that post at that place; the person's own post comes before a represented one. */
    public Optional<Actor> as(Post post, Place place) {
        return as(post, held -> held.post() == post && held.covers(place));
    }

    /** Who acts when the person acts by that post at that place for that account: the own one, or one represented. */
    public Optional<Actor> as(Post post, Place place, long account) {
        return as(account, held -> held.post() == post && held.covers(place));
    }

    /** Who acts when the person acts at that place for that account, by any post that works on tables. */
    public Optional<Actor> as(Place place, long account) {
        return as(account, held -> held.post().worksOnTables() && held.covers(place));
    }

    private Optional<Actor> as(long account, Predicate<Appointment> wanted) {
        if (account == accountId) {
            return own.stream()
                    .filter(wanted)
                    .findFirst()
                    .map(held -> new Actor(accountId, login, name, held.post(), null));
        }
        return represented.stream()
                .filter(away -> away.accountId() == account)
                .flatMap(away -> away.appointments().stream()
                        .filter(wanted)
                        .map(held -> new Actor(accountId, login, name, held.post(), away)))
                .findFirst();
    }

    /** Who acts when the person acts at that place by any post that works on tables; the own ones come first. */
    public Optional<Actor> as(Place place) {
        return Stream.concat(Stream.of(accountId), represented.stream().map(Represented::accountId))
                .flatMap(account -> as(place, account).stream())
                .findFirst();
    }

    /** Who acts when the person acts by that post in that region. */
    public Optional<Actor> as(Post post, String region) {
        return as(post, held -> held.post() == post && region.equals(held.region()));
    }

    private Optional<Actor> as(Post post, Predicate<Appointment> wanted) {
        if (own.stream().anyMatch(wanted)) {
            return Optional.of(new Actor(accountId, login, name, post, null));
        }
        return represented.stream()
                .filter(away -> away.appointments().stream().anyMatch(wanted))
                .findFirst()
                .map(away -> new Actor(accountId, login, name, post, away));
    }

    /** The regions in which the person holds any post, each once. */
    public List<String> regions() {
        return regions(post -> true);
    }

    /** The regions in which the person holds such a post, each once, in the order of the appointments. */
    public List<String> regions(Predicate<Post> wanted) {
        return appointments().stream()
                .filter(held -> wanted.test(held.post()))
                .map(Appointment::region)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The regions of the person's own posts, each once: what is represented is left out. */
    public List<String> ownRegions() {
        return own.stream()
                .map(Appointment::region)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether the account is the person's own, or of somebody whom the person represents. */
    public boolean isOrRepresents(long account) {
        return account == accountId || represented.stream().anyMatch(away -> away.accountId() == account);
    }

    /** Whether any of the person's posts lets them see what belongs to the place. */
    public boolean sees(Place place) {
        return appointments().stream().anyMatch(held -> held.covers(place));
    }
}
