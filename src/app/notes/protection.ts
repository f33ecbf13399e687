import type { Room } from './room.ts';

/** Says whether the browser has promised not to clear the storage; asks for nothing. Where notes were saved before, it was asked then. */
export async function showProtection({ deps, status, session }: Room): Promise<void> {
  if (!deps.protection) return;
  const isGranted = await settle(deps.protection.isGranted);
  if (isGranted || (session.state?.count ?? 0) > 0) status.set({ isProtected: isGranted });
}

/** Asks the browser for that promise, once a session and only after something was saved. */
export async function askProtection({ deps, status, session }: Room): Promise<void> {
  if (session.hasAskedProtection || !deps.protection) return;
  session.hasAskedProtection = true;
  status.set({ isProtected: (await settle(deps.protection.isGranted)) || (await settle(deps.protection.ask)) });
}

// A browser that refuses the question has not promised anything.
async function settle(question: (() => Promise<boolean>) | undefined): Promise<boolean> {
  try {
    return (await question?.()) ?? false;
  } catch {
    return false;
  }
}
