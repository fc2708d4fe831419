package org.jixiao.planted.audit.model;

import org.jixiao.planted.organization.model.Place;

public class KnowsTheOrganization {

    public Place place() {
        return new Place();
    }
}
