/**
 * Who is who: from a noun phrase to an actor with its country and sectors.
 *
 * <p>{@link org.dateline.coder.actor.ActorDictionary} holds what is known beforehand: states and
 * their peoples, organisations, armed groups and parties, office-holders with their terms, and the
 * nouns that say what somebody is. {@link org.dateline.coder.actor.ActorResolver} reads an article
 * with it. What the article itself says comes first: a title ("Iranian Foreign Minister …") or a
 * description ("opposition lawmakers") outranks other mentions of the same actor in the article,
 * and these outrank the dictionary, because a dictionary ages and an article knows its own day.
 * What cannot be coded keeps its words.
 *
 * <p>The lists are tab-separated files that users may extend. This room touches the model and the
 * annotated document.
 */
@NullMarked
package org.dateline.coder.actor;

import org.jspecify.annotations.NullMarked;
