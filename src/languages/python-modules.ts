// Python modules by how far they can be trusted: those that only read and compute, and those whose functions are described one by one.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Members that are not described only read, print or compute. Of installed packages: those that analysis commonly uses. */
export const pureModules = words(`
  __future__ abc argparse array ast base64 binascii bisect builtins bz2 calendar cmath codecs collections colorsys concurrent configparser contextlib contextvars copy
  copyreg csv dataclasses datetime decimal difflib dis email enum errno fileinput filecmp fnmatch fractions functools gc getopt getpass gettext glob graphlib
  grp gzip hashlib heapq hmac html importlib.metadata importlib.resources importlib.util inspect io ipaddress itertools json keyword linecache locale
  logging lzma math mimetypes numbers opcode pathlib pkgutil platform plistlib posixpath ntpath pprint pwd pyclbr queue quopri random re reprlib resource
  sched secrets shlex signal site sqlite3 ssl stat statistics string stringprep struct symtable sysconfig tabnanny tempfile textwrap threading time
  timeit token tokenize tomllib traceback types typing typing_extensions unicodedata unittest.util urllib.parse urllib.error urllib.request uuid warnings
  weakref xml zipfile zipimport zlib zoneinfo tarfile os.path psutil operator asyncio
  numpy pandas scipy sklearn torch torchvision matplotlib seaborn plotly PIL cv2 skimage networkx sympy polars pyarrow duckdb statsmodels
  yaml toml tomli tomli_w ujson orjson simplejson jsonschema bs4 lxml html5lib markdown tabulate rich tqdm colorama dateutil pytz tzlocal
  packaging semver pkg_resources attr attrs pydantic pydantic_core chardet charset_normalizer regex docx openpyxl xlrd pypdf PyPDF2 fitz pdfplumber
  ebooklib tiktoken humanize more_itertools toolz sortedcontainers wcwidth Levenshtein rapidfuzz jsonpath_ng jmespath xmltodict pygments
  requests httpx aiohttp neo4j qdrant_client unittest.mock psycopg2 psycopg pymysql MySQLdb mysql asyncpg boto3 botocore http.HTTPStatus http.client`);

/** Members that are not described may do anything. */
export const closedModules = words(`
  os posix nt subprocess sys shutil socket socketserver pty fcntl termios tty select selectors mmap ctypes cffi _ctypes importlib imp runpy code codeop pdb
  bdb cProfile profile trace pickle cPickle _pickle shelve dill cloudpickle joblib marshal multiprocessing antigravity webbrowser smtplib ftplib telnetlib
  imaplib poplib nntplib xmlrpc http http.server urllib wsgiref asyncore asynchat paramiko fabric invoke pexpect sh plumbum distutils
  setuptools pip ensurepip venv zipapp idlelib lib2to3 tkinter turtle curses syslog crypt dbm _thread _posixsubprocess faulthandler sysaudit atexit
  unittest doctest cmd readline rlcompleter keyring nis spwd winreg msvcrt _winapi`);

/** Packages that drive a cloud or a service by verbs: `describe_instances`, `delete_bucket`. */
export const cloudModules = words(
  'boto3 botocore google azure kubernetes stripe openstack oci digitalocean cloudflare github gitlab slack_sdk twilio sendgrid hvac docker qdrant_client chromadb',
);
