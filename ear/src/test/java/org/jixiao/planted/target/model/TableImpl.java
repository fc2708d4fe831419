package org.jixiao.planted.target.model;

public class TableImpl {}
