// [I/O] The text fact: what a script or task file says. All of it or nothing, since what is cut off might be what matters.
import type { Fact } from '../facts.ts';
import { shownPath, withHome } from './path-text.ts';
import { isOwnFile, readBytes } from './read-file.ts';
import type { Survey } from './survey.ts';

const maxText = 64 * 1024;

export function readTextFact(path: string, own: boolean, survey: Survey): Fact<'text'> {
  const written = withHome(path, survey.scene.home);
  const source = shownPath(written, survey.scene);
  const bytes = written.startsWith('/') && (!own || isOwnFile(written)) ? readBytes(written, maxText) : undefined;
  return { value: bytes && plainText(bytes), source };
}

function plainText(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  const text = bytes.toString('utf8');
  // Decoding replaces what is not UTF-8, so the way back shows whether there was any.
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}
