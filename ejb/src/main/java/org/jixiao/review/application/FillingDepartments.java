package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Department;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The departments whose filling is the caller's concern: all of a region for the bureau, the own one for a department. */
@ApplicationScoped
class FillingDepartments {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    /**
     * The region that the caller means.
     *
     * @param region its key; null when the caller holds one of the posts in one region only
     * @throws Refusal FORBIDDEN without such a post, MALFORMED when it is not said which of several
     */
    String region(@Nullable String region, Post... posts) {
        if (region != null && !region.isBlank()) {
            return region.strip();
        }
        List<String> regions = caller.get().regions(Arrays.asList(posts)::contains);
        if (regions.isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        if (regions.size() > 1) {
            throw Refusal.malformed("region.unknown", "region", "");
        }
        return regions.get(0);
    }

    Optional<Department> find(String region, @Nullable String code) {
        return code == null ? Optional.empty() : organizations.department(region, code.strip());
    }

    /**
     * Those of a region whose filling the caller may look at, by code.
     *
     * @throws Refusal FORBIDDEN when there can be none
     */
    List<Department> of(String region) {
        Caller person = caller.get();
        boolean regional = person.appointments().stream()
                .anyMatch(held -> held.post().reach() == Post.Reach.REGION && region.equals(held.region()));
        List<Department> found = organizations.departments(region).stream()
                .filter(department -> regional || reviews(person, department))
                .toList();
        if (found.isEmpty() && !regional) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        return found;
    }

    private static boolean reviews(Caller person, Department department) {
        return person.appointments().stream()
                .filter(held -> held.post().reach() == Post.Reach.DEPARTMENT)
                .map(Appointment::departmentId)
                .anyMatch(id -> id != null && id == department.id());
    }
}
