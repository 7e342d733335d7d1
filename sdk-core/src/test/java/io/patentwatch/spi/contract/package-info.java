/**
 * What every store owes: {@link io.patentwatch.spi.contract.PatentStoreContract}, for the author of
 * a store to extend.
 */
package io.patentwatch.spi.contract;
