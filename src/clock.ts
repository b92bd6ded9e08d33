// The machine's steady clock, which no change of the time of day disturbs.

/** Milliseconds since some fixed moment. Not `performance.now()`: Node loads that module when it is first asked for, in a millisecond. */
export function steadyMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
