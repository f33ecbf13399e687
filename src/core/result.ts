/** An expected outcome: a value, or a reason that the caller must handle. Bugs throw instead. */
export type Result<T, Reason> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

/** Wraps a value that was obtained. */
export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps the reason why there is no value. */
export const failure = <Reason>(reason: Reason): { readonly ok: false; readonly reason: Reason } => ({ ok: false, reason });

/** Closes a switch over a union: a new member without a case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
