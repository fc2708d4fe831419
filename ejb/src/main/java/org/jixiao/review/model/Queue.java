package org.jixiao.review.model;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Represented;
import org.jixiao.target.model.Stage;

/**
 * A queue of the inbox (待办队列): either the work of one stage in one place, which waits for all who hold the stage's post
 * there, or the work of one person.
 *
 * @param key such as {@code UNIT_CHECK/unit/17}, {@code AWAITING_APPROVAL/region/gulou} or {@code account/55}; it is kept
 *     with every item, so its spelling never changes
 */
public record Queue(String key) {

    /** The queue of all who act at the stage for the place. */
    public static Queue at(Stage stage, Place place) {
        Post post = stage.post().orElseThrow(() -> new IllegalArgumentException("nobody's post acts at " + stage));
        return switch (post.reach()) {
            case UNIT -> unit(stage, place.unitId());
            case DEPARTMENT -> department(stage, place.departmentId());
            case REGION -> region(stage, place.region());
            case NO_TABLES -> throw new IllegalArgumentException("no table waits for " + post);
        };
    }

    /** What waits for one person alone. */
    public static Queue of(long accountId) {
        return new Queue("account/" + accountId);
    }

    /** All queues that the person looks after: by the own posts, by those represented, and the personal ones. */
    public static List<Queue> of(Caller caller) {
        return of(caller, List.of(Stage.values()));
    }

    /** The person's queues for work at these stages, and the personal ones, which hold work of any stage. */
    public static List<Queue> of(Caller caller, List<Stage> stages) {
        Stream<Queue> posts = caller.appointments().stream().flatMap(held -> of(held, stages));
        Stream<Queue> people = Stream.concat(
                        Stream.of(caller.accountId()),
                        caller.represented().stream().map(Represented::accountId))
                .map(Queue::of);
        return Stream.concat(posts, people).distinct().toList();
    }

    private static Stream<Queue> of(Appointment held, List<Stage> stages) {
        return stages.stream()
                .filter(stage ->
                        stage.post().filter(post -> post == held.post()).isPresent())
                .flatMap(stage -> at(stage, held));
    }

    private static Stream<Queue> at(Stage stage, Appointment held) {
        return switch (held.post().reach()) {
            case UNIT -> Stream.ofNullable(held.unitId()).map(unit -> unit(stage, unit));
            case DEPARTMENT -> Stream.ofNullable(held.departmentId()).map(department -> department(stage, department));
            case REGION -> Stream.ofNullable(held.region()).map(region -> region(stage, region));
            case NO_TABLES -> Stream.empty();
        };
    }

    private static Queue unit(Stage stage, long unitId) {
        return new Queue(stage + "/unit/" + unitId);
    }

    private static Queue department(Stage stage, long departmentId) {
        return new Queue(stage + "/department/" + departmentId);
    }

    private static Queue region(Stage stage, String region) {
        return new Queue(stage + "/region/" + region);
    }
}
