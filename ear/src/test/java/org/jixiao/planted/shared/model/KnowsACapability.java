package org.jixiao.planted.shared.model;

import org.jixiao.planted.organization.model.Place;

public class KnowsACapability {

    public Place place() {
        return new Place();
    }
}
