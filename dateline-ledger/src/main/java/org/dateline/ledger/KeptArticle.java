package org.dateline.ledger;

import org.dateline.model.CodedArticle;

/**
 * The latest version of an article with its latest reading.
 *
 * @param number the reading's place in the ledger: later ones have higher numbers
 * @param day of publication; empty text where it is not known
 * @param version which version of the article this is, 1 for the first
 * @param coded the article and its statements, as read and corrected; those marked wrong too
 * @param run the run that read it
 */
public record KeptArticle(long number, String day, int version, CodedArticle coded, Run run) {}
