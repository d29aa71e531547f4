/**
 * What a library of playbooks and runbooks says about itself: entries, search results and lint findings.
 */
@NullMarked
package dev.planwright.domain.reference;

import org.jspecify.annotations.NullMarked;
