/**
 * Keeps a piece of a show: playlists and segments as sent, one joined file, key frames, and a manifest that names them all.
 * In: the address of a playlist, and for how long. Out: a folder, and the places of its answers in WARC files.
 * Easy to get wrong: what is kept is what was sent; encrypted segments stay encrypted, and a missed one is named, not filled in.
 */
@NullMarked
package org.markwarden.crawler.live.capture;

import org.jspecify.annotations.NullMarked;
