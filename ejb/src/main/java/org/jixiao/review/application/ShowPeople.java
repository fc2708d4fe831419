package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;

/** Whom the caller may give a table to, ask for an opinion, or send it to know of. */
@Stateless
public class ShowPeople {

    @Inject
    private Desk desk;

    @Inject
    private StepRules rules;

    @Inject
    private Candidates candidates;

    /**
     * The people who come into question, by name.
     *
     * @param verb TRANSFER, ADD_REVIEWER or CIRCULATE
     * @throws Refusal NOT_FOUND when the caller may not see the table, or why the caller may not do that now
     */
    public List<PersonView> people(long tableId, Verb verb) {
        StepWork work = rules.work(desk.show(tableId));
        Actor actor = switch (verb) {
            case TRANSFER -> rules.transfer(work);
            case ADD_REVIEWER -> rules.addReviewer(work);
            default -> rules.circulate(work);
        };
        Place place = work.table().place();
        return candidates.all(verb, work, actor).stream()
                .map(account -> PersonView.of(account, place))
                .toList();
    }

    /**
     * Somebody who may be chosen.
     *
     * @param posts the posts by which the person has to do with the table
     */
    public record PersonView(String login, String name, List<Post> posts) {

        static PersonView of(Account account, Place place) {
            return new PersonView(
                    account.login(),
                    account.name(),
                    account.appointments().stream()
                            .filter(held -> held.covers(place))
                            .map(Appointment::post)
                            .distinct()
                            .toList());
        }
    }
}
