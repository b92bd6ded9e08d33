// What Python's functions and methods do. Whatever of a closed module is not listed here counts as unread.
import { type Does, fine, hidden, note, path, type Rules, rules, run, says, url } from './capability.ts';

const sql: Does = { is: 'sql', at: [0, 'sql', 'query'] };
const code: Does = { is: 'code', at: [0] };
const opened: Does = { is: 'open', at: [0, 'file', 'filename', 'name'], mode: [1, 'mode'] };
const prefixed = (prefix: string, names: string): string =>
  names
    .split(' ')
    .map(name => `${prefix}.${name}`)
    .join(' ');
const process = says('privileged-write', 'stops or steers processes', ['executes']);
const rights = says('privileged-write', 'changes permissions or owners', ['writes']);
const opensDatabase = says('read-only', 'opens a database', ['network']);
const sends = says('deployment', 'sends mail', ['network']);
const loads = hidden('runs code that is hidden in data');

export const pythonRules: Rules = rules([
  [prefixed('builtins', 'exec eval compile'), code, note('evaluates')],
  [
    prefixed(
      'builtins',
      '__import__ globals locals breakpoint setattr delattr __builtins__ __loader__ __spec__ getattr',
    ),
    hidden('reaches code by a computed name'),
  ],
  [
    'builtins.open io.open codecs.open gzip.open bz2.open lzma.open tokenize.open zipfile.ZipFile tarfile.open tarfile.TarFile PIL.Image.open',
    opened,
    note('reads'),
  ],
  [
    prefixed(
      'os',
      'path getcwd getcwdb listdir walk fwalk scandir stat lstat fstat sep altsep linesep extsep pathsep name getpid getppid uname cpu_count getuid geteuid getgid getegid getgroups getlogin fspath fsencode fsdecode access readlink curdir pardir devnull get_terminal_size terminal_size isatty times getloadavg urandom sched_getaffinity strerror error PathLike DirEntry stat_result X_OK R_OK W_OK F_OK SEEK_SET SEEK_CUR SEEK_END O_RDONLY O_WRONLY O_RDWR O_CREAT O_EXCL O_TRUNC O_APPEND EX_OK get_exec_path statvfs major minor read close fdopen lseek fsync pipe getpgid getsid umask nice WIFEXITED WEXITSTATUS waitpid wait waitstatus_to_exitcode supports_fd _exit write get_inheritable',
    ),
    fine,
  ],
  ['os.environ', { is: 'environment' }],
  ['os.environb', hidden('reads the environment in an unusual way')],
  ['os.getenv', { is: 'variable', at: [0, 'key'] }],
  ['os.chdir os.fchdir os.chroot', note('moves')],
  ['os.open', hidden('opens a file by number')],
  ['os.dup2 os.dup', note('redirects')],
  [prefixed('os', 'makedirs mkdir truncate utime mkfifo mknod'), path('writes', 0, 'name', 'path')],
  [prefixed('os', 'remove unlink rmdir removedirs'), path('deletes', 0, 'path', 'name')],
  [prefixed('os', 'rename replace renames'), path('writes', 0, 'src'), path('writes', 1, 'dst')],
  ['os.link os.symlink', path('writes', 1, 'dst')],
  [prefixed('os', 'chmod chown lchown lchmod chflags setxattr'), rights],
  [prefixed('os', 'kill killpg abort'), process],
  [
    'os.system os.popen subprocess.getoutput subprocess.getstatusoutput asyncio.create_subprocess_shell',
    run('line'),
    note('runs'),
  ],
  [prefixed('os', 'execv execve execvp execvpe'), run('either', 1), note('runs')],
  [
    prefixed(
      'os',
      'execl execle execlp execlpe spawnl spawnle spawnlp spawnv spawnve spawnvp posix_spawn posix_spawnp fork forkpty openpty startfile setuid setgid putenv unsetenv',
    ),
    hidden('starts or replaces processes in a way that is not followed'),
    note('runs'),
  ],
  [prefixed('subprocess', 'run call check_call check_output Popen'), run('either', 0, 'args'), note('runs')],
  [
    prefixed(
      'subprocess',
      'PIPE DEVNULL STDOUT CalledProcessError TimeoutExpired CompletedProcess SubprocessError list2cmdline',
    ),
    fine,
  ],
  [
    'asyncio.create_subprocess_exec pty.spawn pty.fork asyncio.subprocess.create_subprocess_exec',
    hidden('starts a process'),
    note('runs'),
  ],
  [
    'asyncio.open_connection asyncio.start_server asyncio.open_unix_connection',
    hidden('opens a network connection'),
    note('socket'),
  ],
  [prefixed('shutil', 'which disk_usage get_terminal_size ignore_patterns Error SameFileError'), fine],
  [prefixed('shutil', 'copy copy2 copyfile copytree'), path('reads', 0, 'src'), path('writes', 1, 'dst')],
  [prefixed('shutil', 'copyfileobj copymode copystat'), fine],
  ['shutil.move', path('writes', 0, 'src'), path('writes', 1, 'dst')],
  ['shutil.rmtree', path('deletes', 0, 'path')],
  ['shutil.make_archive', path('writes', 0, 'base_name')],
  ['shutil.unpack_archive', path('reads', 0), path('writes', 1, 'extract_dir')],
  ['shutil.chown', rights],
  [
    prefixed(
      'sys',
      'stdin stdout stderr argv version version_info exit platform executable prefix base_prefix exec_prefix maxsize maxunicode byteorder getsizeof getrecursionlimit setrecursionlimit getdefaultencoding getfilesystemencoding implementation flags float_info int_info hash_info stdlib_module_names builtin_module_names exc_info getrefcount intern api_version hexversion copyright set_int_max_str_digits displayhook __stdout__ __stderr__ __stdin__ ps1 getswitchinterval warnoptions orig_argv',
    ),
    fine,
  ],
  ['sys.path.insert', { is: 'loads', at: [1] }],
  ['sys.path.append', { is: 'loads', at: [0] }],
  ['sys.path.extend', note('shadows')],
  ['sys.path', fine],
  [
    'socket.gethostname socket.getfqdn socket.gethostbyname socket.getaddrinfo socket.error socket.timeout socket.gaierror socket.inet_aton socket.AF_INET socket.SOCK_STREAM socket.AF_INET6 socket.SOCK_DGRAM socket.inet_pton',
    fine,
  ],
  [
    'socket.socket socket.create_connection socket.create_server socket.socketpair',
    hidden('opens a network connection'),
    note('socket'),
  ],
  ['urllib.request.urlopen urllib.request.Request', url(['method'], [0, 'url'], [1, 'data']), note('requests')],
  ['urllib.request.urlretrieve', url('GET'), path('writes', 1, 'filename'), note('requests')],
  [
    prefixed('urllib.request', 'install_opener build_opener ProxyHandler URLopener FancyURLopener OpenerDirector'),
    hidden('sends requests in a way that is not followed'),
    note('requests'),
  ],
  ...(['get', 'head', 'options', 'post', 'put', 'patch', 'delete'] as const).map(
    verb => [`requests.${verb} httpx.${verb}`, url(verb.toUpperCase()), ...note('requests')] as const,
  ),
  ['requests.request httpx.request httpx.stream', url([0, 'method'], [1, 'url'], ['data', 'json']), note('requests')],
  [
    'http.client.HTTPConnection http.client.HTTPSConnection',
    hidden('opens a connection to a web server'),
    note('requests'),
  ],
  ['http.HTTPStatus http.cookies', fine],
  [prefixed('smtplib', 'SMTP SMTP_SSL sendmail'), sends],
  ['sqlite3.connect duckdb.connect', path('reads', 0, 'database')],
  ['sqlite3.enable_callback_tracebacks', fine],
  [
    'psycopg2.connect psycopg.connect pymysql.connect MySQLdb.connect mysql.connector.connect asyncpg.connect',
    opensDatabase,
    note('requests'),
  ],
  ['duckdb.sql duckdb.query duckdb.execute pandas.read_sql pandas.read_sql_query', sql],
  [
    'pandas.read_pickle torch.load torch.hub.load torch.jit.load yaml.unsafe_load yaml.load yaml.full_load yaml.unsafe_load_all yaml.load_all yaml.Loader yaml.UnsafeLoader joblib.load',
    loads,
  ],
  ['yaml.safe_load yaml.SafeLoader yaml.CSafeLoader', fine],
  [
    'pandas.eval sympy.sympify sympy.parse_expr timeit.timeit timeit.repeat timeit.Timer pandas.io operator.attrgetter operator.methodcaller types.FunctionType types.CodeType types.ModuleType codecs.register logging.config inspect.currentframe inspect.stack gc.get_objects gc.get_referrers asyncio.subprocess numpy.f2py numpy.distutils numpy.testing logging.handlers importlib.util.module_from_spec importlib.util.spec_from_file_location site.addsitedir site.main torch.utils.cpp_extension torch.distributed torch.multiprocessing zipimport.zipimporter pydantic.ImportString pkgutil.resolve_name numpy.ctypeslib concurrent.futures.process threading.setprofile threading.settrace fileinput.hook_compressed',
    hidden('uses functions that can run other code'),
  ],
  [
    'pandas.read_csv pandas.read_json pandas.read_excel pandas.read_parquet pandas.read_table pandas.read_fwf pandas.read_html pandas.read_xml pandas.read_feather numpy.load numpy.loadtxt numpy.genfromtxt numpy.fromfile linecache.getlines polars.read_csv polars.read_parquet polars.read_json pypdf.PdfReader PyPDF2.PdfReader pdfplumber.open fitz.open docx.Document openpyxl.load_workbook xml.etree.ElementTree.parse lxml.etree.parse cv2.imread',
    path('reads', 0),
    note('reads'),
  ],
  [prefixed('numpy', 'save savez savez_compressed savetxt'), path('writes', 0)],
  [
    'cv2.imwrite matplotlib.pyplot.savefig matplotlib.pyplot.imsave logging.FileHandler torch.onnx.export',
    path('writes', 0),
  ],
  ['torch.save', path('writes', 1, 'f')],
  ['logging.basicConfig', path('writes', 'filename')],
  [
    prefixed('tempfile', 'mkdtemp mkstemp NamedTemporaryFile TemporaryDirectory TemporaryFile SpooledTemporaryFile'),
    says('write-safe', 'makes scratch files', ['writes']),
  ],
  ['fileinput.input fileinput.FileInput', { is: 'open', at: [0, 'files'], mode: ['inplace'] }, note('reads')],
  [
    prefixed(
      'base64',
      'b64decode b32decode b16decode b85decode a85decode urlsafe_b64decode decodebytes standard_b64decode',
    ),
    note('decodes'),
  ],
  [
    'binascii.unhexlify binascii.a2b_base64 codecs.decode zlib.decompress gzip.decompress bz2.decompress lzma.decompress',
    note('decodes'),
  ],
  [
    'pickle.dumps pickle.HIGHEST_PROTOCOL marshal.dumps multiprocessing.cpu_count importlib.metadata importlib.resources importlib.util http urllib',
    fine,
  ],
  [prefixed('pickle', 'load loads Unpickler'), loads],
  [prefixed('marshal', 'load loads'), loads, note('evaluates')],
  [
    'signal.signal signal.alarm signal.Signals signal.SIGALRM signal.SIGTERM signal.SIGINT signal.SIGPIPE signal.SIG_DFL signal.SIG_IGN',
    fine,
  ],
  ['signal.pthread_kill signal.raise_signal', process],
  ['resource.setrlimit', fine],
  [prefixed('psutil', 'Process process_iter'), fine],
]);

const needing = (does: Does, needs: (number | string)[]): Does => (does.is === 'path' ? { ...does, needs } : does);

export const pythonMethods: Rules = rules([
  ['write_text write_bytes', path('writes', 'self')],
  ['touch mkdir', path('writes', 'self')],
  ['unlink rmdir', path('deletes', 'self')],
  ['rename', needing(path('writes', 'self'), [0]), path('writes', 0)],
  ['symlink_to hardlink_to link_to', path('writes', 'self')],
  ['chmod lchmod', rights],
  ['read_text read_bytes', path('reads', 'self'), note('reads')],
  [
    'to_csv to_excel to_parquet to_feather to_pickle to_hdf to_stata to_html to_markdown to_latex to_xml to_json write_csv write_parquet write_json savefig imsave tofile write_html write_image',
    path('writes', 0, 'path_or_buf', 'path'),
  ],
  ['to_sql', says('privileged-write', 'writes rows', ['writes'])],
  ['extractall extract', path('writes', 'path', 0), says('write-safe', 'unpacks an archive', ['writes'])],
  ['execute executemany read_sql exec_driver_sql', sql],
  ['executescript', sql],
  ['run execute_query execute_read execute_write', { is: 'cypher', at: [0, 'query', 'query_'] }],
  ['load_extension enable_load_extension create_function backup', hidden('extends the database connection')],
  ['system popen Popen check_output check_call getoutput spawn', run('either'), note('runs')],
  ['post put patch', url('POST', [0, 'url']), note('requests')],
  ['sendall sendto sendfile urlopen', hidden('sends data over a connection'), note('requests')],
  ['sendmail send_message', sends],
  ['terminate kill send_signal suspend', process],
  ['exec_module load_module import_module run_module run_path run_code', hidden('runs another module')],
]);
