package org.jixiao.planted.target.nowhere;

public class InAnUnknownRole {}
