/**
 * Coreference: which words of a report speak of the same person, body or place.
 *
 * <p>{@link org.dateline.text.coreference.MentionFinder} collects names, noun phrases that point
 * back and pronouns, with the traits that pronouns agree with (gender, number, person or thing).
 * {@link org.dateline.text.coreference.CoreferenceResolver} joins them in steps, the surest first:
 * the same name, a surname after the full name, an acronym, a name beside its description ("Amir
 * Haddad, the governor"), a repeated description, the generic noun for a body ("the ministry"), and
 * pronouns last. What a step joined, later steps see as one. Precision comes first: an open pronoun
 * is better than a wrong one.
 *
 * <p>First names and words for people stand in {@code first-names.tsv} and {@code
 * people-words.tsv}. This room touches only {@code org.dateline.model}, the document's types and
 * the reader of tables.
 */
@NullMarked
package org.dateline.text.coreference;

import org.jspecify.annotations.NullMarked;
