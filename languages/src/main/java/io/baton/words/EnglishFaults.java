package io.baton.words;

final class EnglishFaults implements FaultWords {
    @Override
    public String phrase(FaultPhrase phrase) {
        return phrase.onPages();
    }
}
