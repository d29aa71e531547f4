/**
 * Plans in the forms that people and their tools read: text for a terminal, Markdown for a pull request, Mermaid for a
 * picture, CSV for trackers and spreadsheets. What a user or a model wrote cannot break out of its place in any of them.
 */
@NullMarked
package dev.planwright.document.export;

import org.jspecify.annotations.NullMarked;
