import type { CitationStyle } from '../../core/citation/citationStyle.ts';
import { selectSettings } from '../../store/settingsSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';

/** The style that the reader writes citations in: the one chosen last, OSCOLA before any was. */
export const useCitationStyle = (): CitationStyle => useAppStore(selectSettings).citationStyle ?? 'oscola';
