package org.jixiao.planted.target.application;

import jakarta.faces.context.FacesContext;

public class KnowsFaces {

    public boolean isPostback() {
        return FacesContext.getCurrentInstance().isPostback();
    }
}
