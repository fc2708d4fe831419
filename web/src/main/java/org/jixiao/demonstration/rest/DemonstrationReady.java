package org.jixiao.demonstration.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jixiao.demonstration.application.DemonstrationData;

/** Ready when the demonstration data, where they are wanted, have been loaded. */
@Readiness
@ApplicationScoped
public class DemonstrationReady implements HealthCheck {

    @Inject
    private DemonstrationData data;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demonstration")
                .status(data.isLoaded())
                .build();
    }
}
