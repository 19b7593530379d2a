package org.madang.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells apart those for whom a proxy asks. {@code X-Forwarded-For} is believed of the city's own proxies only: anybody else
 * could say in it whatever they like.
 */
final class Forwarded extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile(
            "\\[([0-9a-fA-F:.]{2,45})](?::\\d{1,5})?|([0-9.]{7,15})(?::\\d{1,5})?|([0-9a-fA-F:.]{2,45})");

    private final transient Set<String> proxies;

    Forwarded(Set<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var said = Collections.list(request.getHeaders("X-Forwarded-For"));
        var address = client(request.getRemoteAddr(), said);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRemoteAddr() {
                        return address;
                    }
                },
                response);
    }

    /** The last address that is none of the proxies': what stands before it anybody may have written. */
    String client(String sender, List<String> said) {
        var client = sender;
        var way = String.join(",", said).split(",");
        for (var at = way.length - 1; at >= 0 && proxies.contains(client); at--) {
            var address = ADDRESS.matcher(way[at].strip());
            if (!address.matches()) {
                return client;
            }
            client = address.group(1) != null ? address.group(1) : address.group(address.group(2) != null ? 2 : 3);
        }
        return client;
    }
}
