/**
 * JMH benchmarks of the hot paths: folding, every view of the names by itself, alignment, whole listings. They run by
 * {@code mvn -Pjmh -Dquick -pl benchmarks -am verify -DskipTests} (Maven on JDK 25) and never in an ordinary build.
 * In: the generated market. Out: JMH's report.
 */
@NullMarked
package org.markwarden.benchmarks.hot;

import org.jspecify.annotations.NullMarked;
