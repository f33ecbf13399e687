/** As much of a `package.json` as is looked at. */
export type PackageFile = Readonly<Record<string, unknown>>;

/** As much of a `package-lock.json` as is looked at. */
export interface LockFile {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }>>;
}

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** Dependencies that another day could bring in another version. */
export function findUnpinned(file: PackageFile): string[] {
  return KINDS.flatMap((kind) =>
    Object.entries((file[kind] ?? {}) as Readonly<Record<string, string>>)
      .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(version))
      .map(([name, version]) => `${name}@${version}`),
  );
}

/** Locked packages that npm could not check, or that come from elsewhere than its registry. */
export function findUnverified({ packages }: LockFile): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { resolved, integrity, link }]) => [
      ...(integrity?.startsWith('sha512-') ? [] : [`${path} has no integrity`]),
      ...(link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ? [`${path} comes from elsewhere`] : []),
    ]);
}
