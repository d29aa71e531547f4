/**
 * What every route is made of: who asks, what is read of a request, how a run is followed, and the one place where what
 * went wrong becomes a status and a problem document.
 */
@NullMarked
package dev.planwright.http.exchange;

import org.jspecify.annotations.NullMarked;
