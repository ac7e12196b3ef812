package io.baton.quickstart.fuzz;

/** Signs bearer tokens. */
@FunctionalInterface
public interface Signer {
    /**
     * @param partner empty for the program's side
     * @return a token with the role
     */
    String token(String partner, String role);
}
