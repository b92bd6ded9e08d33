// Text that a line writes into a file which something runs later, unasked.
import { startupOf } from '../catalogue/startup-files.ts';
import { runStream, type Site } from './nested.ts';
import type { Stream } from './state.ts';

/** Judges the text as what will run, as far as it is known; what is hidden or comes from the network counts as such. */
export function judgePlanted(path: string, text: Stream, site: Site): void {
  const startup = startupOf(path);
  if (!startup || text.absent) return;
  if (text.text === undefined && !text.carries.includes('network') && !text.carries.includes('decoded')) return;
  const inner = { ...site, depth: site.depth + 1 };
  runStream(startup.language, text, 'here', inner, startup.dialect);
}
