/** What the OpenAPI document promises: {@code Api} holds every answer of every test to it. */
package io.baton.service.document;
