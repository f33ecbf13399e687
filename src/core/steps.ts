/** What a piece of work in steps comes to, when all of them are made at once. */
export function runToEnd<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
