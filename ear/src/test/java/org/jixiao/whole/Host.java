package org.jixiao.whole;

import java.net.URI;

/** Where a Jixiao answers, on whatever server it runs. */
interface Host {

    URI address();

    /** A person with an account of the demonstration data, such as {@code gulou.submitter}. */
    default Person as(String login) {
        return Person.of(this, login);
    }
}
