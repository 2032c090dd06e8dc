package org.dateline.coder.lexicon;

import java.util.Optional;

/**
 * A sentence that a group of frames must code, or must not.
 *
 * @param type the name of the group's type, PLOVER's or a user's own; empty for the group of uses
 *     that are no event
 * @param coded whether the sentence must be coded with that type
 * @param actor words of the actor; empty where there is none
 * @param recipient words of the recipient; empty where there is none
 * @param sentence the sentence
 * @param source file and line
 */
public record Example(
    Optional<String> type,
    boolean coded,
    String actor,
    String recipient,
    String sentence,
    String source) {}
