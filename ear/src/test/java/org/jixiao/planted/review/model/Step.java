package org.jixiao.planted.review.model;

public class Step {}
