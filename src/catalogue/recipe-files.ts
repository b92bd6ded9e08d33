// Where a project keeps what a name runs: scripts, targets, tasks.
import type { RecipeKind } from './spec.ts';

/**
 * `upwards`: the nearest one from the working folder up to the root of the project; else only in that folder. `beside`: read as well where
 * the file is not named on the line.
 */
export const recipeFiles: Readonly<
  Record<
    RecipeKind,
    { readonly names: readonly string[]; readonly upwards: boolean; readonly beside?: readonly string[] }
  >
> = {
  package: { names: ['package.json'], upwards: true },
  composer: { names: ['composer.json'], upwards: true },
  deno: { names: ['deno.json', 'deno.jsonc', 'package.json'], upwards: true },
  make: { names: ['GNUmakefile', 'makefile', 'Makefile'], upwards: false },
  just: { names: ['justfile', 'Justfile', '.justfile'], upwards: true },
  task: {
    names: [
      'Taskfile.yml',
      'taskfile.yml',
      'Taskfile.yaml',
      'taskfile.yaml',
      'Taskfile.dist.yml',
      'Taskfile.dist.yaml',
    ],
    upwards: true,
  },
  procfile: { names: ['Procfile', 'Procfile.dev'], upwards: false },
  'pre-commit': { names: ['.pre-commit-config.yaml', '.pre-commit-config.yml'], upwards: true },
  compose: {
    names: ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'],
    upwards: true,
    beside: [
      'compose.override.yaml',
      'compose.override.yml',
      'docker-compose.override.yaml',
      'docker-compose.override.yml',
    ],
  },
  dockerfile: { names: ['Dockerfile', 'Containerfile'], upwards: false },
  lefthook: { names: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'], upwards: true },
};

/** Kinds whose texts hold variables of their own, so that much of them is known only to the tool. */
export const templated: ReadonlySet<RecipeKind> = new Set(['make', 'just', 'task', 'lefthook', 'compose']);
