package nl.spil.toegang.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes in its own session in a transaction of its own. The gate writes there too, when somebody was away for a while; what it
 * wrote must be settled before this controller begins, or the request waits for itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SchrijftSessie {}
