// What the name of a project's own script, task or target promises. Used where its text cannot be read; a name never makes a call more harmless.
import { deploys, destroys, type Judgement, privileged } from './spec.ts';

const deploy = deploys('by its name, deploys or publishes');
const destroy = destroys('by its name, deletes or resets data');
const migrate = deploys('by its name, changes a database');

/** Patterns over the lower-case name without directory and ending. */
export const scriptNames: { readonly [names: string]: Judgement } = {
  'deploy, deploy-*, deploy:*, deploy_*, *-deploy, *:deploy, *_deploy, publish, publish-*, publish:*, *:publish, *-publish, release, release-*, release:*, *:release, rollout, rollout-*, promote, promote-*, promote:*, rollback, rollback-*, rollback:*, ship, ship-*, ship:*, push-image, docker-push, docker:push, sync-prod, *:prod:push':
    deploy,
  'destroy, destroy-*, destroy:*, *-destroy, *:destroy, teardown*, *:teardown, nuke, nuke-*, nuke:*, *:nuke, wipe, wipe-*, wipe:*, *:wipe, *:reset, *-reset, *_reset, reset-db, reset:db, reset-*, reset:*, drop-*, drop:*, *:drop, *-drop, db-drop, dropdb, truncate*, purge-*, purge:*, *:purge, uninstall-all, clean-db, cleandb':
    destroy,
  'migrate, migrate-*, migrate:*, *:migrate, *-migrate, *_migrate, migration, migrations': migrate,
  'seed, seed-*, seed:*, *:seed, *-seed, db-seed': privileged('by its name, writes rows to a database'),
  'deploy-preview-docs, deploy:local, deploy-local, deploy:dry-run, release:dry-run, release-dry-run, publish:dry-run, publish-local, release-build, build-release, reset-cache, reset:cache, clear-cache, cache:reset, cache-reset, clean:reset, prerelease-check, release-notes, release:notes':
    { tier: 'write-safe' },
};

/** Files that are the command of the guard itself, by their whole path. */
export const guardScripts = ['*/tiergate/dist/cli.cjs', '*/tiergate/src/cli/main.ts'] as const;
