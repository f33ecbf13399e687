import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { compileData, type CompiledData } from '../../src/build/data/compileData.ts';
import { dataFolder, root } from '../../src/build/paths.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import type { Treaty } from '../../src/core/treaty/treaty.ts';

/** The folder of the built site. */
export const siteFolder = join(root, 'dist');

/** What the build puts before every address in metadata: the same options as the build reads. */
export const SITE_URL = (process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? '4173'}`).replace(/\/+$/, '');

/** A page of the site as it stands in its file. */
export interface SitePage {
  /** The address without origin and closing slash: `/en/ru-kp-2024/art_4`, or `/`. */
  readonly address: string;
  readonly html: string;
  readonly document: Document;
}

/** Everything that pages are checked against. */
export interface Site {
  readonly pages: ReadonlyMap<string, SitePage>;
  readonly treaties: readonly Treaty[];
  readonly commentary: CompiledData['commentary'];
}

// One window for all pages: a window each, for a thousand of them, is more than a small machine holds.
const parser = new new JSDOM().window.DOMParser();

/** Parses a page that a file, or a test, holds. */
export function parsePage(address: string, html: string): SitePage {
  return { address, html, document: parser.parseFromString(html, 'text/html') };
}

/** Every address of the app that has a file of its own, found in the folder itself. */
export const listAddresses = (folder = siteFolder): string[] => listFiles(folder).filter((address) => !isEmbed(address));

/** Every address of a page for other sites to frame. */
export const listEmbeds = (folder = siteFolder): string[] => listFiles(folder).filter(isEmbed);

const isEmbed = (address: string): boolean => address.split('/')[2] === 'embed';

function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /(?:^|\/)index\.html$/.test(name))
    .map((name) => `/${name.replace(/\/?index\.html$/, '')}`)
    .toSorted();
}

/** A file of the site as text. */
export const readSiteFile = (path: string): string => readFileSync(join(siteFolder, path), 'utf8');

/** Whether the site has a file, not merely a folder, at a path. */
export function hasSiteFile(path: string): boolean {
  const file = join(siteFolder, path);
  return existsSync(file) && statSync(file).isFile();
}

/** The built site with the texts it was made of. */
export function readSite(): Site {
  const pages = listAddresses().map((address) => parsePage(address, readSiteFile(join(address, 'index.html'))));
  const { treaties, commentary } = compileData(dataFolder);
  return { pages: new Map(pages.map((page) => [page.address, page])), treaties, commentary };
}

/** The addresses of the sitemap, without the origin. */
export function sitemapAddresses(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url.replace(SITE_URL, '')).toSorted();
}

/** The address of the clause with the most words. */
export function longestClauseAddress(): string {
  const clauses = compileData(dataFolder).treaties.flatMap(({ id, expressions }) =>
    Object.entries(expressions).flatMap(([language, { clauses: all }]) =>
      all.map((clause) => ({ address: `/${language}/${id}/${clause.eId}`, length: clauseText(clause).length })),
    ),
  );
  return clauses.toSorted((a, b) => b.length - a.length)[0]?.address ?? '';
}

/** Draws `count` different addresses; the same seed draws the same ones. */
export function drawAddresses(addresses: readonly string[], seed: string, count: number): string[] {
  const rest = addresses.toSorted();
  let state = [...seed].reduce((sum, character) => (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0, 1);
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Numerical Recipes' linear congruential generator
    return state / 2 ** 32;
  };
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(next() * rest.length), 1)[0] ?? '');
}
