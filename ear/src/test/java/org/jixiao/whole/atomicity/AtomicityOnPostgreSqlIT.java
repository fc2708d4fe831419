package org.jixiao.whole.atomicity;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The promise, on this database. */
class AtomicityOnPostgreSqlIT extends Atomicity {

    @Deployment
    @TargetsContainer("postgresql")
    static WebArchive server() {
        return application();
    }
}
