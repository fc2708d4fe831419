package org.jixiao.organization.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Represented;
import org.jspecify.annotations.Nullable;

/** Who is signed in: name, posts and places for the header, and which parts of the menu are for this person. */
@Named("me")
@RequestScoped
public class SignedIn {

    @Inject
    private CurrentCaller caller;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private Regions regions;

    private boolean signedIn;
    private @Nullable List<Held> held;

    @PostConstruct
    void look() {
        FacesContext faces = FacesContext.getCurrentInstance();
        signedIn = faces != null && faces.getExternalContext().getUserPrincipal() != null;
    }

    public boolean isSignedIn() {
        return signedIn;
    }

    public String getName() {
        return caller.get().name();
    }

    public String getLogin() {
        return caller.get().login();
    }

    /** The posts with their places, each once. */
    public List<Held> getHeld() {
        List<Held> known = held;
        if (known == null) {
            known = readHeld();
            held = known;
        }
        return known;
    }

    private List<Held> readHeld() {
        return caller.get().own().stream()
                .map(appointment -> new Held(appointment.post(), place(appointment)))
                .distinct()
                .toList();
    }

    /** The names of the people whom the person represents today (代理). */
    public List<String> getRepresented() {
        return caller.get().represented().stream()
                .map(Represented::name)
                .distinct()
                .toList();
    }

    /** The name of the region in which the person works; empty for administrators. */
    public String getRegion() {
        return regionKeys().stream().findFirst().map(this::regionName).orElse("");
    }

    public boolean isSubmitter() {
        return holds(Post.SUBMITTER);
    }

    public boolean isImporter() {
        return holds(Post.SUBMITTER) || holds(Post.DEPARTMENT_REVIEWER) || holds(Post.APPROVER);
    }

    public boolean isApprover() {
        return holds(Post.APPROVER);
    }

    /** Whether the person may look who has submitted. */
    public boolean isFillingWatcher() {
        return caller.get().appointments().stream()
                .map(held -> held.post().reach())
                .anyMatch(reach -> reach == Post.Reach.REGION || reach == Post.Reach.DEPARTMENT);
    }

    public boolean isPerformanceDivision() {
        return holds(Post.PERFORMANCE_DIVISION);
    }

    public boolean isSystemAdministrator() {
        return holds(Post.SYSTEM_ADMINISTRATOR);
    }

    /** Whether the person may read the trail. */
    public boolean isTrailReader() {
        return holds(Post.AUDITOR) || holds(Post.AUDIT_ADMINISTRATOR);
    }

    /** Whether the person may look at work that is lost. */
    public boolean isProcessWatcher() {
        return holds(Post.SYSTEM_ADMINISTRATOR) || holds(Post.PERFORMANCE_DIVISION) || holds(Post.AUDITOR);
    }

    /** Whether work can wait for the person. */
    public boolean isWorker() {
        return caller.get().appointments().stream()
                .anyMatch(held -> held.post().reach() != Post.Reach.NO_TABLES && held.post() != Post.AUDITOR);
    }

    /** Whether there are tables for the person to look at. */
    public boolean isReader() {
        return caller.get().appointments().stream().anyMatch(held -> held.post().reach() != Post.Reach.NO_TABLES);
    }

    /** Whether the person sees all of a region, as the bureau and the auditors do. */
    public boolean isRegional() {
        return caller.get().appointments().stream().anyMatch(held -> held.post().reach() == Post.Reach.REGION);
    }

    public boolean holds(Post post) {
        return signedIn && caller.get().holds(post);
    }

    /** The regions in which the person holds the post. */
    public List<String> regionsOf(Post post) {
        return caller.get().regions(held -> held == post);
    }

    /** A region's name in the language of the page. */
    public String regionName(String key) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return regions.find(key)
                .map(region -> region.name().getOrDefault(locale.getLanguage(), key))
                .orElse(key);
    }

    private List<String> regionKeys() {
        return caller.get().regions();
    }

    private String place(Appointment appointment) {
        Long unitId = appointment.unitId();
        String region = appointment.region();
        if (unitId == null) {
            return region == null ? "" : regionName(region);
        }
        return showUnits.units().stream()
                .filter(unit -> unit.id() == unitId)
                .map(ShowUnits.UnitView::name)
                .findFirst()
                .orElse("");
    }

    /** A post and where it is held. */
    public record Held(Post post, String place) {}
}
