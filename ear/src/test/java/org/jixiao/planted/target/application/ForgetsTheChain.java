package org.jixiao.planted.target.application;

import jakarta.ejb.Stateless;

@Stateless
public class ForgetsTheChain {

    public void change() {}
}
