package org.jixiao.whole.takeover;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What becomes of documents, on this database. */
class TakingOverOnPostgreSqlIT extends TakingOver {

    @Deployment
    @TargetsContainer("postgresql")
    static WebArchive server() {
        return application();
    }
}
