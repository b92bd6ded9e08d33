import { hostSuite } from './host-suite.ts';
import { programs } from './programs.ts';

// It takes a hook's silence and its own impatience for consent.
hostSuite(programs.copilot, {
  runsAt: ['the hook prints something else', 'the hook hangs until the host gives up'],
});
