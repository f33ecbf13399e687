/** Does one thing after another, in the order in which they were asked for; what one throws stops none of the others. */
export function oneAtATime(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
}

/** What a promise brings, or `otherwise` when it fails or brings nothing within `ms` milliseconds. */
export async function within<T>(ms: number, promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([promise, waited]);
  } catch {
    // Why it failed has been told where it was done.
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
