// Which file of one directory holds the project's policy, found with cosmiconfig confined to data. [I/O]
import { ExplorerSync } from 'cosmiconfig/dist/ExplorerSync.js';
import { projectFileNames } from './places.ts';

// The class and not the package's factory: the factory first looks for `.config/config.js` and the like in the working
// directory and runs it, and obeys a `cosmiconfig` key in package.json, whatever options it is given.
declare module 'cosmiconfig/dist/ExplorerSync.js' {
  class ExplorerSync {
    constructor(options: {
      readonly moduleName: string;
      readonly searchPlaces: readonly string[];
      readonly loaders: Readonly<Record<string, (file: string, text: string) => unknown>>;
      readonly searchStrategy: 'none';
      readonly ignoreEmptySearchPlaces: boolean;
      readonly cache: boolean;
      readonly transform: (found: unknown) => unknown;
    });
    search(from: string): unknown;
  }
}

const isFound = (text: string): unknown => ({ text });

/** Only whether a policy is there matters here; it is read and parsed elsewhere. */
function packageKey(_file: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'tiergate')
      ? { tiergate: isFound(text) }
      : {};
  } catch {
    // Broken JSON that speaks of a policy may hold one.
    return text.includes('tiergate') ? { tiergate: isFound(text) } : {};
  }
}

const explorer = new ExplorerSync({
  moduleName: 'tiergate',
  searchPlaces: projectFileNames,
  loaders: {
    '.yaml': (_file, text) => isFound(text),
    '.yml': (_file, text) => isFound(text),
    '.json': (file, text) => (/[\\/]package\.json$/.test(file) ? packageKey(file, text) : isFound(text)),
  },
  searchStrategy: 'none',
  // An empty policy file is a mistake to report, not a file to pass over.
  ignoreEmptySearchPlaces: false,
  cache: false,
  transform: found => found,
});

/** Path of the directory's policy file, if it has one. */
export function searchDirectory(directory: string): string | undefined {
  const found = explorer.search(directory);
  if (typeof found !== 'object' || found === null || !('filepath' in found) || typeof found.filepath !== 'string')
    return undefined;
  const isEmptyPackage = 'isEmpty' in found && found.isEmpty === true && found.filepath.endsWith('package.json');
  return isEmptyPackage ? undefined : found.filepath;
}
