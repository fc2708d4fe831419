package org.jixiao.review.web;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.review.application.LookAtTable;
import org.jixiao.review.application.ShowChanges;
import org.jixiao.review.application.StepView;
import org.jixiao.target.web.ChangedCell;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in the table on the screen: since the person last looked at it, and since it was last returned. Opening
 * the page or the panel is a look, so what is shown is asked for before.
 */
@Named
@ViewScoped
public class TableChanges implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(TableChanges.class.getName());

    @Inject
    private ShownTable shown;

    @Inject
    private ShowChanges changes;

    @Inject
    private LookAtTable lookAtTable;

    private ArrayList<Block> blocks = new ArrayList<>();

    /** The person opens the table, if one is chosen. */
    public void open() {
        if (shown.getId() == null) {
            return;
        }
        blocks = new ArrayList<>();
        if (shown.getId() == null) {
            return;
        }
        ShowChanges.Changes found = changes.of(shown.number());
        ShowChanges.Since look = found.sinceLook();
        ShowChanges.Since returned = found.sinceReturn();
        if (look != null) {
            boolean same = returned != null && returned.version() == look.version();
            add(same ? "changes.sinceBoth" : "changes.sinceLook", look, same ? returned : null);
            returned = same ? null : returned;
        }
        if (returned != null) {
            add("changes.sinceReturn", returned, returned);
        }
        try {
            lookAtTable.look(shown.number());
        } catch (EJBException e) {
            // The same person has opened it twice at once; one look is as good as two.
            LOG.log(Level.FINE, "A look was not kept", e);
        }
    }

    /** @param back the return that it is about; null when it is about none */
    private void add(String title, ShowChanges.Since since, ShowChanges.@Nullable Since back) {
        StepView step = back == null ? null : back.step();
        blocks.add(new Block(
                title,
                since.at(),
                since.version(),
                step == null ? "" : step.opinion() == null ? "" : step.opinion(),
                shown.inWords(since.cells()),
                blocks.isEmpty()));
    }

    public List<Block> getBlocks() {
        return blocks;
    }

    /**
     * The changes since a time.
     *
     * @param title the key of what they are since
     * @param opinion why it was returned; empty when it is not about that
     * @param first whether it is what the person opens the table on
     */
    public record Block(
            String title, Instant at, int version, String opinion, ArrayList<ChangedCell> cells, boolean first)
            implements Serializable {}
}
