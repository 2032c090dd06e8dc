package org.dateline.text.document;

import org.dateline.model.EventPlace;

/**
 * A place named in the text, with what the gazetteer knows of it.
 *
 * @param sentence number of its sentence
 * @param place the place; its span says where the words stand
 */
public record PlaceMention(int sentence, EventPlace place) {}
