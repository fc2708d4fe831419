package org.jixiao.planted.target.web;

public class InTheWrongModule {}
