package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.CoReviewers;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Whom a table may be transferred to, who may be asked for an opinion on it, and to whom it may be circulated. */
@ApplicationScoped
class Candidates {

    /** Who reviews tables may be asked for an opinion. */
    private static final Set<Post> REVIEWERS = EnumSet.of(
            Post.UNIT_HEAD, Post.DEPARTMENT_REVIEWER, Post.BUSINESS_DIVISION, Post.PERFORMANCE_DIVISION, Post.APPROVER);

    @Inject
    private Organizations organizations;

    @Inject
    private CoReviewers coReviewers;

    /** All who come into question. */
    List<Account> all(Verb verb, StepWork work, Actor actor) {
        Set<Long> asked = asked(verb, work);
        return organizations.people(work.table().place()).stream()
                .filter(account ->
                        objection(verb, work, actor, account, asked, "to").isEmpty())
                .toList();
    }

    /**
     * The one with that login.
     *
     * @param field how the request calls the person
     * @throws Refusal RULE when there is no such person within the table's reach, or why that person does not come into
     *     question
     */
    Account one(Verb verb, StepWork work, Actor actor, String field, @Nullable String login) {
        if (login == null || login.isBlank()) {
            throw Refusal.rule(Reason.of("person.missing", field));
        }
        Account account = organizations
                .account(login.strip())
                .filter(known -> known.sees(work.table().place()))
                .orElseThrow(() -> Refusal.rule(Reason.of("person.unknown", field, login.strip())));
        Refusal.on(objection(verb, work, actor, account, asked(verb, work), field));
        return account;
    }

    private Set<Long> asked(Verb verb, StepWork work) {
        return verb == Verb.ADD_REVIEWER
                ? coReviewers.of(work.table().id(), work.stage()).stream()
                        .map(each -> each.account().id())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<Reason> objection(
            Verb verb, StepWork work, Actor actor, Account account, Set<Long> asked, String field) {
        String name = account.name();
        if (actor.is(account.id())) {
            return Optional.of(Reason.of("person.self", field));
        }
        if (verb == Verb.CIRCULATE) {
            return Optional.empty();
        }
        Place place = work.table().place();
        boolean transferred = verb == Verb.TRANSFER;
        Set<Post> wanted = transferred ? EnumSet.of(Decisions.postAt(work.table())) : REVIEWERS;
        if (wanted.stream().noneMatch(post -> account.holds(post, place))) {
            return Optional.of(Reason.of(transferred ? "person.otherPost" : "person.noReviewer", field, name));
        }
        if (!work.stage().isUnitsWork() && work.table().wasSubmittedBy(account.id())) {
            return Optional.of(Reason.of("person.submitted", field, name));
        }
        boolean already = transferred
                ? work.claimedBy() != null && work.claimedBy() == account.id()
                : asked.contains(account.id());
        return already ? Optional.of(Reason.of("person.already", field, name)) : Optional.empty();
    }
}
