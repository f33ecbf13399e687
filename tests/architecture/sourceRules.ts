import type { ESTree } from 'vite';
import { parse, type Source } from '../support/architecture.ts';

const LONGEST_FILE = 300;

/** Files longer than a reader can keep in mind. */
export function findLongFiles(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, source }) => {
    const lines = source.replace(/\n$/, '').split('\n').length;
    return lines > LONGEST_FILE ? [`${path} has ${lines} lines`] : [];
  });
}

/** Folders whose name says nothing of what they hold. */
export function findNamelessFolders(paths: readonly string[]): string[] {
  return paths.filter((path) =>
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => /^(?:utils?|helpers?|types?)$/i.test(folder)),
  );
}

/** Exports that are not of a name at its declaration: defaults, and lists and stars that gather from elsewhere. */
export function findOddExports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    parse(source).program.body.flatMap((node) => {
      if (node.type === 'ExportDefaultDeclaration') return [`${source.path} has a default export`];
      if (node.type === 'ExportAllDeclaration') return [`${source.path} exports everything of ${node.source.value}`];
      if (node.type !== 'ExportNamedDeclaration') return [];
      const names = node.specifiers.map(({ exported }) => ('name' in exported ? exported.name : exported.value));
      if (names.includes('default')) return [`${source.path} has a default export`];
      return node.declaration || node.source ? [] : [`${source.path} exports ${names.join(', ')} away from its declaration`];
    }),
  );
}

/** Exports without a docstring right before them. */
export function findUndocumented(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const { program, comments } = parse(source);
    const docstrings = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*') && /[^\s*]/.test(value));
    return program.body.flatMap((node) => {
      if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
      const isDocumented = docstrings.some(({ end }) => end <= node.start && /^\s*$/.test(source.source.slice(end, node.start)));
      return isDocumented ? [] : [`${source.path} exports ${nameOf(node.declaration)} without a docstring`];
    });
  });
}

function nameOf(declaration: ESTree.Declaration): string {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : 'a pattern')).join(', ');
  }
  return 'id' in declaration && declaration.id && 'name' in declaration.id ? declaration.id.name : 'a declaration';
}
