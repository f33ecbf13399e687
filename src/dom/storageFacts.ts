/** What a browser tells of the storage that it gives this site; undefined where it does not tell. */
export interface StorageFacts {
  readonly usedBytes: number | undefined;
  readonly grantedBytes: number | undefined;
  /** Whether this is a private window, whose storage goes with it; undefined where the browser gives no sign of it. */
  readonly isPrivate: boolean | undefined;
}

/** Asks the browser about the storage of this site; settles within two seconds, whatever the browser does. */
export async function readStorageFacts(): Promise<StorageFacts> {
  const [estimate, isPrivate] = await Promise.all([inTime(readEstimate()), inTime(looksPrivate())]);
  return { usedBytes: estimate?.usage, grantedBytes: estimate?.quota, isPrivate };
}

const PATIENCE_MS = 2000;

const inTime = <T>(asked: Promise<T | undefined>): Promise<T | undefined> =>
  Promise.race([asked.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))]);

// Not there on pages that are served without https.
const storage = (): StorageManager | undefined => ('storage' in navigator ? navigator.storage : undefined);

async function readEstimate(): Promise<StorageEstimate | undefined> {
  return storage()?.estimate();
}

// Firefox and Safari refuse the file system of the origin in private windows and only there; Chromium gives no sign.
async function looksPrivate(): Promise<boolean | undefined> {
  const found = storage();
  if (!found || !('getDirectory' in found)) return undefined;
  try {
    await found.getDirectory();
    return undefined;
  } catch {
    return true;
  }
}
