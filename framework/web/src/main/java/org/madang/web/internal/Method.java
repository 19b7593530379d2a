package org.madang.web.internal;

/** The methods of HTTP that this API has. */
enum Method {
    GET,
    POST,
    PUT,
    DELETE
}
