package org.jixiao.organization.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.persistence.Organizations;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a name and a password belong to an account.
 *
 * <p>A verified pair is remembered for a minute, because REST calls send it each time and the hash is slow on purpose.
 * What is remembered is a keyed digest of name, password and the kept hash, so that a changed password forgets it.
 */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    /** Compared against when there is no such account, so that the answer takes as long. */
    private @Nullable String nobodysHash;

    private final Map<String, Instant> verified = new ConcurrentHashMap<>();
    private final byte[] key = new byte[32];

    @Inject
    private Organizations organizations;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    public AccountIdentityStore() {
        new SecureRandom().nextBytes(key);
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.VALIDATE);
    }

    @Override
    public CredentialValidationResult validate(Credential given) {
        if (!(given instanceof UsernamePasswordCredential credential)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Optional<Account> found = organizations.account(credential.getCaller());
        String password = credential.getPasswordAsString();
        if (found.isEmpty()) {
            passwords.matches(password, nobodysHash());
            return CredentialValidationResult.INVALID_RESULT;
        }
        Account account = found.get();
        String digest = digest(account.login() + "\n" + password + "\n" + account.passwordHash());
        Instant now = clock.instant();
        Instant until = verified.get(digest);
        if (until == null || until.isBefore(now)) {
            if (!passwords.matches(password, account.passwordHash())) {
                return CredentialValidationResult.INVALID_RESULT;
            }
            if (verified.size() >= MOST_REMEMBERED) {
                verified.clear();
            }
            verified.put(digest, now.plus(REMEMBERED));
        }
        return new CredentialValidationResult(account.login(), Set.of("account"));
    }

    private synchronized String nobodysHash() {
        String hash = nobodysHash;
        if (hash == null) {
            hash = passwords.hash("nobody");
            nobodysHash = hash;
        }
        return hash;
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
