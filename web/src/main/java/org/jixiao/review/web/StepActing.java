package org.jixiao.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jixiao.review.application.AddReviewer;
import org.jixiao.review.application.CirculateTable;
import org.jixiao.review.application.ClaimTable;
import org.jixiao.review.application.GiveOpinion;
import org.jixiao.review.application.ReleaseTable;
import org.jixiao.review.application.RemoveReviewer;
import org.jixiao.review.application.ReopenTable;
import org.jixiao.review.application.ShowPeople;
import org.jixiao.review.application.ShowPeople.PersonView;
import org.jixiao.review.application.ShowReview;
import org.jixiao.review.application.TransferTable;
import org.jixiao.review.application.UrgeTable;
import org.jixiao.review.application.WaitingView;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with the step of the table on the screen beside deciding it: one panel over the bar of actions asks
 * for what the chosen verb needs.
 */
@Named
@ViewScoped
public class StepActing implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What needs nobody to be chosen and nothing to be written. */
    private static final Set<Verb> AT_ONCE = Set.of(Verb.CLAIM, Verb.RELEASE);

    /** After these the person has nothing more to do with the table. */
    private static final Set<Verb> GIVEN_AWAY = Set.of(Verb.TRANSFER, Verb.GIVE_OPINION);

    @Inject
    private ShownTable shown;

    @Inject
    private ShowReview review;

    @Inject
    private ShowPeople showPeople;

    @Inject
    private ClaimTable claimTable;

    @Inject
    private ReleaseTable releaseTable;

    @Inject
    private TransferTable transferTable;

    @Inject
    private AddReviewer addReviewer;

    @Inject
    private RemoveReviewer removeReviewer;

    @Inject
    private GiveOpinion giveOpinion;

    @Inject
    private CirculateTable circulateTable;

    @Inject
    private UrgeTable urgeTable;

    @Inject
    private ReopenTable reopenTable;

    @Inject
    private InboxList list;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    private @Nullable Verb verb;
    private @Nullable String person;
    private String[] persons = {};
    private @Nullable String due;
    private @Nullable String words;
    private ArrayList<Choice> people = new ArrayList<>();
    private transient @Nullable WaitingView waiting;

    /** What waits at the table: who has claimed it, until when, whose opinions are missing. */
    public WaitingView getWaiting() {
        WaitingView known = waiting;
        if (known == null) {
            known = review.waiting(shown.number());
            waiting = known;
        }
        return known;
    }

    /** Opens the panel of a verb, or does at once what needs no panel. */
    public @Nullable String choose(String chosen) {
        verb = Verb.valueOf(chosen);
        person = null;
        persons = new String[0];
        due = null;
        words = null;
        if (AT_ONCE.contains(verb)) {
            return act();
        }
        try {
            people = switch (verb) {
                case TRANSFER, ADD_REVIEWER, CIRCULATE -> choices(verb);
                default -> new ArrayList<>();
            };
        } catch (Refusal refusal) {
            verb = null;
            notices.refused(refusal);
        }
        return null;
    }

    private ArrayList<Choice> choices(Verb purpose) {
        ArrayList<Choice> found = new ArrayList<>();
        for (PersonView each : showPeople.people(shown.number(), purpose)) {
            List<String> posts = each.posts().stream()
                    .map(post -> texts.get("post." + post.name()))
                    .toList();
            found.add(new Choice(each.login(), each.name() + "（" + String.join("、", posts) + "）"));
        }
        return found;
    }

    /** Does what was chosen. */
    public @Nullable String act() {
        Verb chosen = verb;
        if (chosen == null) {
            return null;
        }
        long id = shown.number();
        String hash = shown.hash();
        String opinion = words == null || words.isBlank() ? null : words.strip();
        return carriedOut(chosen, () -> {
            switch (chosen) {
                case CLAIM -> claimTable.claim(id, hash);
                case RELEASE -> releaseTable.release(id, hash);
                case TRANSFER -> transferTable.transfer(id, hash, person, opinion);
                case ADD_REVIEWER -> addReviewer.add(id, hash, person, opinion);
                case GIVE_OPINION -> giveOpinion.give(id, hash, opinion);
                case CIRCULATE -> circulateTable.circulate(id, hash, Arrays.asList(persons), opinion);
                case URGE -> urgeTable.urge(id, hash, day(), opinion);
                case REOPEN -> reopenTable.reopen(id, hash, opinion);
                default -> throw new IllegalArgumentException("no panel for " + chosen);
            }
        });
    }

    /** Asks a co-reviewer no longer. */
    public @Nullable String remove(String login) {
        return carriedOut(Verb.REMOVE_REVIEWER, () -> removeReviewer.remove(shown.number(), shown.hash(), login));
    }

    private @Nullable String carriedOut(Verb done, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
        notices.doneBeforeRedirect("acted." + done.name(), shown.getProject());
        if (list.isHere()) {
            if (GIVEN_AWAY.contains(done)) {
                list.goOn(() -> notices.done("decided.next"));
            } else {
                list.stay();
            }
            return null;
        }
        return GIVEN_AWAY.contains(done)
                ? "/review/inbox.xhtml?faces-redirect=true"
                : "/target/table.xhtml?faces-redirect=true&id=" + shown.number();
    }

    private @Nullable LocalDate day() {
        try {
            return due == null || due.isBlank() ? null : LocalDate.parse(due.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.rule(Reason.of("parameter.notADate", "due", String.valueOf(due)));
        }
    }

    /** The verb whose panel is open. */
    public @Nullable Verb getVerb() {
        return verb;
    }

    public List<Choice> getPeople() {
        return people;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public String[] getPersons() {
        return persons.clone();
    }

    public void setPersons(String[] persons) {
        this.persons = persons.clone();
    }

    public @Nullable String getDue() {
        return due;
    }

    public void setDue(@Nullable String due) {
        this.due = due;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    /** Somebody to choose, with the posts that tell people of one name apart. */
    public record Choice(String login, String label) implements Serializable {}
}
