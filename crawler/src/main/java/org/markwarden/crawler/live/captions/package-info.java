/**
 * Reads what was said in a show and written over it: WebVTT, SRT, caption JSON, danmaku as XML or JSON.
 * In: bytes as a server or a file gave them, whole or damaged. Out: cues and comments by the second, and what could not be read.
 * Easy to get wrong: times are whatever the writer's clock was; a segment's captions may count from the segment's start.
 */
@NullMarked
package org.markwarden.crawler.live.captions;

import org.jspecify.annotations.NullMarked;
