package org.jixiao.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.review.application.PassTable;
import org.jixiao.review.application.ReadCirculation;
import org.jixiao.review.application.ReturnTable;
import org.jixiao.review.application.ShowInbox;
import org.jixiao.review.application.ShowReview;
import org.jixiao.review.application.StepView;
import org.jixiao.review.application.WithdrawTable;
import org.jixiao.review.model.Grade;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.ChangedMeanwhile;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.model.Stage;
import org.jixiao.target.web.ChangedCell;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/** Deciding on the table on the screen: passing it on, returning it, taking it back. */
@Named
@ViewScoped
public class Deciding implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String INBOX = "/review/inbox.xhtml?faces-redirect=true";

    /** The verbs of which one makes it the person's turn. */
    private static final Set<Verb> TURN =
            EnumSet.of(Verb.SUBMIT, Verb.PASS, Verb.RETURN, Verb.APPROVE, Verb.GIVE_OPINION, Verb.REOPEN);

    /** The verbs that have a sentence saying what to do, the first that is possible counts. */
    private static final List<Verb> HINTED =
            List.of(Verb.GIVE_OPINION, Verb.SUBMIT, Verb.APPROVE, Verb.PASS, Verb.RETURN, Verb.REOPEN, Verb.WITHDRAW);

    private static final Set<Verb> EVALUATING = EnumSet.of(Verb.SUBMIT, Verb.PASS);

    @Inject
    private ShownTable shown;

    @Inject
    private ShowReview review;

    @Inject
    private ShowInbox inbox;

    @Inject
    private InboxList list;

    @Inject
    private ShowTables tables;

    @Inject
    private ReadCirculation readCirculation;

    @Inject
    private TableChanges changes;

    @Inject
    private PassTable passTable;

    @Inject
    private ReturnTable returnTable;

    @Inject
    private WithdrawTable withdrawTable;

    @Inject
    private Notices notices;

    private EnumSet<Verb> verbs = EnumSet.noneOf(Verb.class);
    private @Nullable String opinion;
    private @Nullable String reason;
    private @Nullable Grade grade;
    private @Nullable Grade poorGrade;
    private @Nullable Stage to;
    private @Nullable String edit;
    private boolean amended;
    private boolean changed;
    private @Nullable String newerHash;
    private ArrayList<ChangedCell> differences = new ArrayList<>();
    private transient @Nullable StepView decided;
    private transient boolean asked;
    private transient @Nullable StepView returned;

    public void open() {
        if (shown.getId() == null) {
            return;
        }
        Set<Verb> allowed = review.verbs(shown.number());
        verbs = allowed.isEmpty() ? EnumSet.noneOf(Verb.class) : EnumSet.copyOf(allowed);
        amended = review.waiting(shown.number()).amended();
        readCirculation.read(shown.number());
        to = shown.getView().stage().unitsStage();
    }

    public boolean may(String verb) {
        return verbs.contains(Verb.valueOf(verb));
    }

    /** Whether it is the person's turn. */
    public boolean isTurn() {
        return verbs.stream().anyMatch(TURN::contains);
    }

    /** Whether the table is open to be written: the unit's draft, or what the department amends and has asked for. */
    public boolean isEditable() {
        return (may(Verb.SUBMIT.name()) && shown.isDraft()) || isAmending();
    }

    /** Whether the department is amending it. */
    public boolean isAmending() {
        return edit != null && may(Verb.AMEND.name());
    }

    /** Whether the department has amended it in this step, so that only 良 is left. */
    public boolean isAmended() {
        return amended;
    }

    /** The key of the sentence that says what to do next. */
    public String getHint() {
        Stage stage = shown.getView().stage();
        for (Verb verb : HINTED) {
            if (verbs.contains(verb)) {
                return "hint." + verb + (EVALUATING.contains(verb) && stage.isEvaluation() ? ".evaluation" : "");
            }
        }
        if (shown.isAdjustment() && stage.post().isEmpty()) {
            return "hint.adjustment." + stage;
        }
        return stage.post().isPresent() ? "hint.waits" : "hint." + stage;
    }

    public boolean isGraded() {
        return shown.getView().stage() == Stage.DEPARTMENT_REVIEW;
    }

    /** The stages to which the table may go back, the unit's first. */
    public List<Stage> getEarlier() {
        return review.returnStages(shown.number()).stream()
                .filter(stage -> !shown.passesOver(stage))
                .toList();
    }

    public List<Grade> getPassing() {
        return Arrays.stream(Grade.values())
                .filter(Grade::passes)
                .filter(value -> !amended || value == Grade.GOOD)
                .toList();
    }

    public List<Grade> getReturning() {
        return Arrays.stream(Grade.values()).filter(value -> !value.passes()).toList();
    }

    /** The last step when it was a return: why the table is here again. */
    public @Nullable StepView getReturned() {
        if (!asked) {
            asked = true;
            // What decides nothing may have happened since.
            Optional<StepView> last = review.steps(shown.number()).stream()
                    .filter(step -> step.stage() != step.to())
                    .reduce((earlier, later) -> later);
            returned = last.filter(step -> step.verb() == Verb.RETURN)
                    .filter(step -> step.to() == shown.getView().stage())
                    .orElse(null);
        }
        return returned;
    }

    public @Nullable String pass() {
        return decide("decided.PASS", () -> passTable.pass(shown.number(), shown.hash(), orNull(opinion), grade));
    }

    public @Nullable String giveBack() {
        return decide(
                "decided.RETURN",
                () -> returnTable.giveBack(shown.number(), shown.hash(), orNull(reason), poorGrade, to));
    }

    /** Takes the table back and opens it to be filled again. */
    public @Nullable String withdraw() {
        try {
            withdrawTable.withdraw(shown.number(), shown.hash(), null);
            notices.doneBeforeRedirect("decided.WITHDRAW");
            return "/target/table.xhtml?faces-redirect=true&id=" + shown.number();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    private @Nullable String decide(String sentence, Runnable decision) {
        Stage before = shown.getView().stage();
        String project = shown.getProject();
        try {
            decision.run();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            boolean typed = orNull(opinion) != null || orNull(reason) != null;
            if (refusal.kind() == Refusal.Kind.CONFLICT && !typed && list.isHere() && !list.isStillWaiting()) {
                // Somebody else was first: the notice says who and when, and the work goes on; words are never lost.
                list.goOn(() -> {});
                return null;
            }
            tell(refusal);
            return null;
        }
        Stage now = tables.show(shown.number()).stage();
        notices.doneBeforeRedirect(sentence, project, "@stage." + now);
        if (list.isHere()) {
            list.goOn(() -> notices.done("decided.next"));
            return null;
        }
        Optional<Long> next = next(before);
        if (next.isPresent()) {
            notices.done("decided.next");
        }
        return next.map(id -> "/target/table.xhtml?faces-redirect=true&id=" + id)
                .orElse(INBOX);
    }

    /** What was typed stays; beside it stands what has changed, or who was first. */
    private void tell(Refusal refusal) {
        changed = refusal.kind() == Refusal.Kind.CHANGED;
        newerHash = null;
        differences = new ArrayList<>();
        decided = null;
        if (refusal instanceof ChangedMeanwhile meanwhile) {
            newerHash = meanwhile.hash();
            differences = shown.inWords(meanwhile.changes());
        }
        if (refusal.kind() == Refusal.Kind.CONFLICT) {
            decided = review.steps(shown.number()).stream()
                    .filter(StepView::decision)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
    }

    /** The person has seen what has changed and decides on the content as it is now, with the words already typed. */
    public void goOn() {
        String newer = newerHash;
        if (newer != null) {
            shown.accept(newer);
            changes.open();
            changed = false;
            differences = new ArrayList<>();
            notices.done("changed.goOn.done");
        }
    }

    /** The decision that came before the person's own; null when none did. */
    public @Nullable StepView getDecided() {
        return decided;
    }

    /** Whether the content is another than the person was shown. */
    public boolean isChanged() {
        return changed;
    }

    public List<ChangedCell> getDifferences() {
        return differences;
    }

    /** The next table that waits for the same kind of work. */
    private Optional<Long> next(Stage stage) {
        return inbox.page(ShowInbox.Wanted.ALL.stage(stage), null, 2).items().stream()
                .map(item -> item.table().id())
                .filter(id -> id != shown.number())
                .findFirst();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getOpinion() {
        return opinion;
    }

    public void setOpinion(@Nullable String opinion) {
        this.opinion = opinion;
    }

    /** Whether the address asks to write in it. */
    public @Nullable String getEdit() {
        return edit;
    }

    public void setEdit(@Nullable String edit) {
        this.edit = edit == null || edit.isBlank() ? null : edit;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Grade getGrade() {
        return grade;
    }

    public void setGrade(@Nullable Grade grade) {
        this.grade = grade;
    }

    public @Nullable Grade getPoorGrade() {
        return poorGrade;
    }

    public void setPoorGrade(@Nullable Grade poorGrade) {
        this.poorGrade = poorGrade;
    }

    public @Nullable Stage getTo() {
        return to;
    }

    public void setTo(@Nullable Stage to) {
        this.to = to;
    }
}
