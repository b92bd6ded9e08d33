import { hostSuite } from './host-suite.ts';
import { programs } from './programs.ts';

// The gate is no process of its own here.
hostSuite(programs.opencode, {
  without: ['the hook is killed', 'node is gone', 'the hook hangs until the host gives up'],
});
