package org.jixiao.planted.target.application;

import org.flowable.engine.ProcessEngine;

public class AsksTheEngine {

    public String ask(ProcessEngine engine) {
        return engine.getName();
    }
}
