package org.markwarden.crawler.parse.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalledStateTest {

    @ParameterizedTest
    @MethodSource("calls")
    void putsTheArgumentsWhereTheirNamesStand(String call, String spelledOut) {
        assertThat(CalledState.spelledOut(call)).isEqualTo("state=" + spelledOut);
    }

    static Stream<String[]> calls() {
        return Stream.of(
                new String[] {"w=(function(a,b){return {n:a,p:b}}(\"Kettle\",39));", " {n:\"Kettle\",p:39}"},
                new String[] {"w=(function(a){return {a:\"a\",b:[a,1,a],c:ab}}(7));", " {a:\"a\",b:[7,1,7],c:ab}"},
                new String[] {"w=(function(a,b){return {n:a,t:'b, a'}}({x:1},null));", " {n:{\"x\":1},t:'b, a'}"});
    }

    @Test
    void leavesOtherTextsAlone() {
        for (String text : new String[] {
            "", "(function(a){", "x=(function(a){return {b:a}}", "x=(function(a){return {b:a}}(1,2))", "x={b:1}"
        }) {
            assertThat(CalledState.spelledOut(text)).isEqualTo(text);
        }
    }
}
