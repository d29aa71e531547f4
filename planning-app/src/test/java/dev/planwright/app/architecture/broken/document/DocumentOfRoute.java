package dev.planwright.app.architecture.broken.document;

import dev.planwright.app.architecture.broken.http.RouteToProposer;

/** A document that knows how it is delivered. */
record DocumentOfRoute(RouteToProposer route) {}
