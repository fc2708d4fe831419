package org.jixiao.planted.target.application;

import java.util.List;
import org.jixiao.shared.application.ActDone;

public class FakesAnAct {

    public ActDone fake() {
        return new ActDone("APPROVED", "nobody", null, null, List.of(), new ActDone.Acknowledgement());
    }
}
