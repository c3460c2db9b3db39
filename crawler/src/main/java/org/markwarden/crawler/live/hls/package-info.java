/**
 * HLS playlists (RFC 8216): what streams a show has, which segments stand where, whether the edge still moves.
 * In: the text of a playlist, whole or damaged, and its address. Out: a master or media playlist with what was wrong with it.
 * Easy to get wrong: a playlist that does not change is frozen or ended, and only ENDLIST tells which. The library stays here.
 */
@NullMarked
package org.markwarden.crawler.live.hls;

import org.jspecify.annotations.NullMarked;
