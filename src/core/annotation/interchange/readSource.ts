import { clauseEId, parseEId } from '../../reference/eid.ts';
import { parseClauseName } from '../../reference/parseClauseName.ts';
import { isUiLanguage, type UiLanguage } from '../../treaty/language.ts';
import type { EId, TreatyId } from '../../treaty/treaty.ts';

/** A place of this site that an address names. */
export interface NamedPlace {
  readonly language: UiLanguage;
  readonly treatyId: TreatyId;
  readonly eId: EId | undefined;
}

const ADDRESS = /^https?:\/\/[^/?#]+(\/[^?#]*)?(?:\?[^#]*)?(?:#(.*))?$/i;

/**
 * The place that an address ending in `/{language}/{treaty}`, `/{language}/{treaty}/text` or `/{language}/{treaty}/{clause}` names, on any
 * origin and below any base path. Undefined for every other address, and for treaties that are not among `treatyIds`.
 */
export function readSource(address: string, treatyIds: ReadonlySet<TreatyId>): NamedPlace | undefined {
  const [, path, fragment = ''] = ADDRESS.exec(address) ?? [];
  if (path === undefined) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== 'index.html');
  const at = segments.findLastIndex((segment, i) => i > 0 && isUiLanguage(segments[i - 1] ?? '') && treatyIds.has(decode(segment)));
  const language = segments[at - 1] ?? '';
  if (at === -1 || !isUiLanguage(language)) return undefined;
  const [name, ...rest] = segments.slice(at + 1).map(decode);
  if (rest.length > 0) return undefined;
  const clause = name === undefined || name === 'text' ? undefined : parseClauseName(name);
  if (name !== undefined && name !== 'text' && clause === undefined) return undefined;
  const paragraph = decode(fragment);
  const isInside = parseEId(paragraph) !== undefined && (clause === undefined || clauseEId(paragraph) === clause);
  return { language, treatyId: decode(segments[at] ?? ''), eId: isInside ? paragraph : clause };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment;
  }
}
