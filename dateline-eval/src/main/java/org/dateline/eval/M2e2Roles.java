package org.dateline.eval;

/**
 * A type of M2E2 with the roles that the parties and the place of an event have there.
 *
 * @param type M2E2's name of the type
 * @param actor the role of the event's actors
 * @param recipient the role of its recipients; empty where the set has none for them
 * @param place the role of its place
 */
record M2e2Roles(String type, String actor, String recipient, String place) {}
