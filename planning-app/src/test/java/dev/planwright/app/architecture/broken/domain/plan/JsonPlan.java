package dev.planwright.app.architecture.broken.domain.plan;

import com.fasterxml.jackson.databind.JsonNode;

/** A value of the domain that knows a library. */
record JsonPlan(JsonNode tree) {}
