package io.baton.records;

import java.util.EnumSet;
import java.util.Optional;

/** Enums of the contract and of the rules share their symbols' names, so one is looked up by the name of the other. */
public final class Named {
    private Named() {}

    /**
     * @param type the enum wanted, of the rules or of the contract
     * @param value the other's value
     * @return the value of the same name
     * @throws IllegalArgumentException if there is none: the contract has UNKNOWN in place of the symbols of later releases,
     *     and the rules do not
     */
    public static <E extends Enum<E>> E named(Class<E> type, Enum<?> value) {
        try {
            return Enum.valueOf(type, value.name());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has no " + value.name() + ": a later release may have written it", e);
        }
    }

    /**
     * @param type an enum of the rules
     * @param value a value of the contract
     * @return the value of the same name; empty if there is none, because a later release wrote it
     */
    public static <E extends Enum<E>> Optional<E> known(Class<E> type, Enum<?> value) {
        return EnumSet.allOf(type).stream()
                .filter(one -> one.name().equals(value.name()))
                .findFirst();
    }
}
