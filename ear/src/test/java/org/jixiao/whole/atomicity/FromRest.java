package org.jixiao.whole.atomicity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** REST has no transaction of its own, and neither has the bean that this calls. */
@Path("commands")
@RequestScoped
public class FromRest {

    @Inject
    private OutsideTransaction outside;

    /** Answers with what went wrong. */
    @POST
    public String command(@QueryParam("mark") String mark, @QueryParam("failure") Failure failure) {
        try {
            outside.command(mark, failure);
            return "done";
        } catch (RuntimeException e) {
            return "failed";
        }
    }

    /** Beside the application's own REST, which asks everybody to sign in. */
    @ApplicationPath("atomicity")
    public static class Beside extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(FromRest.class);
        }
    }
}
