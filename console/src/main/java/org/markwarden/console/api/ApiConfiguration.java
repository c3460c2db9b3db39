package org.markwarden.console.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of the REST interface. */
@Configuration(proxyBeanMethods = false)
@Import({ApiProblems.class, CaseFilesApi.class, ListingsApi.class, RightsApi.class})
public class ApiConfiguration {}
