package io.baton.words;

/** The subject of a mail, and what it says first. */
public record Said(String subject, String body) {}
