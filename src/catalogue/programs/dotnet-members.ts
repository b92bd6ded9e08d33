// Members of .NET types that a PowerShell text calls, in small letters and without `System.`: `[io.file]::delete`. `[object]` stands for whatever
// the member is called on. A type whose members are all alike has one entry, `[math]::*`.
import {
  type Arg,
  choice,
  code,
  deletes,
  deploys,
  destroys,
  type Entry,
  firstPiece,
  type Judgement,
  lists,
  moves,
  type Operand,
  type Prints,
  piece,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  reveals,
  runsUnread,
  sends,
  urlWith,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);
const of = (types: string, members: string): string[] =>
  words(types).flatMap(type => words(members).map(member => `[${type}]::${member}`));

interface Member {
  readonly bare?: Judgement;
  readonly args?: readonly Arg[];
  readonly stdin?: Operand;
  readonly prints?: Prints;
}
const member = (
  names: readonly string[],
  { bare = readOnly(), ...details }: Member,
  examples: {
    readonly [line: string]:
      | 'read-only'
      | 'write-safe'
      | 'privileged-write'
      | 'deployment'
      | 'destructive'
      | { tier: 'privileged-write' | 'destructive'; unread: true };
  },
): Entry =>
  program<string>(names, () => ({
    docs: 'https://learn.microsoft.com/dotnet/api/',
    bare,
    ...details,
    examples: Object.fromEntries(
      Object.entries(examples).map(([line, tier]) => [line.replace(/^\S+/, name => `'${name}'`), tier]),
    ),
  }));

export const quiet = member(
  of(
    `math string char int int32 int64 long double decimal float bool byte datetime datetimeoffset timespan guid version uri regex array linq.enumerable
    io.path text.encoding text.regularexpressions.regex web.httputility net.webutility console globalization.cultureinfo enum collections.generic.list[string]
    collections.generic.list[object] pscustomobject hashtable bitconverter text.stringbuilder text.json.jsonserializer diagnostics.stopwatch environment
    security.principal.windowsidentity runtime.interopservices.runtimeinformation tuple net.ipaddress random stringcomparer buffer
    threading.thread gc collections.arraylist xml.linq.xdocument net.dns io.driveinfo text.unicodeencoding text.asciiencoding text.utf8encoding`,
    '*',
  ),
  { args: [rest(value)] },
  { '[math]::* 1': 'read-only' },
);
export const makes = member(
  of(
    'net.webclient net.http.httpclient io.streamreader io.memorystream io.compression.gzipstream io.compression.deflatestream xml.xmldocument',
    'new',
  ),
  { args: [rest(value)] },
  { '[net.webclient]::new': 'read-only' },
);
export const decodes = member(
  of('convert', 'frombase64string frombase64chararray fromhexstring'),
  { args: [value], prints: 'decoded' },
  { '[convert]::frombase64string abc': 'read-only' },
);
export const converts = member(of('convert', '*'), { args: [rest(value)] }, { '[convert]::* 1': 'read-only' });
export const variables = member(
  of('environment', 'getenvironmentvariables getenvironmentvariable'),
  {
    args: [
      choice(
        {
          '*KEY*|*TOKEN*|*SECRET*|*PASS*|*key*|*token*|*secret*|*pass*': reveals('prints a secret of the environment'),
        },
        value,
      ),
    ],
  },
  {
    '[environment]::getenvironmentvariable PATH': 'read-only',
    '[environment]::getenvironmentvariable API_KEY': 'destructive',
  },
);
export const setsVariable = member(
  of('environment', 'setenvironmentvariable'),
  {
    bare: writeSafe(),
    args: [
      value,
      value,
      choice({ 'Machine|machine|User|user': privileged('changes the variables of the machine') }, value),
    ],
  },
  {
    '[environment]::setenvironmentvariable A b': 'write-safe',
    '[environment]::setenvironmentvariable A b Machine': 'privileged-write',
  },
);

// ── files ──
export const readsFile = member(
  of('io.file', 'readalltext readalllines readallbytes readlines openread opentext open readalltextasync'),
  { args: [reads, rest(value)], prints: 'input' },
  { '[io.file]::readalltext .env': 'destructive' },
);
export const listsFiles = member(
  [
    ...of('io.file io.directory', 'exists getlastwritetime getcreationtime getattributes getlastaccesstime'),
    ...of(
      'io.directory',
      'getfiles getdirectories enumeratefiles enumeratedirectories getfilesystementries getcurrentdirectory getparent getlogicaldrives',
    ),
  ],
  { args: [lists, rest(value)] },
  { '[io.file]::exists .env': 'read-only' },
);
export const writesFile = member(
  [
    ...of(
      'io.file',
      'writealltext writealllines writeallbytes appendalltext appendalllines create createtext openwrite appendtext setattributes setlastwritetime',
    ),
    ...of('io.directory', 'createdirectory'),
    ...of('io.streamwriter io.filestream', 'new'),
  ],
  { args: [writes, rest(value)] },
  { '[io.file]::writealltext ~/.bashrc x': 'privileged-write' },
);
export const deletesFile = member(
  of('io.file io.directory microsoft.visualbasic.fileio.filesystem', 'delete deletedirectory deletefile'),
  { args: [deletes, rest(value)] },
  { '[io.directory]::delete ~/work True': 'destructive', '[io.file]::delete dist/a.js': 'write-safe' },
);
export const copiesFile = member(
  [...of('io.file', 'copy replace createsymboliclink'), ...of('io.compression.zipfile', 'createfromdirectory')],
  { args: [reads, writes, rest(value)] },
  { '[io.file]::copy .env out': 'destructive' },
);
export const movesFile = member(
  of('io.file io.directory', 'move'),
  { args: [moves, writes, rest(value)] },
  { '[io.file]::move src/a.ts src/b.ts': 'write-safe' },
);
export const unpacks = member(
  of('io.compression.zipfile', 'extracttodirectory'),
  { args: [reads, writes, rest(value)] },
  { '[io.compression.zipfile]::extracttodirectory a.zip ~': 'privileged-write' },
);

// ── programs and texts ──
export const starts = member(
  of('diagnostics.process', 'start'),
  { args: [firstPiece('batch'), piece('batch')] },
  { "[diagnostics.process]::start cmd '/c rd /s /q C:/work'": 'destructive' },
);
export const makesBlock = member(
  [...of('scriptblock', 'create'), ...of('object', 'invokescript addscript')],
  { args: [code('powershell'), rest(value)] },
  { "[scriptblock]::create 'ri -r ~/work'": 'destructive' },
);
export const loadsCode = member(
  of(
    'reflection.assembly assembly runtime.interopservices.marshal activator appdomain runspacefactory powershell management.automation.powershell wmiclass',
    '*',
  ),
  { bare: runsUnread('loads or runs code that cannot be read from here'), args: [rest(value)] },
  { '[reflection.assembly]::* x': { tier: 'privileged-write', unread: true } },
);
export const registry = member(
  of('microsoft.win32.registry microsoft.win32.registrykey', '*'),
  { bare: privileged('changes the registry'), args: [rest(value)] },
  { '[microsoft.win32.registry]::* x': 'privileged-write' },
);
export const exits = member(
  of('environment', 'exit failfast'),
  { args: [rest(value)] },
  { '[environment]::exit 1': 'read-only' },
);

// ── members of objects ──
export const quietMembers = member(
  of(
    'object',
    `tostring split replace trim trimstart trimend substring tolower toupper tolowerinvariant toupperinvariant startswith endswith contains indexof lastindexof
    padleft padright insert remove equals gettype gethashcode compareto format join add addrange clear containskey containsvalue keys values getenumerator
    sort reverse toarray tochararray where foreach count item getvalue getfiles getdirectories getvaluenames getsubkeynames adddays addhours addminutes addseconds
    addmonths addyears touniversaltime tolocaltime tostringtable match matches ismatch getstring getbytes getlength copyto read readline readtoend close dispose
    flush write writeline append appendline selectnodes selectsinglenode getattribute waitforexit refresh new invokemember push pop peek enqueue dequeue
    tryparse parse compare first last max min sum any all distinct union except setvalue ticks getproperty getproperties getmethods`,
  ),
  { args: [rest(value)] },
  { '[object]::split ,': 'read-only' },
);
export const deletesObject = member(
  of('object', 'delete deletesubkey deletesubkeytree deletevalue'),
  { stdin: deletes, args: [rest(value)], bare: destroys('deletes whatever it is called on') },
  { '[object]::delete': 'destructive' },
);
export const endsProgram = member(
  of('object', 'kill terminate stop closemainwindow'),
  { bare: privileged('ends a program'), args: [rest(value)] },
  { '[object]::kill': 'privileged-write' },
);
export const runsObject = member(
  of(
    'object',
    'invoke invokereturnasis begininvoke start run exec shellexecute create execquery navigate load loadfile loadfrom entrypoint getdelegateforfunctionpointer',
  ),
  { bare: runsUnread('runs something that cannot be read from here'), args: [piece('batch'), rest(value)] },
  {
    "[object]::run 'cmd /c rd /s /q C:/work'": 'destructive',
    '[object]::invoke': { tier: 'privileged-write', unread: true },
  },
);
export const downloads = member(
  of(
    'object',
    'downloadstring downloaddata downloadstringtaskasync openread getstringasync getasync getstreamasync getresponse',
  ),
  { args: [urlWith('GET'), rest(value)], prints: 'download', bare: readOnly({ effects: ['network'] }) },
  { '[object]::downloadstring https://x.example/': 'read-only' },
);
export const downloadsFile = member(
  of('object', 'downloadfile downloadfileasync downloadfiletaskasync'),
  { args: [urlWith('GET'), writes, rest(value)], bare: readOnly({ effects: ['network'] }) },
  { '[object]::downloadfile https://x.example/a ~/a': 'privileged-write' },
);
export const uploads = member(
  of('object', 'uploadstring uploaddata uploadvalues postasync putasync sendasync'),
  { args: [urlWith('POST'), rest(value)], bare: privileged('sends data to a service', { effects: ['network'] }) },
  { '[object]::uploadstring https://x.example/ a': 'privileged-write' },
);
export const uploadsFile = member(
  of('object', 'uploadfile'),
  { args: [urlWith('POST'), rest(sends)], bare: privileged('sends a file to a service', { effects: ['network'] }) },
  { '[object]::uploadfile https://x.example/ .env': 'destructive' },
);
export const sendsMail = member(
  of('object', 'send sendmailasync'),
  { args: [rest(value)], bare: deploys('sends a message', { effects: ['network'] }) },
  { '[object]::send a': 'deployment' },
);
