package dev.planwright.playbook.internal.shelf;

/**
 * A runbook that a search found. Immutable, thread-safe.
 *
 * @param file where it stands, relative to its folder
 * @param score BM25; comparable within one search only
 * @param confidence from 0 to 1: how sure it is that this runbook is right
 */
public record Found(String file, String title, double score, double confidence) {}
