// kubectl and helm: every call acts on the cluster that the context names, so the context is always the target; a local cluster weighs less.
import {
  attached,
  choice,
  command,
  deploys,
  destroys,
  fact,
  flag,
  type Judgement,
  type Options,
  option,
  passes,
  previews,
  privileged,
  program,
  readOnly,
  remoteCommand,
  rest,
  reveals,
  runsUnread,
  shortHelp,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

const network = { effects: ['network'] } as const;
const cluster: { readonly scales: NonNullable<Judgement['scales']>; readonly effects: readonly ['network'] } = {
  ...network,
  scales: { local: 'privileged-write' },
};
const look = readOnly(network);
// `--dry-run=none` is a real run, so the value decides, not the option's presence.
const dryRun = {
  '--dry-run': attached(
    choice({ 'client, server': previews('changes nothing in the cluster'), none: readOnly() }, readOnly()),
  ),
} as const satisfies Options;
const secretKinds =
  'secret|secrets, secret/*|secrets/*, secrets.*, *,secret|*,secrets|secret,*|secrets,*, sealedsecret*|externalsecret*';

const common = {
  ...shortHelp,
  '--context, --cluster, --user, -n|--namespace, -l|--selector, --field-selector, --request-timeout, -s|--server, --tls-server-name, -v|--v, --as, --as-group, --as-uid, --chunk-size, --sort-by, --cache-dir, --password, --username, --profile, --vmodule, --log-flush-frequency':
    value,
  '--kubeconfig': uses,
  '--token': value,
  '-A|--all-namespaces, --insecure-skip-tls-verify, --match-server-version, --warnings-as-errors, --disable-compression, -w|--watch, --watch-only, --no-headers, --show-labels, --show-kind, --ignore-not-found, --server-print, --allow-missing-template-keys, --show-managed-fields, --use-openapi-print-columns, --output-watch-events, --show-events, -R|--recursive':
    flag,
} as const satisfies Options;
const input: Options = {
  '-f|--filename, -k|--kustomize': choice(
    { 'http:*|https:*': runsUnread('applies a manifest from the network') },
    uses,
  ),
};
const output: Options = { '-o|--output, --template, -L|--label-columns, --subresource, --raw': value };

const content = readOnly({ marks: ['content'] });

/** Names of secrets are fine; their content is not. */
const get = readOnly({
  ...network,
  options: {
    '-f|--filename, -k|--kustomize': uses,
    '-o|--output': choice({ 'name, wide': readOnly(), 'yaml, json': content, '*': content }),
    '--template': { ...content, takes: value },
    '--raw': choice({ '*/secrets*': reveals('shows secret values') }, value),
    '-L|--label-columns, --subresource, --chunk-size': value,
  },
  args: [choice({ [secretKinds]: reveals('shows secret values', { needs: ['content'] }) }, value), rest(value)],
});

const changes = (why: 'changes what runs in the cluster' | 'interrupts what runs in the cluster'): Judgement =>
  deploys(why, { ...cluster, open: 'in any case', options: { ...dryRun, ...input, ...output } });
const change = changes('changes what runs in the cluster');
const shell: Judgement = deploys('runs a command inside a pod', {
  ...cluster,
  effects: ['network', 'executes'],
  args: [value, remoteCommand],
  afterDashes: remoteCommand,
  options: { '-i|--stdin, -t|--tty, -q|--quiet': flag, '-c|--container, --pod-running-timeout, -f|--filename': value },
});

const gone: Options = {
  ...dryRun,
  ...input,
  '--all, --force, --now, --wait, -i|--interactive': flag,
  '--grace-period, --timeout, --cascade, -o|--output': value,
};
const removal = {
  'pod|pods|po, pod/*|pods/*|po/*, job|jobs, job/*|jobs/*, event|events, replicaset|rs, replicaset/*|rs/*, endpoints':
    deploys('deletes pods, which come back by themselves', cluster),
  'deployment|deployments|deploy, deployment/*|deploy/*|deployments/*, service|services|svc, service/*|svc/*, configmap|cm, configmap/*|cm/*, ingress|ing, ingress/*, hpa, hpa/*, cronjob, cronjob/*, daemonset|ds, daemonset/*|ds/*':
    destroys('deletes running resources', cluster),
  '*': destroys('deletes resources of the cluster', cluster),
};
const remove: Judgement = readOnly({
  ...cluster,
  options: gone,
  args: [choice(removal), rest(value)],
  alone: destroys('deletes resources of the cluster', cluster),
});

export const kubectl = program(['kubectl', 'oc', 'k', 'microk8s.kubectl', 'k3s-kubectl', 'kubecolor'], () => ({
  docs: 'https://kubernetes.io/docs/reference/kubectl/',
  bare: readOnly(),
  options: common,
  targets: {
    cluster: [
      option('--context'),
      option('--cluster'),
      fact('kubernetes.context'),
      passes('--kubeconfig', 'KUBECONFIG'),
    ],
    namespace: [option('--namespace')],
  },
  commands: {
    get,
    describe: readOnly({ ...network, options: { ...input }, args: [rest(value)] }),
    'logs|log': readOnly({
      ...network,
      open: 'only reads logs',
      options: {
        '-c|--container, --tail, --since, --since-time, --limit-bytes, --max-log-requests, --pod-running-timeout':
          value,
      },
    }),
    'top, explain, api-resources, api-versions, version, cluster-info, events, options, completion, status, projects, whoami, help, kustomize, diff, wait, plugin, alpha, process':
      readOnly({ ...network, open: 'only looks', options: { ...input } }),
    auth: readOnly({
      commands: {
        'can-i, whoami': readOnly({ ...network, open: 'only looks' }),
        reconcile: destroys('changes access rights', { ...cluster, options: { ...dryRun, ...input } }),
      },
    }),
    config: readOnly({
      commands: {
        view: readOnly({
          options: {
            '--raw': reveals('prints the logins of clusters'),
            '--minify, --flatten, --merge': flag,
            '-o|--output': value,
          },
        }),
        'get-contexts, get-clusters, get-users, current-context': readOnly({
          options: { '-o|--output': value },
          args: [rest(value)],
        }),
        'use-context|use, set-context, rename-context': privileged('later calls go to another cluster or namespace', {
          open: 'in any case',
        }),
        'set-cluster, set-credentials, set, unset, delete-context, delete-cluster, delete-user': privileged(
          'changes the logins and clusters of kubectl',
          { open: 'in any case' },
        ),
      },
    }),
    replace: {
      ...change,
      options: { ...change.options, '--force': destroys('deletes the objects and makes new ones') },
    },
    'apply, patch, edit, scale, autoscale, set, label, annotate, run, expose, cordon, uncordon, taint, certificate, convert, adm, policy, tag, import-image, start-build, new-app, new-project, project, idle, observe':
      change,
    create: deploys('changes what runs in the cluster', {
      ...cluster,
      open: 'in any case',
      options: { ...dryRun, ...input, ...output },
      args: [
        choice(
          {
            'secret|secrets': reveals('makes a secret'),
            token: reveals('makes a login'),
            'clusterrolebinding|rolebinding|clusterrole|role|serviceaccount|sa': destroys('changes access rights'),
          },
          value,
        ),
        rest(value),
      ],
    }),
    rollout: readOnly({
      commands: {
        'status, history': readOnly({ ...network, open: 'only looks' }),
        'undo, restart, pause, resume': change,
      },
    }),
    delete: remove,
    drain: destroys('empties a node of everything that runs on it', {
      ...cluster,
      options: { ...dryRun },
      open: 'in any case',
    }),
    'exec, rsh': shell,
    attach: deploys('opens a running container', { ...cluster, open: 'in any case' }),
    debug: destroys('opens a shell that can reach the whole node or pod', {
      ...cluster,
      scales: { local: 'privileged-write' },
      open: 'in any case',
      afterDashes: remoteCommand,
    }),
    cp: deploys('copies files into or out of a running pod', {
      ...cluster,
      open: 'in any case',
      args: [rest(choice({ '*:*': value }, { is: 'path', effect: 'uses' }))],
    }),
    'port-forward': privileged('opens a way into the cluster', {
      ...network,
      scales: { local: 'write-safe' },
      open: 'in any case',
    }),
    proxy: deploys('opens the whole cluster to this machine', { ...network, open: 'in any case' }),
    'login, logout': privileged('stores a login for a cluster', { open: 'in any case' }),
    'replace-x': change,
  },
  examples: {
    'kubectl get pods -n web -o wide': 'read-only',
    'kubectl --context delete get pods': { tier: 'read-only', target: { cluster: 'delete' } },
    'kubectl get secret db -o yaml': { tier: 'destructive', effects: ['secrets'] },
    'kubectl get pods,secrets': 'read-only',
    'kubectl get secrets -n web': 'read-only',
    'kubectl get secrets -o name': 'read-only',
    'kubectl get -o json pods,secrets': 'destructive',
    "kubectl get secret x --template '{{.data}}'": 'destructive',
    'kubectl get --raw /api/v1/namespaces/x/secrets/y': { tier: 'destructive', effects: ['secrets'] },
    'kubectl get secret x -o $FORMAT': 'destructive',
    'kubectl describe secret x': 'read-only',
    'kubectl logs -f deploy/api --tail=100': 'read-only',
    'kubectl version': 'read-only',
    'kubectl auth can-i get pods': 'read-only',
    'kubectl auth reconcile -f x.yaml': 'destructive',
    'kubectl config view': 'read-only',
    'kubectl config view --raw': { tier: 'destructive', effects: ['secrets'] },
    'kubectl config use-context prod': 'privileged-write',
    'kubectl config set-credentials x': 'privileged-write',
    'kubectl config get-contexts': 'read-only',
    'kubectl --context kind-dev apply -f app.yaml': 'privileged-write',
    'kubectl apply -f app.yaml': 'deployment',
    'kubectl apply -f https://x.example/a.yaml': { tier: 'deployment', effects: ['executes'] },
    'kubectl apply -f a.yaml --dry-run=server': 'read-only',
    'kubectl apply -f a.yaml --dry-run=none': 'deployment',
    'kubectl create secret generic x': { tier: 'destructive', effects: ['secrets'] },
    'kubectl create token admin': { tier: 'destructive', effects: ['secrets'] },
    'kubectl create rolebinding x': 'destructive',
    'kubectl create ns x': 'deployment',
    'kubectl rollout status deploy/api': 'read-only',
    'kubectl rollout undo deploy/api': 'deployment',
    'kubectl delete pod x': 'deployment',
    'kubectl delete deploy api': 'destructive',
    'kubectl delete ns prod': 'destructive',
    'kubectl delete ns prod --dry-run=client': 'read-only',
    'kubectl delete -f app.yaml': 'destructive',
    'kubectl drain node-1': 'destructive',
    'kubectl drain n --dry-run=client': 'read-only',
    'kubectl exec api -- cat /etc/hostname': { tier: 'deployment', effects: ['executes'] },
    'kubectl exec deploy/api -- env': 'destructive',
    'kubectl attach api': 'deployment',
    'kubectl debug node/n1 -it --image=busybox': 'destructive',
    'kubectl cp a api:/a': 'deployment',
    'kubectl port-forward svc/api 8080:80': 'privileged-write',
    'kubectl proxy': 'deployment',
    'oc login x': 'privileged-write',
    'kubectl --help': 'read-only',
    'kubectl create ns x --dry-run=client': 'read-only',
    'kubectl auth reconcile -f x.yaml --dry-run=client': 'read-only',
    'kubectl get -f https://x.example/a.yaml': 'read-only',
    'kubectl replace --force -f x.yaml': 'destructive',
    'kubectl replace -f https://x.example/a.yaml': { tier: 'deployment', unread: true },
  },
}));

const helmOptions = {
  ...shortHelp,
  '--kube-context, -n|--namespace, --kube-apiserver, --kube-as-user, --kube-as-group, --kube-token, --burst-limit, --qps, --registry-config, --repository-cache, --repository-config, --version, --repo, --username, --password, -o|--output, --timeout, --description, --history-max, --max, --revision, --set, --set-string, --set-file, --set-json, --set-literal, --name-template, --post-renderer-args, --filter, -l|--labels, --kube-version, -a|--api-versions, -s|--show-only':
    value,
  '--kubeconfig, -f|--values, --ca-file, --cert-file, --key-file, --keyring': uses,
  '--post-renderer': runsUnread('runs a program over what is installed', { takes: value }),
  '--debug, --kube-insecure-skip-tls-verify, -A|--all-namespaces, -a|--all, --insecure-skip-tls-verify, --plain-http, --devel, --dependency-update, --skip-crds, --include-crds, --validate, --is-upgrade, --skip-tests, -q|--short, --strict, --with-subcharts, --no-hooks, --wait, --wait-for-jobs, --atomic, --cleanup-on-fail, --create-namespace, -i|--install, --reset-values, --reuse-values, --reset-then-reuse-values, --force, --verify, -g|--generate-name, --keep-history, --ignore-not-found, --render-subchart-notes, --hide-notes, --enable-dns, --disable-openapi-validation, --skip-schema-validation, --take-ownership, --force-update, --no-update, --pass-credentials, --untar, --prov, -d, -r, --deployed, --failed, --pending, --superseded, --uninstalled, --uninstalling, -m, --date, --reverse, --no-headers, --time-format':
    flag,
  '--untardir, --destination, --output-dir': writes,
} as const satisfies Options;
/** Alone it is a dry run. `=none` and `=false` are real ones: `unread` keeps `real` in force beside the preview. */
const helmDry = (real: Judgement): Options => ({
  '--dry-run': previews('changes nothing in the cluster', {
    takes: attached(choice({ 'client, server, true': readOnly(), 'none, false': real, '*': real })),
  }),
});
const installs = deploys('changes what runs in the cluster', {
  ...cluster,
  options: helmDry(deploys('changes what runs in the cluster: not a dry run', { unread: true })),
});

export const helm = program(['helm', 'helm3'], () => ({
  docs: 'https://helm.sh/docs/helm/',
  bare: readOnly(),
  options: helmOptions,
  targets: {
    cluster: [option('--kube-context'), fact('kubernetes.context'), passes('--kubeconfig', 'KUBECONFIG')],
    namespace: [option('-n')],
  },
  commands: {
    'list|ls, status, history|hist, search, show|inspect, version, env, lint, verify, help, completion, template': look,
    get: readOnly({
      ...network,
      args: [
        choice(
          { 'values|all': privileged('prints the values of a release, which often hold secrets', network) },
          value,
        ),
        rest(value),
      ],
      options: { '-a|--all': flag, '--template': value },
    }),
    'install, upgrade, rollback, test': installs,
    'uninstall|delete|del|un': destroys('removes a release from the cluster', {
      ...cluster,
      options: {
        ...helmDry(destroys('removes a release from the cluster: not a dry run', { unread: true })),
        '--cascade': value,
        '--purge': flag,
      },
    }),
    repo: readOnly({
      commands: {
        'list|ls': look,
        'add, update|up, index, remove|rm': writeSafe({ ...network, open: 'chart repositories of this user' }),
      },
    }),
    'dependency|dep|dependencies': readOnly({
      commands: { 'list|ls': look, 'update|up, build': writeSafe({ ...network, open: 'declared charts' }) },
    }),
    'create, package, pull|fetch': writeSafe({ open: 'local files' }),
    push: deploys('publishes a chart', { ...network, open: 'in any case' }),
    registry: readOnly({
      commands: { 'login, logout': privileged('stores a login for a registry', { open: 'in any case' }) },
    }),
    plugin: readOnly({
      commands: {
        'list|ls': look,
        'install|add, update|up, uninstall|rm|remove': runsUnread('changes the plugins that helm runs', {
          open: 'in any case',
        }),
      },
    }),
    'diff, secrets-view, unittest, schema-gen, docs, dashboard': readOnly({ ...network, open: 'only looks' }),
    secrets: reveals('decrypts secrets', { open: 'in any case' }),
  },
  examples: {
    'helm ls -A --untardir x': 'write-safe',
    'helm ls -A': 'read-only',
    'helm template ./chart -f values.yaml': 'read-only',
    'helm upgrade --install api ./chart -n production': 'deployment',
    'helm upgrade api ./c --dry-run': 'read-only',
    'helm upgrade api ./c --dry-run=server': 'read-only',
    'helm upgrade api ./c --dry-run=none': 'deployment',
    'helm upgrade api ./c --dry-run=$MODE': 'deployment',
    'helm --kube-context kind-dev install x ./c': 'privileged-write',
    'helm uninstall api': 'destructive',
    'helm uninstall api --dry-run': 'read-only',
    'helm uninstall api --dry-run=false': 'destructive',
    'helm repo add b https://x.example': 'write-safe',
    'helm repo list': 'read-only',
    'helm dependency update ./chart': 'write-safe',
    'helm dep list': 'read-only',
    'helm get manifest api': 'read-only',
    'helm get values api': 'privileged-write',
    'helm package ./chart': 'write-safe',
    'helm push x oci://y': 'deployment',
    'helm registry login x': 'privileged-write',
    'helm plugin install https://x.example/p': { tier: 'privileged-write', unread: true },
    'helm plugin list': 'read-only',
    'helm secrets view x': { tier: 'destructive', effects: ['secrets'] },
    'helm upgrade api ./c --post-renderer ./x.sh': { tier: 'deployment', unread: true, effects: ['executes'] },
    'helm diff upgrade x ./c': 'read-only',
    'helm --help': 'read-only',
  },
}));

const words = {
  'get|list|ls|describe|show|status|logs|log|version|top|inspect|history|diff|tree|events|check|validate|lint|template|build|render|analyze|proxy-status|info|explain|doctor|whoami|dashboard|stats|wait|wait-for|kubeconfig-get|manifests|resources|export|cluster-info|completion|help|fmt|cfg|images|trace|env|ps|config|verify|summary|profile':
    readOnly({ ...network, open: 'only looks' }),
} as const;
const apply = deploys('changes what runs in the cluster', { ...cluster, open: 'in any case' });
const tear = destroys('removes what runs in the cluster', { ...cluster, open: 'in any case' });

export const argocd = program(
  [
    'argocd',
    'flux',
    'istioctl',
    'linkerd',
    'velero',
    'cilium',
    'hubble',
    'kustomize',
    'skaffold',
    'tilt',
    'garden',
    'okteto',
    'telepresence',
    'knative',
    'kn',
    'kubeadm',
    'kops',
    'eksctl',
    'kubeseal',
    'k9s',
    'stern',
    'kail',
    'kubetail',
    'popeye',
    'kubescape',
    'kube-score',
    'krew',
    'rancher',
    'werf',
    'helmfile',
    'helmsman',
    'tanka',
    'tk',
    'ksonnet',
    'jx',
    'spin',
    'kapp',
    'ytt',
    'kbld',
    'vendir',
    'imgpkg',
    'cdk8s',
    'kompose',
    'crossplane',
    'up',
    'clusterctl',
    'talosctl',
    'devspace',
    'draft',
    'porter',
    'argo',
    'tkn',
    'kubevela',
    'vela',
    'spectro',
    'nova',
    'pluto',
    'polaris',
    'goldilocks',
    'vcluster',
    'loft',
    'kubeflow',
    'kfp',
  ],
  () => ({
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd/',
    bare: readOnly({ ...network }),
    open: 'options choose what to look at; the words decide what is done',
    options: {
      ...common,
      '--dry-run': previews('changes nothing in the cluster'),
      '-e|--environment, -i|--include, --since, -t|--tail, -o|--output, -c|--container, -f, -p': value,
    },
    targets: { cluster: [option('--context'), fact('kubernetes.context')], app: [{ arg: 0 }] },
    commands: {
      ...words,
      'app|application': readOnly({
        commands: {
          ...words,
          'sync, rollback, set, unset, patch, create, terminate-op, actions, edit, wait-sync, add-source, remove-source':
            apply,
          'delete|remove, delete-resource': tear,
        },
      }),
      'cluster, proj|project, repo, repocreds, account, cert, gpg, admin, appset, context, relogin': readOnly({
        commands: {
          ...words,
          'add, create, set, update, patch, edit, add-source, rotate-auth, generate-spec, sync': apply,
          'rm|remove|delete': tear,
          'generate-token, delete-token, update-password, initial-password': reveals('handles logins', {
            open: 'in any case',
          }),
        },
      }),
      'login, logout, auth': privileged('stores a login', { open: 'in any case' }),
      'backup, restore, schedule, snapshot, backup-location, plugin, create, source, kustomization, helmrelease, receiver, alert, image':
        readOnly({
          commands: {
            ...words,
            'create, start, restore, set, update, add, pause, unpause, sync, git, helm, download, use, enable, disable, install':
              apply,
            'delete|rm|remove': tear,
            '*': apply,
          },
        }),
      'sync, apply, deploy, install, upgrade, bootstrap, reconcile, resume, suspend, rollback, run, init, join, up, promote, inject, set, update, rolling-update, edit, scale, replace, submit, resubmit, retry, stop, terminate, start, intercept, connect, leave, service, tag, revision, move, generate, port-forward, exec, dev, debug, delete-backup-request, prepare, patch, publish, push, add, pipeline, task, trigger, workflow, cron':
        apply,
      'uninstall, destroy, delete, down, purge, reset, cleanup, rm, remove, teardown, drain': tear,
      'create-token, token, kubeconfig': reveals('prints a login for a cluster', { open: 'in any case' }),
      '*': readOnly({ ...network, open: 'a name to look at' }),
    },
    examples: {
      'argocd app get api': 'read-only',
      'argocd app sync api-prod': 'deployment',
      'argocd app delete api-prod': 'destructive',
      'argocd login x': 'privileged-write',
      'flux reconcile kustomization x': 'deployment',
      'istioctl uninstall --purge -y': 'destructive',
      'istioctl analyze': 'read-only',
      'velero restore create --from-backup n': 'deployment',
      'velero backup delete x': 'destructive',
      'velero backup get': 'read-only',
      'velero backup frob': 'deployment',
      'kustomize build overlays/prod': 'read-only',
      'stern api -n web --since 15m': 'read-only',
      'argocd cluster add x': 'deployment',
      'argocd cluster rm x': 'destructive',
      'argocd account generate-token': { tier: 'destructive', effects: ['secrets'] },
      'talosctl kubeconfig': { tier: 'destructive', effects: ['secrets'] },
      'argocd app list': 'read-only',
      'skaffold dev --dry-run': 'read-only',
      'kubens --help': 'read-only',
    },
  }),
);

export const localClusters = program(['kind', 'minikube', 'k3d', 'k3s', 'microk8s', 'k0s', 'ctlptl', 'crc'], () => ({
  docs: 'https://kind.sigs.k8s.io/docs/user/quick-start/',
  bare: readOnly(),
  open: 'a cluster of this machine',
  options: { ...shortHelp, '-p|--profile, -n|--name': value },
  targets: { cluster: [{ named: 'minikube' }] },
  commands: {
    'get, version, status, ip, logs, list, profile, service, dashboard, addons-list, inspect, node-list, options, docker-env, image-ls, ls, config-view':
      readOnly({ open: 'only looks' }),
    'create, start, stop, load, build, export, pause, unpause, image, cache, node, cluster, registry, addons, mount, tunnel, update-context, config, ssh, cp, server, agent, enable, disable, kubeconfig, ctr, up, setup':
      writeSafe({ open: 'a cluster of this machine' }),
    'delete, reset, down': privileged('deletes a cluster of this machine', { open: 'in any case' }),
    kubectl: readOnly({ args: [command], afterDashes: command }),
  },
  examples: {
    'kind create cluster': 'write-safe',
    'kind delete cluster --name dev': 'privileged-write',
    'minikube status': 'read-only',
    'minikube --help': 'read-only',
    'minikube start': 'write-safe',
    'minikube kubectl -- kubectl get pods': 'read-only',
  },
}));

const switches = privileged('later calls go to another cluster or namespace');
export const contexts = program(['kubectx', 'kubens', 'kubectl-ctx', 'kubectl-ns', 'kubie', 'kubeswitch'], () => ({
  docs: 'https://github.com/ahmetb/kubectx',
  bare: switches,
  alone: readOnly(),
  args: [value, value],
  options: {
    ...shortHelp,
    '-c|--current': previews('only shows the context'),
    '-u|--unset|-s|--shell|-f|--force': flag,
    '-d': privileged('forgets a cluster', { takes: value }),
  },
  examples: {
    kubectx: 'read-only',
    'kubectx prod': 'privileged-write',
    'kubens -c': 'read-only',
    'kubectx -d old': 'privileged-write',
  },
}));
