// Judgements that several families share.
import { privileged, readOnly, writeSafe } from './spec.ts';

/** Asks a service or a registry and changes nothing. */
export const look = readOnly({ effects: ['network'], open: 'only looks things up' });
/** Reads local state only. */
export const peek = readOnly({ open: 'only reads' });
/** Builds, tests, formats: runs the project's own code, which may do what its tests do. */
export const ownCode = writeSafe({ effects: ['executes', 'writes'], open: 'runs the project’s own code in any case' });
/** Fetches what the project declares. */
export const declared = writeSafe({
  effects: ['network', 'executes', 'writes'],
  open: 'other options change how packages are fetched, not which',
});
export const newDependency = privileged('brings in a dependency that is not declared yet', {
  effects: ['network', 'executes', 'writes'],
  open: 'adds a dependency in any case',
});
export const machineWide = privileged('changes the machine, not the project', {
  effects: ['network', 'executes', 'writes'],
  open: 'changes the machine in any case',
});
