package org.jixiao.planted.target.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("planted")
public class AnswersRequests {

    @GET
    public String answer() {
        return "";
    }
}
