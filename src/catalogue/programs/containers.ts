// Docker and its relatives. A container on this machine is cheap to make again; volumes, other hosts and the machine's own disk are not.
import {
  arg,
  choice,
  code,
  deploys,
  destroys,
  env,
  fact,
  flag,
  type Judgement,
  loads,
  named,
  type Options,
  option,
  passes,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  remoteCommand,
  rest,
  reveals,
  runsUnread,
  shortHelp,
  uses,
  value,
  writeSafe,
  writes,
  writtenChoice,
} from '../spec.ts';

const asks = readOnly({ open: 'only looks' });
const engine = writeSafe({ effects: ['executes'], open: 'containers and images of this machine' });
const remove = privileged('removes containers or images', {
  open: 'removes them in any case',
  scales: { local: 'write-safe', production: 'destructive' },
  args: [rest(choice({ '<computed>': privileged('removes containers or images whose names are computed') }, value))],
});
const prune = privileged('removes what no container uses', {
  open: 'removes it in any case',
  scales: { production: 'destructive' },
});
const copies = writeSafe({
  open: 'copies in any case',
  args: [
    writtenChoice({ '*:*': value }, reads),
    writtenChoice(
      {
        '*:/usr/*|*:/bin/*|*:/sbin/*|*:/lib*|*:/etc/*|*:/opt/*|*:/root/*|*:/boot/*': privileged(
          'changes programs or settings inside a container',
        ),
        '*:*': value,
      },
      writes,
    ),
  ],
});
const volumes = destroys('deletes volumes, which hold data', { open: 'deletes them in any case' });
const pushes = deploys('publishes an image', {
  effects: ['network'],
  open: 'publishes in any case',
  targets: { registry: [arg(0)] },
});

/** What a container may reach of this machine. */
const mounts = choice(
  {
    '/:*, //:*, /etc:*, /root:*, /home:*, /Users:*, ~:*, ~/.ssh*, ~/.aws*, ~/.kube*, /var/run/docker.sock:*, /run/docker.sock:*, /proc:*, /sys:*, /dev:*, /var:*, /usr:*, /boot:*, *source=/,*, *src=/,*, *source=/var/run/docker.sock*, *src=/var/run/docker.sock*, *source=/etc*, *src=/etc*':
      privileged('gives the container the machine’s own files', { unread: true }),
  },
  value,
);
const reach: Options = {
  '-v|--volume, --mount': mounts,
  '--privileged': privileged('gives the container all rights on this machine', { unread: true }),
  '--pid, --ipc, --uts, --userns, --cgroupns': choice(
    { host: privileged('puts the container into the machine’s own processes', { unread: true }) },
    value,
  ),
  '--network|--net': choice({ host: writeSafe() }, value),
  '--cap-add, --device, --security-opt': choice(
    {
      'ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|*unconfined*|/dev/sd*|/dev/nvme*|/dev/mem': privileged(
        'gives the container rights on this machine',
        { unread: true },
      ),
    },
    value,
  ),
  '--env-file': uses,
  '-e|--env, --name, -w|--workdir, -p|--publish, --expose, -u|--user, --entrypoint, -l|--label, --label-file, -h|--hostname, --restart, --memory|-m, --cpus, --cpu-shares|-c, --cpuset-cpus, --shm-size, --platform, --pull, --add-host, --dns, --dns-search, --link, --log-driver, --log-opt, --ulimit, --gpus, --health-cmd, --health-interval, --health-timeout, --health-retries, --health-start-period, --stop-signal, --stop-timeout, --tmpfs, --volumes-from, --ip, --mac-address, --network-alias, --runtime, --isolation, --memory-swap, --oom-score-adj, --pids-limit, --sysctl, --cidfile, --group-add, --annotation, --blkio-weight, --storage-opt, --volume-driver, -a|--attach, --detach-keys, --secret':
    value,
  '-d|--detach, -i|--interactive, -t|--tty, --rm, --init, -P|--publish-all, --read-only, --no-healthcheck, --oom-kill-disable, --sig-proxy, -q|--quiet, --disable-content-trust':
    flag,
};
const run = writeSafe({ effects: ['executes'], args: [value, remoteCommand], options: reach });
const exec = readOnly({
  effects: ['executes'],
  args: [value, remoteCommand],
  alone: privileged('opens a shell in a running container', { unread: true }),
  options: {
    '-e|--env, -w|--workdir, -u|--user, --env-file, --detach-keys': value,
    '-d|--detach, -i|--interactive, -t|--tty': flag,
    '--privileged': privileged('gives the command all rights in the container'),
  },
});
const buildOptions: Options = {
  '--push': deploys('publishes the image'),
  '-f|--file': choice(
    { '-': value },
    writeSafe({
      takes: loads,
      recipes: { of: 'dockerfile', names: [], file: '-f', unless: 'builds from a file that could not be read' },
    }),
  ),
  '--secret, --ssh, --metadata-file, --iidfile, --cache-from, --cache-to': value,
  '-o|--output': choice({ '*type=registry*|*push=true*': deploys('publishes the image') }, value),
  '-t|--tag, --build-arg, --target, --platform, --label, --progress, --network, --builder, --build-context, --add-host, --allow, --attest, --sbom, --provenance, --shm-size, --ulimit, -m|--memory, --cgroup-parent, --isolation, --set':
    value,
  '--no-cache, --pull, -q|--quiet, --load, --rm, --force-rm, --squash, --compress, --check, --no-cache-filter, --print, --debug|-D':
    flag,
};
const build = writeSafe({
  effects: ['executes', 'network'],
  args: [rest(choice({ 'http:*|https:*|git@*': runsUnread('builds from an address on the network') }, uses))],
  options: buildOptions,
  open: 'builds an image of this machine',
});

const composeOptions: Options = {
  '-f|--file': choice({ '*prod*': deploys('works on the production services') }, uses),
  '-p|--project-name, --project-directory, --profile, --env-file, --ansi, --parallel, --progress': value,
  '--compatibility, --all-resources': flag,
  '--dry-run': previews('only shows what would be done'),
};
const composeUp = writeSafe({
  effects: ['executes'],
  open: 'services of this machine',
  options: {
    '--scale, -t|--timeout, --exit-code-from, --attach, --pull, --wait-timeout': value,
    '-V|--renew-anon-volumes': destroys('deletes anonymous volumes'),
  },
});
/** What a service may reach of this machine is said in its file. */
const composeStart: Judgement = { ...composeUp, recipes: { of: 'compose', names: 'all', file: '-f' } };
const compose: Judgement = readOnly({
  options: composeOptions,
  commands: {
    'ps, ls, logs, top, port, images, version, events, stats, volumes, wait, attach': {
      ...asks,
      options: { '-f|--follow|-a|--all|-q|--quiet|-t|--timestamps': flag, '-n|--tail|--since|--until|--format': value },
    },
    config: readOnly({ open: 'prints settings, which may hold values of variables' }),
    'up, start, restart, create, scale, watch': composeStart,
    'stop, pause, unpause, kill, cp, export': composeUp,
    'build, pull, bake': engine,
    down: writeSafe({
      open: 'services of this machine',
      options: {
        '-v|--volumes': volumes,
        '--rmi': privileged('removes images', { takes: value }),
        '-t|--timeout': value,
      },
    }),
    rm: writeSafe({
      open: 'services of this machine',
      options: { '-v|--volumes': volumes, '-f|--force|-s|--stop': flag },
    }),
    run: writeSafe({
      effects: ['executes'],
      recipes: { of: 'compose', names: 'first', file: '-f' },
      args: [value, remoteCommand],
      options: { ...reach, '-T|--no-TTY, --no-deps, --service-ports, --use-aliases, --build, --remove-orphans': flag },
    }),
    exec: readOnly({
      args: [value, remoteCommand],
      alone: privileged('opens a shell in a running container', { unread: true }),
      options: {
        '-e|--env, -w|--workdir, -u|--user, --index': value,
        '-d|--detach, -T|--no-TTY, --privileged, -i|--interactive, -t|--tty': flag,
      },
    }),
    push: pushes,
    publish: pushes,
  },
});

const manage = (more: { readonly [names: string]: Judgement } = {}): Judgement =>
  readOnly({
    commands: {
      'ls|list, inspect, history, df, info, events, version, top, logs, port, stats, diff, ps, show, exists, search, tree, mounts, healthcheck, du':
        asks,
      ...more,
    },
  });
const imageCommands = {
  pull: engine,
  build,
  'tag, load, import, save, export, commit, unpause, sign, trust': engine,
  push: pushes,
  'rm|remove': remove,
  prune,
  untag: engine,
} as const;
const containerCommands = {
  run,
  create: run,
  exec,
  cp: copies,
  'start, stop, restart, pause, unpause, kill, rename, update, wait, attach, commit, export, init, checkpoint, restore':
    engine,
  'rm|remove': { ...remove, options: { '-v|--volumes': volumes } },
  prune,
} as const;

export const docker = program(['docker', 'podman', 'nerdctl', 'docker.io', 'finch'], () => ({
  docs: 'https://docs.docker.com/reference/cli/docker/',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-v': previews('prints the version', { first: true }),
    '-H|--host': privileged('works on the container engine of another machine', {
      takes: value,
      scales: { local: 'read-only' },
    }),
    '-c|--context, --connection, --config, -l|--log-level, --tlscacert, --tlscert, --tlskey, --url, --root, --runroot, --storage-driver':
      value,
    '-D|--debug, --tls, --tlsverify, --remote|-r': flag,
    '-n|--namespace': value,
  },
  targets: {
    context: [
      option('-c'),
      env('DOCKER_CONTEXT'),
      fact('docker.context'),
      passes('--config', 'DOCKER_CONFIG'),
      named('localhost'),
    ],
    host: [option('-H'), env('DOCKER_HOST')],
  },
  commands: {
    'ps, images': { ...asks, prints: 'word' },
    'logs, inspect, top, port, stats, diff, history, info, version, events, search, df, mount, healthcheck, wait': asks,
    ...imageCommands,
    ...containerCommands,
    rmi: remove,
    image: manage(imageCommands),
    container: manage(containerCommands),
    manifest: manage({ 'create, annotate': engine, push: pushes, rm: remove }),
    volume: manage({
      create: engine,
      'rm|remove': volumes,
      prune: volumes,
      'import, export, mount, unmount, update, reload': engine,
    }),
    network: manage({ 'create, connect, disconnect, update, reload': engine, 'rm|remove, prune': remove }),
    system: manage({
      prune: { ...prune, options: { '--volumes': volumes } },
      'dial-stdio, renumber, migrate, service, connection': privileged('changes the container engine', {
        open: 'in any case',
      }),
      reset: destroys('deletes all containers, images and volumes', { open: 'in any case' }),
    }),
    builder: manage({ prune: engine, build }),
    buildx: manage({
      build,
      bake: build,
      'create, use, rm, stop, imagetools, dial-stdio, prune, install, uninstall': engine,
    }),
    context: manage({
      use: writeSafe({
        sets: 'DOCKER_CONTEXT',
        scales: { production: 'privileged-write' },
        open: 'later calls go there',
        args: [choice({ '*prod*|*live*': privileged('later calls go to another machine') }, value)],
      }),
      'create, update, import, export, rm': privileged('changes which machines docker can reach', {
        open: 'in any case',
      }),
    }),
    compose,
    stack: manage({
      'deploy|up': deploys('deploys services to a cluster', { open: 'in any case' }),
      'rm|remove|down': destroys('removes all services of a stack', { open: 'in any case' }),
      config: asks,
      services: asks,
    }),
    service: manage({
      'create, update, scale, rollback': deploys('changes services of a cluster', { open: 'in any case' }),
      'rm|remove': destroys('removes services of a cluster', { open: 'in any case' }),
    }),
    'swarm, node, plugin': manage({
      'init, join, leave, update, promote, demote, ca, join-token, unlock, unlock-key, create, install, enable, disable, upgrade, set, rm|remove, push':
        deploys('changes the cluster or the engine', { open: 'in any case' }),
    }),
    'secret, config': manage({
      'create, rm|remove': reveals('makes or deletes a secret of the cluster', { open: 'in any case' }),
    }),
    'login, logout': privileged('stores a login for a registry', { open: 'in any case', effects: ['network'] }),
    'scout, sbom, debug, init, machine, pod, generate, play, kube, artifact, unshare, quadlet, desktop, model, mcp, ai, offload, sandbox, extension':
      manage({
        'quickview, cves, recommendations, compare, status': readOnly({
          open: 'only looks',
          options: { '-o|--output': writes },
        }),
        'start, stop, up, down, create, play, apply, systemd, pull, run, enable, kill, restart, pause, unpause, prune, rm':
          engine,
      }),
  },
  examples: {
    'docker compose run --privileged --rm web npm test': 'privileged-write',
    'docker scout cves x --output x': 'write-safe',
    'docker ps -a': 'read-only',
    'docker run --rm -v "$PWD":/src -w /src node:20 npm test': 'write-safe',
    'docker run -v /:/host alpine sh': { tier: 'privileged-write', unread: true },
    'docker run --privileged alpine true': { tier: 'privileged-write', unread: true },
    'docker run --pid=host alpine true': { tier: 'privileged-write', unread: true },
    'docker run --net host alpine true': 'write-safe',
    'docker run --cap-add SYS_ADMIN alpine true': { tier: 'privileged-write', unread: true },
    'docker exec db psql -c "DROP TABLE x"': { tier: 'destructive', effects: ['executes'] },
    'docker exec --privileged c true': 'privileged-write',
    'docker exec -it web': { tier: 'privileged-write', unread: true },
    'docker build -t app .': 'write-safe',
    'docker build -f - .': 'write-safe',
    'docker build -f x.Dockerfile .': { tier: 'privileged-write', unread: true },
    'docker build https://x.example/r.git': { tier: 'privileged-write', unread: true },
    'docker buildx build --push -t a/b .': 'deployment',
    'docker build -o type=registry .': 'deployment',
    'docker push acme/api:1': 'deployment',
    'docker rm -f api': 'write-safe',
    'docker context use x && docker rm -f api': 'privileged-write',
    'docker rm -f $(docker ps -aq)': 'privileged-write',
    'DOCKER_HOST=ssh://prod docker rm -f api': 'destructive',
    'docker -c staging rm -f api': 'privileged-write',
    'docker ps -q | xargs docker stop': 'write-safe',
    'docker rm -v api': 'destructive',
    'docker rmi acme/api': 'write-safe',
    'docker pull redis:7': 'write-safe',
    'docker start api': 'write-safe',
    'docker volume rm data': 'destructive',
    'docker volume create x': 'write-safe',
    'docker volume ls': 'read-only',
    'docker system prune -a': 'privileged-write',
    'DOCKER_HOST=ssh://prod docker system prune -af': 'destructive',
    'docker context use prod && docker rm -f db': 'destructive',
    'docker cp tool web:/usr/bin/node': 'privileged-write',
    'docker cp src/a.ts web:/app/a.ts': 'write-safe',
    'docker cp ~/.ssh/id_rsa web:/app/k': 'destructive',
    'docker system prune --volumes': 'destructive',
    'docker system reset': 'destructive',
    'docker system df': 'read-only',
    'docker system service': 'privileged-write',
    'docker builder prune -f': 'write-safe',
    'docker network create n': 'write-safe',
    'docker network rm n': 'write-safe',
    'docker context use prod': 'privileged-write',
    'docker context create x': 'privileged-write',
    'docker context use default': 'write-safe',
    'docker compose up -d': 'write-safe',
    'docker compose up -V': 'destructive',
    'docker compose stop web': 'write-safe',
    'docker compose down': 'write-safe',
    'docker compose down -v': 'destructive',
    'docker compose down --rmi all': 'privileged-write',
    'docker compose -f docker-compose.prod.yml up -d': 'deployment',
    'docker compose logs -f api': 'read-only',
    'docker compose config': 'read-only',
    'docker compose run --rm web npm test': 'write-safe',
    'docker compose exec -T db psql -c "select 1"': 'read-only',
    'docker compose exec web': { tier: 'privileged-write', unread: true },
    'docker compose push': 'deployment',
    'docker compose publish x': 'deployment',
    'docker compose build': 'write-safe',
    'docker compose rm -v': 'destructive',
    'docker compose rm': 'write-safe',
    'docker compose --dry-run up': 'read-only',
    'docker stack deploy -c x.yml app': 'deployment',
    'docker stack rm app': 'destructive',
    'docker service scale web=3': 'deployment',
    'docker service rm web': 'destructive',
    'docker swarm init': 'deployment',
    'docker secret create a b': { tier: 'destructive', effects: ['secrets'] },
    'docker login': 'privileged-write',
    'docker -H ssh://prod ps': 'privileged-write',
    'docker --help': 'read-only',
    'docker -v': 'read-only',
    'docker image prune': 'privileged-write',
    'docker container rm -v x': 'destructive',
    'docker manifest push x': 'deployment',
    'docker manifest create x': 'write-safe',
    'docker manifest rm x': 'write-safe',
    'docker buildx use x': 'write-safe',
    'docker scout cves x': 'read-only',
    'docker pod create x': 'write-safe',
    'docker image ls': 'read-only',
    'docker container ls': 'read-only',
    'docker container inspect x': 'read-only',
  },
}));

export const composeProgram = program(['docker-compose', 'podman-compose'], () => ({
  docs: 'https://docs.docker.com/reference/cli/docker/compose/',
  bare: readOnly(),
  options: { ...shortHelp, '-v': previews('prints the version', { first: true }), ...composeOptions },
  commands: compose.commands ?? {},
  examples: {
    'docker-compose up -d': 'write-safe',
    'docker-compose stop': 'write-safe',
    'docker-compose down -v': 'destructive',
    'docker-compose --help': 'read-only',
    'docker-compose -v': 'read-only',
    'docker-compose -f x.prod.yml up': 'deployment',
  },
}));

export const images = program(
  [
    'buildah',
    'skopeo',
    'crane',
    'regctl',
    'oras',
    'cosign',
    'dive',
    'img',
    'kaniko',
    'ctr',
    'crictl',
    'lima',
    'limactl',
    'colima',
    'minikube-image',
    'pack',
    'ko',
    'jib',
    'nixpacks',
    'devcontainer',
    'devpod',
    'act',
    'earthly',
    'dagger',
    'distrobox',
    'toolbox',
    'multipass',
    'orb',
    'vagrant',
    'lxc',
    'lxd',
    'incus',
  ],
  () => ({
    docs: 'https://github.com/containers/skopeo/blob/main/docs/skopeo.1.md',
    // `act` alone runs the workflows of the project, in containers.
    bare: writeSafe({ effects: ['executes'] }),
    options: {
      ...shortHelp,
      '-l|--list|-n|--dryrun|--graph|-g': previews('only lists jobs'),
      '-j|--job': choice({ '*deploy*|*release*|*publish*': deploys('runs a job that deploys') }, value),
    },
    commands: {
      'ls|list, images, ps, inspect, info, version, status, list-tags, manifest, digest, config, catalog, validate, export, blob, tag-ls, layout, verify, tree, logs, stats, pods, top, port, box, global-status, ssh-config, show':
        asks,
      'pull, bud, build, build-using-dockerfile, from, run, commit, config-set, add, copy-local, start, stop, restart, up, halt, suspend, resume, reload, provision, create, init, shell, exec, enter, unmount, mount, tag, index, append, mutate, rebase, flatten, snapshot, generate, sbom, plan, launch, transfer':
        { ...engine, afterDashes: value },
      'push, copy|cp, sync, publish, apply, resolve, attach, sign, attest, upload, promote': deploys(
        'publishes an image or changes a registry',
        { effects: ['network'], open: 'in any case' },
      ),
      'delete|rm|rmi, destroy, prune, purge': privileged('removes containers, images or machines', {
        open: 'in any case',
      }),
      'login, auth, logout': privileged('stores a login', { open: 'in any case' }),
      ssh: readOnly({ args: [value, remoteCommand], options: { '-c|--command': code('shell') } }),
      '*': engine,
    },
    examples: {
      'skopeo inspect docker://a/b': 'read-only',
      'act -l': 'read-only',
      'skopeo copy docker://a docker://b': 'deployment',
      'buildah bud -t x .': 'write-safe',
      'crane delete a/b@x': 'privileged-write',
      'cosign login x': 'privileged-write',
      "vagrant ssh -c 'rm -rf ~/x'": 'destructive',
      'act -j test': 'write-safe',
      'act -j deploy': 'deployment',
      'skopeo --help': 'read-only',
      'earthly +build': 'write-safe',
    },
  }),
);
