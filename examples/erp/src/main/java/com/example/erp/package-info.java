/**
 * A manufacturer's application with PatentWatch inside: {@link com.example.erp.PatentDesk} keeps
 * the patents, payables and people of its own database in step with what is due.
 */
@NullMarked
package com.example.erp;

import org.jspecify.annotations.NullMarked;
