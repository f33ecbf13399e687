import type { Source } from '../support/architecture.ts';

/** The messages of one language, by their keys. */
export type Messages = Readonly<Record<string, unknown>>;

const keysOf = (messages: Messages): string[] => Object.keys(messages).filter((key) => !key.startsWith('$'));

const placeholdersOf = (message: unknown): string => [...new Set((JSON.stringify(message) ?? '').match(/\{\w+\}/g))].toSorted().join(' ');

/** Messages that one language has and the other lacks, that are empty, or whose placeholders differ. */
export function findUneven(en: Messages, id: Messages): string[] {
  const every = [...new Set([...keysOf(en), ...keysOf(id)])];
  return every.flatMap((key) => {
    if (!Object.hasOwn(en, key)) return [`${key} is not in English`];
    if (!Object.hasOwn(id, key)) return [`${key} is not in Indonesian`];
    if ([en[key], id[key]].some((message) => typeof message === 'string' && message.trim() === '')) return [`${key} is empty`];
    return placeholdersOf(en[key]) === placeholdersOf(id[key]) ? [] : [`${key} is filled differently`];
  });
}

/** Messages that no source asks for. */
export function findUnused(messages: Messages, sources: readonly Source[]): string[] {
  const used = new Set(sources.flatMap(({ source }) => [...source.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)));
  return keysOf(messages).filter((key) => !used.has(key));
}
