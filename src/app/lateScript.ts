import { useSyncExternalStore } from 'react';

/** A script that comes after the first one: put in place when it arrives, and read by the views that wait for it. */
export interface LateScript<Module> {
  /** What has come; undefined until then. */
  readonly current: () => Module | undefined;
  readonly provide: (module: Module) => void;
  /** What has come, for a view that prerendered pages are written with. */
  readonly use: () => Module | undefined;
  /** What has come, for a view that no prerendered page has: it is missing from the first frame, which must be that page's. */
  readonly useLater: () => Module | undefined;
}

/** Makes the place of a late script. */
export function makeLateScript<Module>(): LateScript<Module> {
  let arrived: Module | undefined;
  const listeners = new Set<() => void>();
  const current = () => arrived;
  const absent = () => undefined;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    current,
    provide: (module) => {
      arrived = module;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, current, current),
    useLater: () => useSyncExternalStore(subscribe, current, absent),
  };
}
