package org.jianwen.schema;

/** How far the evidence of a date can be trusted, best first. */
public enum DateConfidence {
    /** Made for machines, or a line written to state the date of publication. */
    HIGH,
    /** A plain form in the right place that needed one assumption. That may be the year or the time of capture. */
    MEDIUM,
    /** A hint, such as an address or a file name, without support. */
    LOW
}
