/**
 * Delivery by HTTP: routes, the stream of server-sent events, and the one place where what went wrong becomes a status
 * and a problem document. Plans are made and reviewed behind the driving ports; documents are written and read by the
 * document library.
 */
@NullMarked
package dev.planwright.http;

import org.jspecify.annotations.NullMarked;
