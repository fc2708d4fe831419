package org.jixiao.planted.weather.model;

public class OfAnUnknownCapability {}
