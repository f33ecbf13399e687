import type { TreatyId } from '../../core/treaty/treaty.ts';

/** The key under which the settings keep the step at which a guided reading was left. */
export const readingKey = (treatyId: TreatyId, id: string): string => `${treatyId}/${id}`;
