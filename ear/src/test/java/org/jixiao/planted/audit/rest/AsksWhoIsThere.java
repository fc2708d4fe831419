package org.jixiao.planted.audit.rest;

import org.jixiao.planted.organization.model.Place;

public class AsksWhoIsThere {

    public Place place() {
        return new Place();
    }
}
