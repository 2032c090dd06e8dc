package org.dateline.coder.framing;

/**
 * A kind of framing term.
 *
 * @param name its name in the output
 * @param meaning what it means
 * @param source where the distinction comes from
 */
public record FramingCategory(String name, String meaning, String source) {}
