package org.jixiao.planted.target.model;

public record KeepsADouble(Double amount) {}
