import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A document as every search engine can take it. */
export interface PlainDocument {
  readonly id: number;
  readonly heading: string;
  readonly text: string;
}

/** A search engine: from a query to the numbers of documents, the best first. */
export interface Peer {
  readonly name: string;
  readonly find: (query: string) => readonly number[] | Promise<readonly number[]>;
}

const peersFolder = join(import.meta.dirname, 'node_modules');

/** Whether the peers were installed (`npm ci` in tests/bench). */
export const arePeersInstalled = (): boolean => existsSync(join(peersFolder, 'minisearch'));

// Their names are computed, because types and tests must do without them.
const load = async <Module>(name: string): Promise<Module> => (await import(name)) as Module;

/** A search engine that builds its index from documents. */
export interface PeerMaker {
  readonly name: string;
  readonly make: (documents: readonly PlainDocument[]) => Promise<Peer['find']>;
}

const MOST = 50;

/** The peers, each as its own documentation sets it up for words with slips. */
export const PEERS: readonly PeerMaker[] = [
  {
    name: 'MiniSearch (prefix, fuzzy 0.2)',
    async make(documents) {
      const { default: MiniSearch } = await load<{ default: new (options: object) => MiniSearchLike }>('minisearch');
      const index = new MiniSearch({ fields: ['heading', 'text'], searchOptions: { prefix: true, fuzzy: 0.2, boost: { heading: 2 } } });
      index.addAll(documents);
      return (query) => index.search(query).map(({ id }) => id);
    },
  },
  {
    name: 'FlexSearch (forward)',
    async make(documents) {
      const { Document } = (await load<{ default: { Document: new (options: object) => FlexLike } }>('flexsearch')).default;
      const index = new Document({ tokenize: 'forward', document: { id: 'id', index: ['heading', 'text'] } });
      for (const document of documents) index.add(document);
      return (query) => [...new Set(index.search(query, { limit: MOST, suggest: true }).flatMap(({ result }) => result))];
    },
  },
  {
    name: 'Orama (tolerance 1)',
    async make(documents) {
      const { create, insertMultiple, search } = await load<OramaLike>('@orama/orama');
      const index = create({ schema: { heading: 'string', text: 'string' } });
      await insertMultiple(
        index,
        documents.map(({ id, ...parts }) => ({ id: String(id), ...parts })),
      );
      return async (query) => {
        const { hits } = await search(index, { term: query, tolerance: 1, limit: MOST, boost: { heading: 2 } });
        return hits.map(({ id }) => Number(id));
      };
    },
  },
  {
    name: 'Lunr (one slip a word)',
    async make(documents) {
      const { default: lunr } = await load<{ default: LunrLike }>('lunr');
      const index = lunr((builder) => {
        builder.field('heading', { boost: 2 });
        builder.field('text');
        for (const document of documents) builder.add(document);
      });
      return (query) => {
        const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
        return index.search(words.map((word) => `${word} ${word}~1`).join(' ')).map(({ ref }) => Number(ref));
      };
    },
  },
  { name: 'a naive scan', make: async (documents) => scan(documents) },
];

/** Counts the words of the query wherever they stand, those in a heading twice; what has more of the words comes first. */
function scan(documents: readonly PlainDocument[]): Peer['find'] {
  const lower = documents.map(({ id, heading, text }) => ({ id, heading: heading.toLowerCase(), text: text.toLowerCase() }));
  return (query) => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const scored = lower.flatMap(({ id, heading, text }) => {
      let [matched, count] = [0, 0];
      for (const word of words) {
        const times = 2 * (heading.split(word).length - 1) + (text.split(word).length - 1);
        if (times > 0) matched += 1;
        count += times;
      }
      return matched === 0 ? [] : [{ id, score: matched * 1000 + count / (1 + text.length / 500) }];
    });
    return scored.toSorted((a, b) => b.score - a.score).map(({ id }) => id);
  };
}

interface MiniSearchLike {
  addAll: (documents: readonly PlainDocument[]) => void;
  search: (query: string) => readonly { readonly id: number }[];
}

interface FlexLike {
  add: (document: PlainDocument) => void;
  search: (query: string, options: object) => readonly { readonly result: readonly number[] }[];
}

interface OramaLike {
  create: (options: object) => object;
  insertMultiple: (index: object, documents: readonly object[]) => Promise<unknown>;
  search: (index: object, options: object) => Promise<{ readonly hits: readonly { readonly id: string }[] }>;
}

type LunrLike = (build: (builder: { field: (name: string, options?: object) => void; add: (document: PlainDocument) => void }) => void) => {
  search: (query: string) => readonly { readonly ref: string }[];
};
