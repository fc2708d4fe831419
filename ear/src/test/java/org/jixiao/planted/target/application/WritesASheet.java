package org.jixiao.planted.target.application;

import org.apache.poi.ss.usermodel.Workbook;

public class WritesASheet {

    public int sheets(Workbook workbook) {
        return workbook.getNumberOfSheets();
    }
}
