package org.jixiao.planted.target.application;

import org.jixiao.shared.application.UseCase;

@UseCase
public class WritesWithoutTransaction {

    @UseCase("CHANGED")
    public void change() {}
}
