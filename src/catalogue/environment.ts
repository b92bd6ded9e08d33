// Environment variables that make programs run or load something. Set in front of a command, exported, or given to `env` and `sudo`.
import { lookup } from './lookup.ts';
import {
  choice,
  code,
  destroys,
  eachWord,
  folder,
  type Judgement,
  loads,
  type Operand,
  privileged,
  readOnly,
  runsUnread,
  script,
  typed,
} from './spec.ts';
import { settingBy } from './tables/git-settings.ts';

const loadsOther = runsUnread('makes programs load other code');
const redirects = privileged('sends traffic or trust somewhere else');
const unguards = destroys('can start an agent without its guard');
/** Options that a runtime takes from a variable: quiet ones are listed, any other may load code. */
const runtimeOptions = (quiet: string): Operand => eachWord({ [quiet]: readOnly() }, loadsOther);
/** Options of a tool: the listed ones make it load or run something, others only tune it. */
const toolOptions = (loud: string): Operand =>
  eachWord({ [loud]: runsUnread('gives a tool an option that runs or loads something') }, readOnly());

const environmentVariables: { readonly [names: string]: Operand | Judgement } = {
  // Switches of agents that leave hooks and plugins out, and places of their settings, which hold the hooks.
  'CLAUDE_CODE_SIMPLE, OPENCODE_PURE': choice({ '0|': readOnly() }, unguards),
  'CLAUDE_CONFIG_DIR, CODEX_HOME, COPILOT_HOME, OPENCODE_CONFIG, OPENCODE_CONFIG_DIR, OPENCODE_CONFIG_CONTENT, GEMINI_CLI_SYSTEM_SETTINGS_PATH, FACTORY_ORG_MANAGED_SETTINGS_LOCAL_PATH':
    unguards,

  // Programs that are started by the value.
  'PAGER, GIT_PAGER, MANPAGER, GH_PAGER, GLAB_PAGER, BAT_PAGER, AWS_PAGER, SYSTEMD_PAGER, PSQL_PAGER, DELTA_PAGER':
    choice({ 'cat|less|more|most|less *|bat|delta|true|': readOnly() }, code('shell')),
  'EDITOR, VISUAL, GIT_EDITOR, GIT_SEQUENCE_EDITOR, KUBE_EDITOR, FCEDIT, SUDO_EDITOR, PSQL_EDITOR, HGEDITOR, SVN_EDITOR, CVSEDITOR, SYSTEMD_EDITOR, GH_EDITOR, VAULT_EDITOR':
    choice({ 'true|cat|:|vi|vim|nano|emacs|code|code --wait|': readOnly() }, code('shell')),
  'LESSOPEN, LESSCLOSE': choice({ '*lesspipe*, ': readOnly() }, typed('input filter')),
  'BROWSER, GIT_SSH_COMMAND, GIT_EXTERNAL_DIFF, GIT_PROXY_COMMAND, PROMPT_COMMAND, BASH_ALIASES, RSYNC_RSH, CVS_RSH, SVN_SSH, MAILCHECK_COMMAND, FZF_DEFAULT_COMMAND, FZF_CTRL_T_COMMAND, SKIM_DEFAULT_COMMAND, CARGO_TARGET_*_RUNNER, GH_BROWSER, PYTHONDOCS_BROWSER, DOCKER_SSH_COMMAND, ANSIBLE_PAGER':
    code('shell'),
  'GIT_SSH, GIT_ASKPASS, SSH_ASKPASS, SUDO_ASKPASS, RUSTC, RUSTDOC, RUSTC_WRAPPER, RUSTC_WORKSPACE_WRAPPER, CARGO_BUILD_RUSTC, CARGO_BUILD_RUSTC_WRAPPER, CARGO_TARGET_*_LINKER, CMAKE_*_COMPILER_LAUNCHER, npm_config_git, NPM_CONFIG_GIT, TERRAGRUNT_TFPATH, TERRAGRUNT_TF_PATH':
    choice(
      {
        'ssh|git|true|echo|/bin/true|/bin/echo|sccache|ccache|rustc|clang|gcc|cc|lld|mold|terraform|tofu|': readOnly(),
      },
      loadsOther,
    ),
  'SHELL, npm_config_script_shell, NPM_CONFIG_SCRIPT_SHELL, npm_config_shell, NPM_CONFIG_SHELL, CONFIG_SHELL, MAKESHELL':
    choice(
      { 'bash|sh|zsh|fish|dash|/bin/*sh|/usr/bin/*sh|/usr/local/bin/*sh|/opt/homebrew/bin/*sh|': readOnly() },
      loadsOther,
    ),
  'PS0, PS1, PS2, PS4': choice({ '*$(*|*`*': code('shell') }, readOnly()),
  'VIMINIT, EXINIT, GVIMINIT': typed('editor'),
  LESS: typed('pager'),
  'LUA_INIT, LUA_INIT_5_1, LUA_INIT_5_2, LUA_INIT_5_3, LUA_INIT_5_4': choice({ '@*': loadsOther }, code('lua')),

  // Files that run at the start of a shell or an interpreter.
  'BASH_ENV, ENV, ZDOTDIR': choice({ '': readOnly() }, { ...loadsOther, takes: script('shell') }),
  PYTHONSTARTUP: choice({ '': readOnly() }, { ...loadsOther, takes: script('python') }),

  // Settings given as a whole.
  'GIT_CONFIG_KEY_*': settingBy('GIT_CONFIG_VALUE_*'),
  'GIT_CONFIG_PARAMETERS, GIT_CONFIG, GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM, GIT_TEMPLATE_DIR, GIT_EXEC_PATH': choice(
    { '/dev/null|': readOnly() },
    runsUnread('gives git a configuration that can make it run any program'),
  ),

  'GIT_DIR, GIT_COMMON_DIR': choice(
    { '.git|': readOnly() },
    runsUnread('takes the settings of another repository, which can make git run programs'),
  ),

  // Code that is loaded whatever its name.
  'LD_PRELOAD, LD_AUDIT, DYLD_INSERT_LIBRARIES, DYLD_FORCE_FLAT_NAMESPACE, PERL5DB, PERL5OPT, PYTEST_PLUGINS, GCONV_PATH, OPENSSL_CONF, OPENSSL_ENGINES, OPENSSL_MODULES, CORECLR_PROFILER*, COR_PROFILER*, DOTNET_STARTUP_HOOKS, DOTNET_ADDITIONAL_DEPS, NODE_REPL_EXTERNAL_MODULE, ASPNETCORE_HOSTINGSTARTUPASSEMBLIES, PYTHONUSERBASE, ERL_AFLAGS, ERL_FLAGS, ERL_ZFLAGS, ELIXIR_ERL_OPTIONS, TS_NODE_COMPILER, BASH_FUNC_*':
    choice({ '': readOnly() }, loadsOther),
  PYTHONBREAKPOINT: choice({ '0|': readOnly() }, loadsOther),

  // Folders and files from which code or configuration that runs code is loaded: the project's own and installed ones are vouched for.
  'PYTHONPATH, PYTHONHOME, RUBYLIB, PERL5LIB, PERLLIB, NODE_PATH, LD_LIBRARY_PATH, DYLD_*_PATH, CLASSPATH, GEM_PATH, GEM_HOME, LUA_PATH*, LUA_CPATH*, R_LIBS, R_LIBS_USER, R_PROFILE, R_PROFILE_USER, R_ENVIRON, R_ENVIRON_USER, JULIA_LOAD_PATH, JULIA_DEPOT_PATH, ERL_LIBS, TCLLIBPATH, GUILE_LOAD_PATH, EMACSLOADPATH, VIMRUNTIME, MAKEFILES, BUNDLE_GEMFILE, BUNDLE_PATH, BUNDLE_CONFIG, PHPRC, PHP_INI_SCAN_DIR, COMPOSER, COMPOSER_HOME, JAVA_HOME, JDK_HOME, M2_HOME, MAVEN_HOME, GRADLE_USER_HOME, GOROOT, CARGO_HOME, RUSTUP_HOME, GIO_MODULE_DIR, GST_PLUGIN_PATH, QT_PLUGIN_PATH, TERMINFO, TERMINFO_DIRS, INPUTRC, TS_NODE_PROJECT, npm_config_userconfig, NPM_CONFIG_USERCONFIG, npm_config_globalconfig, NPM_CONFIG_GLOBALCONFIG, npm_config_prefix, NPM_CONFIG_PREFIX, npm_config_local_prefix, npm_config_init_module, PIP_CONFIG_FILE, UV_CONFIG_FILE, YARN_RC_FILENAME, YARN_IGNORE_PATH, ANSIBLE_CONFIG, ANSIBLE_LIBRARY, ANSIBLE_*_PLUGINS, ANSIBLE_ROLES_PATH, ANSIBLE_COLLECTIONS_PATH, TF_CLI_CONFIG_FILE, TERRAFORM_CONFIG, TF_DATA_DIR, AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE, KUBECONFIG, DOCKER_CONFIG, HELM_PLUGINS, HELM_CONFIG_HOME, CURL_HOME, WGETRC, XDG_CONFIG_HOME, XDG_CONFIG_DIRS, XDG_DATA_DIRS, SCREENRC, PRE_COMMIT_HOME, CMAKE_TOOLCHAIN_FILE, CMAKE_PREFIX_PATH, PKG_CONFIG_PATH, OPENSSL_CONF_INCLUDE, KRB5_CONFIG, GNUPLOT_LIB, GVIM_RC, PSQLRC, MYSQL_HOME, PGSYSCONFDIR, HGRCPATH, ASDF_DATA_DIR, NVM_DIR, RBENV_ROOT, PYENV_ROOT, VIRTUAL_ENV, CONDA_PREFIX':
    choice({ '': readOnly() }, loads),
  PATH: folder,
  'MANPATH, CDPATH, fpath, FPATH': privileged('decides which programs and libraries are found first', { unread: true }),

  // Options of runtimes and tools.
  'NODE_OPTIONS, BUN_OPTIONS': runtimeOptions(
    '--max-old-space-size*, --max_old_space_size*, --max-semi-space-size*, --no-warnings*, --enable-source-maps, --trace-*, --unhandled-rejections*, --experimental-vm-modules, --openssl-legacy-provider, --stack-trace-limit*, --no-deprecation, --experimental-strip-types, --no-experimental-*, --disable-warning*, --expose-gc, --max-http-header-size*, --dns-result-order*, --throw-deprecation, --pending-deprecation, --preserve-symlinks, --use-system-ca, --report-*, --heapsnapshot-*, --inspect, --inspect=*, --inspect-brk',
  ),
  'JAVA_TOOL_OPTIONS, _JAVA_OPTIONS, JDK_JAVA_OPTIONS, JAVA_OPTS, JVM_OPTS, MAVEN_OPTS, GRADLE_OPTS, SBT_OPTS, ANT_OPTS, CATALINA_OPTS, KOTLIN_OPTS, LEIN_JVM_OPTS, ES_JAVA_OPTS, MILL_JVM_OPTS':
    runtimeOptions(
      '-Xmx*, -Xms*, -Xss*, -Xmn*, -XX:Max*, -XX:+*, -XX:-*, -XX:Metaspace*, -Dfile.encoding*, -Duser.*, -Djava.awt.headless*, -Djava.net.*, -Dhttp*, -Dorg.gradle.daemon*, -Dorg.gradle.jvmargs*, -Dorg.slf4j.*, -Dstyle.color*, -Djava.io.tmpdir*, -Dspring.*, -ea, -server, --enable-preview, -XshowSettings*',
    ),
  RUBYOPT: runtimeOptions('-W*, -w, --yjit*, --jit*, --disable*, --enable*, -Ku, -E*'),
  'PYTHONWARNINGS, PYTHONUNBUFFERED': readOnly(),
  PYTEST_ADDOPTS: toolOptions(
    '-p, -p*, --rootdir*, --confcutdir*, -c, -c*, --config-file*, -o, --override-ini*, --pyargs',
  ),
  GOFLAGS: toolOptions('-toolexec*, -exec*, -overlay*, -modfile*, -vettool*, --toolexec*, --exec*, --overlay*'),
  'RUSTFLAGS, RUSTDOCFLAGS, CARGO_BUILD_RUSTFLAGS, CARGO_ENCODED_RUSTFLAGS, CARGO_TARGET_*_RUSTFLAGS': toolOptions(
    '*linker=*, -Zcodegen-backend*, -L*/tmp/*',
  ),
  'CFLAGS, CXXFLAGS, CPPFLAGS, LDFLAGS, CGO_CFLAGS, CGO_LDFLAGS': toolOptions(
    '-fplugin=*, -specs=*, -wrapper*, -B*, -no-canonical-prefixes*, -fuse-ld=/*, -fuse-ld=.*',
  ),
  'MAKEFLAGS, GNUMAKEFLAGS, MFLAGS': toolOptions(
    '--eval*, -f*, --file*, --makefile*, -C*, --directory*, SHELL=*, -I*, --include-dir*, -E*',
  ),
  TAR_OPTIONS: toolOptions(
    '--checkpoint-action*, --to-command*, --use-compress-program*, -I*, -F*, --info-script*, --new-volume-script*, --rsh-command*, --rmt-command*',
  ),
  'ZIPOPT, UNZIP': toolOptions('-T*, -TT*, --unzip-command*'),
  'FZF_DEFAULT_OPTS, SKIM_DEFAULT_OPTIONS': choice(
    { '*execute*|*become*|*reload*|*--preview*|*transform*': loadsOther },
    readOnly(),
  ),
  'TF_CLI_ARGS, TF_CLI_ARGS_*': eachWord(
    {
      '-destroy*': destroys('makes every plan one that destroys'),
      '-auto-approve*': privileged('applies plans without asking'),
      '-state=*, -chdir=*, -plugin-dir=*, -backend-config=*': runsUnread(
        'works on another state or with other plugins',
      ),
    },
    readOnly(),
  ),

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

/** What it means to set the variable of this name; undefined where that only tunes a program. */
export const variableEntry = (name: string): Operand | Judgement | undefined => lookup(environmentVariables, name);
