package org.dateline.model;

import java.util.OptionalDouble;

/**
 * A PLOVER mode: how an event of a type is done. The same name can stand under several types with
 * different meanings; {@link Plover#mode} finds one.
 *
 * @param type the type it belongs to
 * @param name as PLOVER writes it, for instance {@code suicide-attack}
 * @param score the score of an event of this mode; empty where the manual gives none
 * @param definition in a few words
 */
public record Mode(EventType type, String name, OptionalDouble score, String definition) {}
