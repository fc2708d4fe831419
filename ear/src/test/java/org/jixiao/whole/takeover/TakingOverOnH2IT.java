package org.jixiao.whole.takeover;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What becomes of documents, on this database. */
class TakingOverOnH2IT extends TakingOver {

    @Deployment
    @TargetsContainer("h2")
    static WebArchive server() {
        return application();
    }
}
