package io.patentwatch.sample;

/**
 * A firm or person as a document of some day names it.
 *
 * @param name the name
 * @param address the address, postcode in front where the document has one
 */
record Owner(String name, String address) {}
