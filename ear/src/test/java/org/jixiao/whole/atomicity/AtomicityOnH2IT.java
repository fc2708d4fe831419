package org.jixiao.whole.atomicity;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The promise, on this database. */
class AtomicityOnH2IT extends Atomicity {

    @Deployment
    @TargetsContainer("h2")
    static WebArchive server() {
        return application();
    }
}
