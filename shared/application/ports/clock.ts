/** Where "now" comes from: the machine's clock, a virtual one in tests and the demo. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}
