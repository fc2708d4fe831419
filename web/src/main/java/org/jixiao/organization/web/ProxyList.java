package org.jixiao.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.organization.application.AppointDeputy;
import org.jixiao.organization.application.EndProxy;
import org.jixiao.organization.application.ShowProxies;
import org.jixiao.organization.application.ShowProxies.Person;
import org.jixiao.organization.application.ShowProxies.ProxyView;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jspecify.annotations.Nullable;

/** Who acts for the person while away, and for whom the person acts (代理). */
@Named
@RequestScoped
public class ProxyList {

    private static final String PAGE = "/organization/proxies.xhtml?faces-redirect=true";

    @Inject
    private ShowProxies showProxies;

    @Inject
    private AppointDeputy appointDeputy;

    @Inject
    private EndProxy endProxy;

    @Inject
    private Notices notices;

    private @Nullable String deputy;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable List<ProxyView> proxies;
    private @Nullable List<Person> deputies;

    public List<ProxyView> getProxies() {
        List<ProxyView> known = proxies;
        if (known == null) {
            known = showProxies.mine();
            proxies = known;
        }
        return known;
    }

    /** People who may be appointed, to choose from. */
    public List<Person> getDeputies() {
        List<Person> known = deputies;
        if (known == null) {
            known = showProxies.deputies("");
            deputies = known;
        }
        return known;
    }

    public @Nullable String appoint() {
        try {
            appointDeputy.appoint(deputy, from, to);
            notices.doneBeforeRedirect("proxy.appointed");
            return PAGE;
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    public @Nullable String end(long id) {
        try {
            endProxy.end(id);
            notices.doneBeforeRedirect("proxy.ended");
            return PAGE;
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    public @Nullable String getDeputy() {
        return deputy;
    }

    public void setDeputy(@Nullable String deputy) {
        this.deputy = deputy;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
