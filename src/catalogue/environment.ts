// Environment variables that make programs run or load something. Set in front of a command, exported, or given to `env` and `sudo`.
import {
  type Choices,
  choice,
  code,
  destroys,
  type Judgement,
  type Operand,
  privileged,
  readOnly,
  runsUnread,
  typed,
} from './spec.ts';

const loads = runsUnread('makes programs load other code');
const searched = privileged('decides which programs and libraries are found first', { unread: true });
const redirects = privileged('sends traffic or trust somewhere else');
const unguards = destroys('can start an agent without its guard');
const memoryOnly: Choices = {
  '--max-old-space-size*, --max_old_space_size*, --no-warnings*, --enable-source-maps, --trace-*, --unhandled-rejections*, --experimental-vm-modules, --openssl-legacy-provider, --stack-trace-limit*, --no-deprecation, --experimental-strip-types':
    readOnly(),
};

export const environmentVariables: { readonly [names: string]: Operand | Judgement } = {
  // Switches of agents that leave hooks and plugins out, and places of their settings, which hold the hooks.
  'CLAUDE_CODE_SIMPLE, OPENCODE_PURE': choice({ '0|': readOnly() }, unguards),
  'CLAUDE_CONFIG_DIR, CODEX_HOME, COPILOT_HOME, OPENCODE_CONFIG, OPENCODE_CONFIG_DIR, OPENCODE_CONFIG_CONTENT, GEMINI_CLI_SYSTEM_SETTINGS_PATH, FACTORY_ORG_MANAGED_SETTINGS_LOCAL_PATH':
    unguards,
  'PAGER, GIT_PAGER, MANPAGER, GH_PAGER, BAT_PAGER, AWS_PAGER, SYSTEMD_PAGER, PSQL_PAGER, DELTA_PAGER': choice(
    { 'cat|less|more|most|less *|bat|delta|true|': readOnly() },
    code('shell'),
  ),
  'EDITOR, VISUAL, GIT_EDITOR, GIT_SEQUENCE_EDITOR, KUBE_EDITOR, FCEDIT, SUDO_EDITOR': choice(
    { 'true|cat|:|vi|vim|nano|emacs|code|code --wait|': readOnly() },
    code('shell'),
  ),
  'LESSOPEN, LESSCLOSE': choice(
    { '|/usr/bin/lesspipe*, /usr/bin/lesspipe*, |lesspipe*, |/usr/bin/src-hilite-lesspipe.sh*': readOnly() },
    typed('input filter'),
  ),
  'BROWSER, GIT_SSH_COMMAND, GIT_EXTERNAL_DIFF, GIT_PROXY_COMMAND, PROMPT_COMMAND, BASH_ALIASES, RSYNC_RSH, CVS_RSH, SVN_SSH':
    code('shell'),
  'GIT_SSH, GIT_ASKPASS, SSH_ASKPASS, SUDO_ASKPASS': choice(
    { 'ssh|true|echo|/bin/true|/bin/echo|': readOnly() },
    loads,
  ),
  'PS0, PS1, PS2, PS4': choice({ '*$(*|*`*': code('shell') }, readOnly()),
  'GIT_CONFIG_COUNT, GIT_CONFIG_KEY_*, GIT_CONFIG_PARAMETERS, GIT_CONFIG, GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM, GIT_TEMPLATE_DIR, GIT_EXEC_PATH':
    choice({ '/dev/null|': readOnly() }, runsUnread('gives git a configuration that can make it run any program')),
  'LD_PRELOAD, LD_LIBRARY_PATH, LD_AUDIT, DYLD_*, BASH_ENV, ENV, ZDOTDIR, PYTHONSTARTUP, PYTHONHOME, PERL5OPT, PERL5LIB, RUBYOPT, RUBYLIB, NODE_PATH, JAVA_TOOL_OPTIONS, _JAVA_OPTIONS, JDK_JAVA_OPTIONS, GCONV_PATH, OPENSSL_CONF, RUSTC_WRAPPER, CARGO_BUILD_RUSTC_WRAPPER, CORECLR_PROFILER_PATH, DOTNET_STARTUP_HOOKS':
    choice({ '': readOnly() }, loads),
  'NODE_OPTIONS, BUN_OPTIONS': choice(memoryOnly, loads),
  'PATH, MANPATH, CDPATH, fpath': searched,
  'http_proxy, https_proxy, all_proxy, HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE, SSL_CERT_DIR, NODE_EXTRA_CA_CERTS, REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE, GIT_SSL_CAINFO':
    choice({ 'http://localhost*, http://127.0.0.1*, ': readOnly() }, redirects),
  'NODE_TLS_REJECT_UNAUTHORIZED, GIT_SSL_NO_VERIFY, PYTHONHTTPSVERIFY': privileged(
    'switches off the check of server certificates',
  ),
  'NPM_CONFIG_REGISTRY, npm_config_registry, PIP_INDEX_URL, PIP_EXTRA_INDEX_URL, UV_INDEX_URL, UV_DEFAULT_INDEX, GOPROXY, YARN_NPM_REGISTRY_SERVER':
    choice(
      { 'https://registry.npmjs.org*, https://pypi.org*, https://proxy.golang.org*, direct, off': readOnly() },
      privileged('installs from another registry'),
    ),
};
