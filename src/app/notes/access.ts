import type { Stored } from '../../storage/annotations/readAnnotations.ts';
import type { Room } from './room.ts';

/** Says what may be done with the storage as it was opened; nothing is written where nothing of it can be read. */
export function setAccess(room: Room, opened: Pick<Stored, 'access' | 'version'>, isUnreadable = room.status.has('unreadable')): void {
  const { status, session } = room;
  const isReadOnly = opened.access === 'read';
  const isNewer = isReadOnly && opened.version > (session.storage?.version ?? 0);
  session.canWrite = !isReadOnly && !isUnreadable;
  if (isNewer) status.raise({ kind: 'newer-version' });
  else status.clear('newer-version');
  if (isUnreadable) status.raise({ kind: 'unreadable' });
  else status.clear('unreadable');
  // An upgrade that fails again and again leaves the old version, which can be read.
  if (isReadOnly && !isNewer) status.raise({ kind: 'failed' });
  status.set({ access: session.canWrite ? 'full' : 'read' });
}
