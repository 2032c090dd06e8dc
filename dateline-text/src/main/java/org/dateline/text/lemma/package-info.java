/**
 * Dictionary forms of inflected words: rules, a list of irregular forms and a list of base forms
 * that tells which of a rule's guesses is a word. The words that this leaves open (pronouns,
 * auxiliaries, names, words of no list) are the neural model's to decide. Touches nothing but the
 * parts of speech.
 */
@NullMarked
package org.dateline.text.lemma;

import org.jspecify.annotations.NullMarked;
