package dev.planwright.app.config;

import dev.planwright.llm.config.ProviderType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Base addresses as people write them. Providers' own tools differ in whether the version belongs to it, and Ollama's
 * takes a bare host: all of these are understood. Thread-safe.
 */
final class BaseAddress {
    private BaseAddress() {}

    /**
     * The address with its version.
     *
     * @throws Values.BrokenRule if it is none
     */
    static URI of(ProviderType type, String text) {
        String full = text.contains("://") || type != ProviderType.OLLAMA ? text : "http://" + text;
        URI given = parse(full);
        String path = given.getPath() == null ? "" : given.getPath().replaceAll("/+$", "");
        return type == ProviderType.OLLAMA
                ? local(given, path)
                : URI.create(root(given, given.getPort()) + path + (lacksVersion(type, path) ? version(type) : ""));
    }

    private static URI parse(String text) {
        try {
            URI given = new URI(text);
            boolean isAddress = given.getHost() != null
                    && given.getScheme() != null
                    && Set.of("http", "https").contains(given.getScheme());
            if (isAddress && given.getUserInfo() == null && given.getQuery() == null && given.getFragment() == null) {
                return given;
            }
        } catch (URISyntaxException e) {
            throw new Values.BrokenRule("is no address");
        }
        throw new Values.BrokenRule("is no address such as http://127.0.0.1:8080/v1; keys do not belong in it");
    }

    /** Its server listens on all interfaces by such a host, but nobody can be asked there. */
    private static URI local(URI given, String path) {
        int port = given.getPort() < 0 && given.getScheme().equals("http") ? 11434 : given.getPort();
        URI named = given.getHost().equals("0.0.0.0") ? URI.create(given.getScheme() + "://127.0.0.1") : given;
        return URI.create(root(named, port) + path);
    }

    private static String root(URI address, int port) {
        return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
    }

    /** Any path may be the one of an OpenAI-like server; the others put their version last. */
    private static boolean lacksVersion(ProviderType type, String path) {
        return type == ProviderType.OPENAI ? path.isEmpty() : !path.matches(".*/v\\d[a-z0-9]*");
    }

    private static String version(ProviderType type) {
        return type.usualAddress().getPath();
    }
}
