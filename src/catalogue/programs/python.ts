// Python: the interpreter, installers, test runners, linters, environments, frameworks with a management script.
import { choice, code, command, deploys, destroys, env, flag, help, type Judgement, option, type Options, packageCommand, previews, privileged, program, readOnly, rest, reveals, runsUnread, script, shortHelp, uses, value, writes, writeSafe } from '../spec.ts';
import { declared, look, machineWide, newDependency, ownCode, peek } from '../tables.ts';

const network = { effects: ['network'] } as const;

export const python = program(['python', 'python3', 'python2', 'py', 'pypy', 'pypy3', 'python3.8', 'python3.9', 'python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14', 'ipython', 'ipython3', 'uvx-python'], () => ({
  docs: 'https://docs.python.org/3/using/cmdline.html',
  bare: readOnly(),
  args: [script('python')],
  stdin: code('python'),
  options: {
    ...help,
    '-h, -V|-VV': previews('prints help'),
    '-c': code('python'),
    '-m': command,
    '-i': runsUnread('leaves a python prompt open; what is typed there is not seen here'),
    '-W, -X, --check-hash-based-pycs': value,
    '-b, -B, -d, -E, -I, -O, -OO, -P, -q, -R, -s, -S, -u, -v, -x, -?': flag,
  },
  examples: { 'python3 --version': 'read-only', 'python -V': 'read-only', 'python3 -c "print(1)"': 'read-only', 'python -m pytest tests/unit -x': 'write-safe', 'python -m pip install requests': 'privileged-write', 'python src/main.py --port 1': 'write-safe', python3: { tier: 'privileged-write', unread: true }, 'python -i x.py': { tier: 'privileged-write', unread: true }, 'python manage.py flush --no-input': 'destructive' },
}));

/** Modules run with `python -m` that have no program of their own. */
export const modules = program(['json.tool', 'py_compile', 'compileall', 'timeit', 'cProfile', 'profile', 'pstats', 'trace', 'tokenize', 'dis', 'ast', 'calendar', 'platform', 'site', 'sysconfig', 'zipfile', 'tarfile', 'unittest', 'doctest', 'venv', 'virtualenv', 'ensurepip', 'pydoc', 'base64-x', 'tabnanny', 'inspect', 'this', 'antigravity', 'zipapp', 'quopri', 'webbrowser', 'turtledemo', 'idlelib', 'lib2to3', 'pyclbr', 'asyncio', 'sqlite3-module', 'debugpy', 'IPython', 'notebook', 'jupyter', 'jupyterlab', 'ipykernel', 'nbconvert', 'papermill', 'spacy', 'nltk.downloader', 'torch.distributed.run', 'torchrun', 'accelerate', 'streamlit', 'gradio', 'flask', 'uvicorn', 'gunicorn', 'hypercorn', 'daphne', 'waitress-serve', 'fastapi', 'chainlit', 'celery', 'rq', 'dramatiq', 'huey', 'dagster', 'prefect', 'luigi', 'airflow', 'mlflow', 'tensorboard', 'wandb', 'dvc', 'kedro', 'dbt', 'great_expectations', 'scrapy', 'locust', 'invoke', 'inv', 'fab-local', 'doit', 'mkdocs-py', 'sphinx-quickstart', 'sphinx-apidoc', 'pdoc', 'cookiecutter', 'copier', 'pipreqs', 'pydeps'], () => ({
  docs: 'https://docs.python.org/3/library/cmdline.html',
  bare: ownCode,
  open: 'runs the project’s own code in any case',
  options: { ...help, '--host|--bind|-b': choice({ '0.0.0.0*|::*': privileged('opens a port to others') }, value) },
  commands: { 'deploy, publish, push, login, upload': deploys('publishes or deploys', { ...network, open: 'in any case' }), 'db': privileged('changes a database', { open: 'in any case' }), 'deps, debug, show, list, ls, version, info, config, routes, compile-check, parse': readOnly({ open: 'only looks' }), '*': ownCode },
  examples: { 'python -m venv .venv': 'write-safe', 'uvicorn app:app --reload --host 127.0.0.1': 'write-safe', 'uvicorn app:app --host 0.0.0.0': 'privileged-write', 'flask --app x run': 'write-safe', 'prefect deploy': 'deployment', 'airflow db reset': 'privileged-write', 'dbt debug': 'read-only', 'dbt --help': 'read-only' },
}));

export const httpServer = program(['http.server', 'SimpleHTTPServer', 'pyftpdlib', 'smtpd', 'aiosmtpd'], () => ({
  docs: 'https://docs.python.org/3/library/http.server.html',
  bare: writeSafe({ effects: ['network'] }),
  args: [value],
  options: { ...help, '-b|--bind': choice({ '127.0.0.1|localhost|::1': writeSafe() }, privileged('opens files to others')), '-d|--directory': choice({ '/|/etc|/home*|~*|..*': privileged('opens files outside the project to others') }, value), '-p|--protocol, --tls-cert, --tls-key': value, '--cgi': runsUnread('runs whatever scripts are asked for') },
  examples: { 'python -m http.server 8080': 'write-safe', 'python -m http.server 8080 --bind 0.0.0.0 --directory /': 'privileged-write', 'python -m http.server --bind 127.0.0.1': 'write-safe', 'python -m http.server --cgi': { tier: 'privileged-write', unread: true } },
}));

const indexes: Options = { '-i|--index-url|--extra-index-url|--index|--default-index': choice({ 'https://pypi.org/*|https://test.pypi.org/*|https://download.pytorch.org/*|http://localhost*': readOnly() }, privileged('installs from another registry', { unread: true })), '-f|--find-links, --trusted-host': privileged('installs from another place', { takes: value }) };
const pipInstall = privileged('brings in a dependency that is not declared yet', { effects: ['network', 'executes', 'writes'] });
const install: Judgement = writeSafe({
  effects: ['network', 'executes', 'writes'],
  open: 'other options change how packages are fetched',
  args: [rest(choice({ '.|./*|.[*|..|*.whl|/*|~*': writeSafe(), '-*': readOnly(), 'pip|setuptools|wheel|pip-tools|build|uv': writeSafe(), '*': pipInstall }))],
  options: { ...indexes, '-r|--requirement|--requirements, -c|--constraint|--constraints, --build-constraint': uses, '-e|--editable': choice({ 'git+*|http*': pipInstall }, value), '-t|--target|--prefix|--root|--src|-d|--dest|--wheel-dir|-w': writes, '--group|--extra|--all-extras-x|--python|-p|--platform|--python-version|--implementation|--abi|--progress-bar|--report|--cache-dir|--timeout|--retries|--proxy|--cert|--upgrade-strategy|--no-binary|--only-binary|--exclude-newer|--resolution|-P|--upgrade-package|--reinstall-package': value, '--system|--user|--break-system-packages': privileged('changes the machine, not the project'), '--dry-run': previews('only shows what would be installed'), '-U|--upgrade, -q, -v, --no-deps, --pre': flag },
});

export const pip = program(['pip', 'pip3', 'pip3.11', 'pip3.12', 'pip2', 'pip-compile', 'pip-sync', 'pipdeptree', 'pip-audit', 'safety', 'pip-licenses', 'piprot'], () => ({
  docs: 'https://pip.pypa.io/en/stable/cli/',
  bare: writeSafe(network),
  open: 'the subcommand decides',
  options: { ...shortHelp, '-V': previews('prints the version'), '--python, --proxy, --cert, --timeout, --log, --cache-dir': value, '-q|-v|--quiet|--verbose|--isolated|--no-input|--disable-pip-version-check': flag },
  commands: {
    'list, show, freeze, check, search, debug, inspect, help, index, hash, completion, audit': look,
    'install': install,
    'download, wheel, lock': { ...declared, options: { ...indexes, '-d|--dest|-w|--wheel-dir|-o': writes } },
    'uninstall': writeSafe({ open: 'packages of this environment' }),
    'cache': writeSafe({ open: 'the package cache' }),
    'config': readOnly({ commands: { 'list, get, debug': peek, 'set, unset, edit': privileged('changes the settings of the package manager', { open: 'in any case' }) } }),
    '*': writeSafe(network),
  },
  examples: { 'pip list --outdated': 'read-only', 'pip install -r requirements.txt': 'write-safe', 'pip install -e ".[dev]"': 'write-safe', 'pip install flask': 'privileged-write', 'pip install git+https://x.example/r': 'privileged-write', 'pip install --extra-index-url http://x.example/simple y': { tier: 'privileged-write', unread: true }, 'pip install -f ./wheels .': 'privileged-write', 'pip install --user .': 'privileged-write', 'pip install --dry-run flask': 'read-only', 'pip install -U pip': 'write-safe', 'pip uninstall -y flask': 'write-safe', 'pip download x': 'write-safe', 'pip cache purge': 'write-safe', 'pip config list': 'read-only', 'pip config set a b': 'privileged-write', 'pip-compile requirements.in': 'write-safe', 'pip --help': 'read-only', 'pip -V': 'read-only', 'pip install -e git+https://x.example/r': 'privileged-write' },
}));

const tool: Judgement = readOnly({ commands: { 'list, dir': peek, run: readOnly({ args: [packageCommand], options: { '--from|--with|-p|--python|-w|--with-requirements|--index|--default-index': value } }), 'install, uninstall, upgrade, update-shell': machineWide } });
export const uv = program('uv', () => ({
  docs: 'https://docs.astral.sh/uv/reference/cli/',
  bare: readOnly(),
  options: { ...shortHelp, '-V': previews('prints the version'), '--directory, --project, --config-file, --color, --cache-dir, --python-preference, --allow-insecure-host': value, '-q|-v|--quiet|--verbose|--offline|--no-cache|-n|--no-progress|--no-config|--native-tls|--no-python-downloads|--preview|--managed-python|--no-managed-python': flag },
  commands: {
    'tree, version, help, self-version, export-x, workspace': look,
    'sync, lock, venv, init, build, export, format, generate-shell-completion, check': declared,
    'add': newDependency,
    'remove': declared,
    'run': readOnly({ args: [command], options: { '--with|--with-editable|--with-requirements': privileged('brings in a dependency that is not declared yet', { takes: value }), '--extra|--group|--only-group|--no-group|-p|--python|--package|--env-file|--index|--no-extra|-w|--refresh-package|--upgrade-package|-P': value, '-m|--module': command, '-s|--script': script('python'), '--frozen|--locked|--no-sync|--isolated|--all-extras|--dev|--no-dev|--all-groups|--active|--exact|--no-project|--all-packages|-U|--upgrade|--reinstall|--refresh|--only-dev|--no-editable|--no-env-file|--with-dev|-q|-v|--gui-script': flag } }),
    'pip': readOnly({ commands: { 'list, show, freeze, check, tree': look, install, 'sync, compile, uninstall': { ...declared, options: indexes } } }),
    'tool': tool,
    'python': readOnly({ commands: { 'list, find, dir': peek, 'install, uninstall, upgrade, update-shell': machineWide, pin: writeSafe({ open: 'the project’s own settings' }) } }),
    'cache': readOnly({ commands: { 'dir, size': peek, 'clean, prune': writeSafe({ open: 'the package cache' }) } }),
    'publish': deploys('publishes a package for everyone', { ...network, open: 'in any case', options: { '--dry-run': previews('publishes nothing') } }),
    'self': readOnly({ commands: { version: peek, update: machineWide } }),
    'auth': privileged('stores a login', { open: 'in any case' }),
  },
  examples: { 'uv sync --frozen': 'write-safe', 'uv add httpx': 'privileged-write', 'uv remove httpx': 'write-safe', 'uv run pytest -q': 'write-safe', 'uv run --with x python a.py': 'privileged-write', 'uv run -m pytest': 'write-safe', 'uv pip install "torch>=2.3"': 'privileged-write', 'uv pip compile x.in': 'write-safe', 'uv pip list': 'read-only', 'uv tree': 'read-only', 'uv tool run ruff check': 'write-safe', 'uv tool install x': 'privileged-write', 'uv tool list': 'read-only', 'uv python install 3.12': 'privileged-write', 'uv python pin 3.12': 'write-safe', 'uv python list': 'read-only', 'uv cache clean': 'write-safe', 'uv cache dir': 'read-only', 'uv publish': 'deployment', 'uv publish --dry-run': 'read-only', 'uv self update': 'privileged-write', 'uv self version': 'read-only', 'uv auth login x': 'privileged-write', 'uv --help': 'read-only', 'uv pip install -f x .': 'privileged-write', 'uv pip install --index-url https://x.example .': { tier: 'privileged-write', unread: true }, 'uv pip install --user .': 'privileged-write', 'uv pip install --dry-run x': 'read-only' },
}));

export const uvx = program(['uvx', 'pipx-run'], () => ({ docs: 'https://docs.astral.sh/uv/guides/tools/', bare: readOnly(), args: [packageCommand], options: { ...shortHelp, '--from|--with|-p|--python|--index': value, '-q|-v|--isolated|--refresh|--no-cache': flag }, examples: { 'uvx ruff check .': 'write-safe', 'uvx frobnicate-kit': { tier: 'privileged-write', unread: true }, 'uvx --help': 'read-only' } }));

export const projects = program(['poetry', 'pdm', 'hatch', 'pipenv', 'rye', 'flit', 'conda', 'mamba', 'micromamba', 'pixi', 'tox', 'nox', 'maturin', 'twine', 'build', 'setup.py', 'pipx', 'bumpversion', 'bump2version', 'bump-my-version', 'cz', 'scikit-build', 'cibuildwheel'], () => ({
  docs: 'https://python-poetry.org/docs/cli/',
  bare: ownCode,
  open: 'the subcommand decides',
  options: { ...shortHelp, '-V': previews('prints the version'), '-C|--directory|-P|--project|-p|--python|-n|--name|-e|--env|-f|--file|-c|--channel|-G|--group|-E|--extras|-s|--session|--with|--without|--only': value, '-g|--global': privileged('changes the machine, not the project') },
  commands: {
    'show, check, list|ls, info, env, search, about, version, help, tree, graph, why, outdated, config-x, lock-check, verify, run-x, metadata, doctor, environments, dep': look,
    'install, sync, lock, update|up, remove|rm|uninstall, build, sdist, bdist_wheel, bdist, develop, test, shell, fmt, format, lint, clean, init, new, use, venv, export, import, fix, create, activate, deactivate, develop-x, editable, wheel, dev, status, python, bump, upgrade, task, compile, requirements, egg_info, build_ext, build_py, ensure, reinstall, outdated-x': declared,
    'add': newDependency,
    'run': readOnly({ args: [command], options: { '-n|--name|-p|--prefix|-e|--env|-s': value, '--no-capture-output|--live-stream|-v|-q': flag } }),
    'publish, upload, register': deploys('publishes a package for everyone', { ...network, open: 'in any case', options: { '--dry-run': previews('publishes nothing') } }),
    'config': privileged('changes settings of the package manager', { open: 'in any case', args: [choice({ '*pypi-token*|*http-basic*|*password*': reveals('stores a registry login'), '--list|--local': readOnly() }, value), rest(value)] }),
    'self, plugin, source, cache, global, ensurepath, inject, upgrade-all, install-all, runpip, pin, keyring': machineWide,
    '*': ownCode,
  },
  examples: { 'poetry install': 'write-safe', 'poetry add --group dev pytest': 'privileged-write', 'poetry run pytest': 'write-safe', 'poetry publish --build': 'deployment', 'poetry publish --dry-run': 'read-only', 'poetry show --tree': 'read-only', 'poetry config pypi-token.pypi x': 'destructive', 'poetry config virtualenvs.in-project true': 'privileged-write', 'tox -e py311': 'write-safe', 'nox -s tests': 'write-safe', 'conda activate base': 'write-safe', 'conda install numpy': 'write-safe', 'twine upload dist/*': 'deployment', 'poetry self update': 'privileged-write', 'poetry --help': 'read-only', 'pipenv -V': 'read-only', 'poetry -g x': 'privileged-write' },
}));

export const checks = program(['pytest', 'py.test', 'ruff', 'black', 'isort', 'flake8', 'pylint', 'mypy', 'pyright', 'basedpyright', 'ty', 'pyre', 'pytype', 'pydocstyle', 'pycodestyle', 'pyflakes', 'autopep8', 'yapf', 'autoflake', 'pyupgrade', 'vulture', 'radon', 'xenon', 'interrogate', 'coverage', 'nose2', 'nosetests', 'behave', 'robot', 'hypothesis', 'mutmut', 'pyinstrument', 'py-spy', 'scalene', 'memray', 'line_profiler', 'kernprof', 'pre-commit-x', 'djlint', 'blue', 'ssort', 'refurb', 'deptry', 'import-linter', 'lint-imports', 'cython', 'pyinstaller', 'nuitka', 'shiv', 'pex', 'jupytext', 'nbstripout', 'nbqa', 'ipython-nb', 'datamodel-codegen', 'grpc_tools.protoc'], () => ({
  docs: 'https://docs.pytest.org/en/stable/reference/reference.html', bare: ownCode, open: 'runs the project’s own code in any case', options: { ...shortHelp, '-V': previews('prints the version') }, examples: { 'pytest -q -k "not slow"': 'write-safe', 'ruff check --fix .': 'write-safe', 'mypy src': 'write-safe', 'black --help': 'read-only', 'pytest -V': 'read-only' },
}));

const databases = { environment: [env('RAILS_ENV'), env('DJANGO_SETTINGS_MODULE')] } as const;
const migrate = deploys('changes a database', { open: 'in any case', scales: { local: 'privileged-write' }, options: { '--plan|--check|--list|-l|--dry-run': previews('changes nothing') } });
export const manage = program(['manage.py', 'django-admin'], () => ({
  docs: 'https://docs.djangoproject.com/en/stable/ref/django-admin/',
  bare: readOnly(),
  open: 'the subcommand decides',
  options: { ...shortHelp, '--settings|--pythonpath|-v|--verbosity|--database': value },
  targets: { ...databases, database: [option('--database'), env('DATABASE_URL')] },
  commands: {
    'check, showmigrations, sqlmigrate, diffsettings, inspectdb, version, help, show_urls, findstatic, sqlflush, sqlsequencereset, print_settings, validate_templates, graph_models': readOnly({ open: 'only looks' }),
    'test, runserver, runserver_plus, makemigrations, collectstatic, compilemessages, makemessages, startapp, startproject, squashmigrations, optimizemigration, testserver, compress, tailwind, spectacular, graphql_schema, run_huey, qcluster, rqworker, process_tasks': ownCode,
    'migrate': migrate,
    'loaddata, createcachetable, clearsessions, createsuperuser, changepassword, dumpdata, sync_translation_fields, update_index, clear_cache, remove_stale_contenttypes, seed, populate_db, load*, import*, sync*, create*, update*': privileged('changes a database', { open: 'in any case', scales: { production: 'deployment' } }),
    'flush, reset_db, sqlclear, drop*, delete*, clear*, purge*, reset*, wipe*': destroys('empties a database', { open: 'in any case' }),
    'shell, shell_plus, dbshell, runscript': readOnly({ options: { '-c|--command': code('python'), '-i|--interface': value, '--print-sql|--quiet-load|--no-imports': flag }, stdin: code('python'), bare: runsUnread('opens a prompt on the application and its database') }),
    'send*, sendtestemail': deploys('sends messages', { open: 'in any case' }),
    '*': privileged('runs a command of the application that is not known here', { open: 'in any case', unread: true }),
  },
  examples: { 'python manage.py check --deploy': 'read-only', 'python manage.py test shop.tests': 'write-safe', 'python manage.py migrate': 'deployment', 'python manage.py migrate --plan': 'read-only', 'python manage.py flush': 'destructive', 'python manage.py loaddata x': 'privileged-write', 'python manage.py shell -c "print(1)"': { tier: 'privileged-write', unread: true }, 'python manage.py sendtestemail a@b': 'deployment', 'python manage.py frob': { tier: 'privileged-write', unread: true }, 'django-admin --help': 'read-only' },
}));

export const alembic = program(['alembic', 'aerich', 'yoyo', 'flask-db'], () => ({
  docs: 'https://alembic.sqlalchemy.org/en/latest/',
  bare: readOnly(),
  open: 'the subcommand decides',
  options: { ...shortHelp, '-c|--config|-n|--name|-x': value, '--sql': previews('only prints the SQL') },
  targets: { database: [env('DATABASE_URL')] },
  commands: { 'current, history, heads, show, branches, check, list_templates, list': readOnly({ open: 'only looks' }), 'revision, init, merge, edit, init-db, new, migrate': writeSafe({ open: 'writes migration files' }), 'upgrade, stamp, apply, ensure_version, mark': migrate, 'downgrade, rollback, reapply': deploys('takes back changes of a database, which may lose data', { open: 'in any case' }) },
  examples: { 'alembic current': 'read-only', 'alembic upgrade head': 'deployment', 'alembic upgrade head --sql': 'read-only', 'alembic downgrade -1': 'deployment', 'alembic revision -m x': 'write-safe', 'alembic --help': 'read-only' },
}));
