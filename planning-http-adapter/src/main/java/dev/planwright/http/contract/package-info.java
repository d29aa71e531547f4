/**
 * The contract of the server as it can be read: the OpenAPI document, and a page that shows it without any outside
 * address.
 */
@NullMarked
package dev.planwright.http.contract;

import org.jspecify.annotations.NullMarked;
