/** What those who run the service see of it. */
package io.baton.service.monitoring;
