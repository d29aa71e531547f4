package dev.planwright.app.architecture.broken.cli;

import dev.planwright.app.architecture.broken.http.RouteToProposer;

/** A command that uses another adapter. */
record CommandOverHttp(RouteToProposer route) {}
