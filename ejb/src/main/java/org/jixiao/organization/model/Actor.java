package org.jixiao.organization.model;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, by which post, and for whom (经办人): both names are shown wherever a proxy has acted.
 *
 * @param accountId the person who acts
 * @param login the name used to sign in
 * @param name the person's name
 * @param post the post that entitles
 * @param behind the one who is represented; null when the post is the person's own
 */
public record Actor(
        long accountId,
        String login,
        String name,
        Post post,
        @Nullable Represented behind) {

    /** Whether this is the account, or acts for it. */
    public boolean is(long account) {
        return accountId == account || (behind != null && behind.accountId() == account);
    }
}
