package org.jixiao.planted.target.application;

import jakarta.ejb.Stateless;
import org.jixiao.shared.application.UseCase;

@Stateless
@UseCase
public class ForgetsTheKind {

    @UseCase
    public void change() {}
}
