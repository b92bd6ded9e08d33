// What the functions of Ruby, Perl, PHP and Lua do that one-liners use. A name that is not listed makes the text unread.
import { type Does, hidden, note, path, type Rules, rules, run, says } from './capability.ts';
import type { ScriptLanguage } from './script-tokens.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const line = [run('line'), ...note('runs')];
const evaluates = hidden('runs code that is computed');
const sends: Does = hidden('opens a network connection');
const process = says('privileged-write', 'stops or steers processes', ['executes']);
const rights = says('privileged-write', 'changes permissions or owners', ['writes']);
const variable: Does = { is: 'variable', at: [0] };

/** Words that only read, print or compute: keywords, functions, and methods by their last name. */
export const harmlessWords: Readonly<Record<ScriptLanguage, ReadonlySet<string>>> = {
  ruby: words(`
    puts print p pp printf putc if unless else elsif end while until do then case when in and or not true false nil self def return yield next break redo begin rescue ensure
    BEGIN END each each_with_index each_with_object each_line each_char each_slice each_cons each_key each_value map flat_map select filter filter_map reject reduce inject sum min max min_by max_by
    minmax sort sort_by reverse uniq compact flatten first last take drop take_while drop_while zip group_by partition tally count size length empty? any? all? none? one? include? key? has_key? value?
    member? keys values to_a to_h to_s to_i to_f to_sym to_r inspect join split strip chomp chop lstrip rstrip squeeze sub gsub tr delete_prefix delete_suffix start_with? end_with? match match?
    scan upcase downcase capitalize swapcase center ljust rjust chars bytes bytesize lines ord chr hex oct format sprintf index rindex slice dig fetch merge transform_values transform_keys invert
    each_entry times upto downto step new gets readline readlines read foreach basename dirname extname join expand_path exist? file? directory? glob entries children mtime parse generate pretty_generate
    dump now strftime iso8601 to_json round floor ceil abs divmod even? odd? zero? nil? is_a? kind_of? respond_to? freeze dup clone tap then lazy with_index values_at sample shuffle cycle rotate
    push append unshift prepend pop shift concat insert replace encode force_encoding encoding valid_encoding? unpack pack unpack1 succ next pred hash object_id class name version ARGF ARGV STDIN STDOUT STDERR
    $stdin File Dir IO JSON YAML CSV Math Time Date DateTime Set Array Hash String Integer Float Struct Regexp Comparable Enumerable Kernel RUBY_VERSION RUBY_PLATFORM Gem Version Pathname VERSION safe_load
    log sqrt sin cos tan exp PI rand srand loop lambda proc Rational Complex exit abort raise warn sleep captures pre_match post_match names named_captures digits gcd lcm
    digest hexdigest Digest SHA256 SHA1 MD5 Base64 encode64 strict_encode64 SecureRandom hex uuid Ripper sexp`),
  perl: words(`
    print printf say my our local if unless else elsif while until for foreach last next redo return and or not xor x eq ne lt gt le ge cmp strict warnings utf8 feature
    split join map grep sort reverse push pop shift unshift splice keys values each exists delete defined undef scalar wantarray ref length substr index rindex uc lc ucfirst lcfirst sprintf
    chomp chop chr ord hex oct int abs sqrt sin cos exp log rand srand time localtime gmtime pos quotemeta pack unpack sleep die warn exit eof STDIN STDOUT STDERR ARGV BEGIN END
    readline binmode close lines tr y in sum sum0 max min first uniq shuffle reduce any all none encode_json decode_json new pretty canonical encode decode Dumper
    __FILE__ __LINE__ __PACKAGE__ stat lstat readdir opendir closedir fc lcfirst printf seek tell fileno vec sum basename dirname`),
  php: words(`
    echo print printf sprintf vsprintf print_r var_dump var_export if else elseif endif while endwhile for endfor foreach endforeach as do switch case default break continue return true false null and or not
    new function fn static array list isset empty count sizeof strlen strpos stripos strrpos substr substr_count str_replace str_ireplace str_contains str_starts_with str_ends_with str_repeat str_pad strtolower
    strtoupper ucfirst ucwords lcfirst trim ltrim rtrim explode implode join json_encode json_decode preg_match preg_match_all preg_replace preg_split preg_quote preg_grep array_keys array_values
    array_merge array_slice array_splice array_sum array_product array_unique array_flip array_reverse array_combine array_column array_diff array_diff_key array_intersect array_key_exists array_search in_array array_chunk array_fill
    range sort rsort ksort krsort asort arsort min max abs floor ceil round intdiv sqrt pow rand mt_rand random_int number_format date time mktime strtotime microtime checkdate is_array is_string is_int is_null is_numeric
    is_bool is_float is_object intval floatval strval boolval gettype get_debug_type file_exists is_file is_dir is_readable is_writable filesize filemtime scandir glob basename dirname pathinfo realpath getcwd phpversion
    php_sapi_name php_uname PHP_VERSION PHP_EOL PHP_OS PHP_OS_FAMILY PHP_INT_MAX JSON_PRETTY_PRINT JSON_UNESCAPED_SLASHES JSON_UNESCAPED_UNICODE JSON_THROW_ON_ERROR E_ALL LOCK_EX SORT_STRING FILE_IGNORE_NEW_LINES FILE_SKIP_EMPTY_LINES
    extension_loaded get_loaded_extensions function_exists class_exists defined memory_get_usage memory_get_peak_usage md5 sha1 hash crc32 base64_encode bin2hex random_bytes uniqid urlencode rawurlencode http_build_query
    htmlspecialchars html_entity_decode strip_tags nl2br str_word_count similar_text levenshtein wordwrap strrev ctype_alpha ctype_digit mb_strlen mb_substr mb_strtolower mb_strtoupper iconv utf8_encode version_compare
    ini_get exit die usleep sleep STDIN STDOUT STDERR fgets fgetcsv feof fclose stream_get_contents error_reporting php DateTime DateTimeImmutable DateInterval format modify diff getTimestamp getMessage Exception throw try catch finally
    sys_get_temp_dir spl_object_id serialize str_split mb_str_split array_rand shuffle end key current reset next prev`),
  lua: words(`
    print if then else elseif end while do for in repeat until function local return break and or not true false nil goto pairs ipairs next type tostring tonumber select unpack assert error
    rawget rawlen rawequal string table math utf8 os io format rep sub upper lower len byte char find match gmatch gsub reverse insert concat remove sort pack
    floor ceil abs max min sqrt sin cos random randomseed pi huge fmod tointeger date time clock difftime lines read close stdin stdout stderr write flush seek _VERSION arg maxn`),
};

const ruby: Rules = rules([
  [
    'system exec spawn Kernel.system Kernel.exec Kernel.spawn IO.popen Process.spawn Open3.capture2 Open3.capture3 Open3.capture2e Open3.popen3',
    ...line,
  ],
  [
    'eval instance_eval class_eval module_eval send public_send __send__ method define_method instance_variable_get const_get constantize binding Marshal.load YAML.load YAML.unsafe_load ObjectSpace load require_relative fork trap at_exit',
    evaluates,
  ],
  [
    'File.read File.readlines File.foreach File.binread IO.read IO.readlines IO.foreach File.new YAML.load_file YAML.safe_load_file JSON.load_file CSV.read CSV.foreach CSV.table Pathname.new',
    path('reads', 0),
  ],
  ['File.open open Kernel.open URI.open IO.new', { is: 'open', at: [0], mode: [1] }],
  [
    'File.write IO.write File.binwrite IO.binwrite FileUtils.mkdir_p FileUtils.mkdir FileUtils.touch Dir.mkdir FileUtils.makedirs',
    path('writes', 0),
  ],
  [
    'File.delete File.unlink FileUtils.rm FileUtils.rm_f FileUtils.rm_r FileUtils.rm_rf FileUtils.remove FileUtils.remove_dir FileUtils.rmtree FileUtils.rmdir Dir.rmdir Dir.delete Dir.unlink FileUtils.remove_entry_secure',
    path('deletes', 0),
  ],
  ['File.rename FileUtils.mv FileUtils.cp FileUtils.cp_r FileUtils.copy', path('reads', 0), path('writes', 1)],
  ['File.symlink FileUtils.ln_s FileUtils.ln_sf', path('writes', 1)],
  ['File.chmod File.chown FileUtils.chmod FileUtils.chmod_R FileUtils.chown FileUtils.chown_R', rights],
  ['ENV.fetch', variable],
  ['Process.kill', process],
  ['TCPSocket TCPSocket.new TCPSocket.open UDPSocket Socket Net.HTTP Net HTTP', sends],
]);
const perl: Rules = rules([
  ['system exec', ...line],
  ['eval do require fork syscall dump tie bless sub use no goto kill', evaluates],
  ['unlink rmdir rmtree remove_tree', path('deletes', 0)],
  ['rename', path('writes', 0), path('writes', 1)],
  ['mkdir mkpath make_path utime truncate', path('writes', 0)],
  ['symlink link copy move', path('reads', 0), path('writes', 1)],
  ['chmod chown', rights],
  ['socket connect bind listen', sends],
]);
const php: Rules = rules([
  ['system exec shell_exec passthru popen proc_open pcntl_exec', ...line],
  [
    'eval assert create_function call_user_func call_user_func_array include include_once require require_once unserialize extract parse_str preg_replace_callback array_map array_filter array_walk array_reduce usort uasort uksort dl ini_set register_shutdown_function putenv',
    evaluates,
  ],
  [
    'file_get_contents readfile file parse_ini_file show_source highlight_file simplexml_load_file md5_file sha1_file',
    path('reads', 0),
  ],
  ['fopen', { is: 'open', at: [0], mode: [1] }],
  ['file_put_contents mkdir touch tempnam', path('writes', 0)],
  ['unlink rmdir', path('deletes', 0)],
  ['copy rename symlink link', path('reads', 0), path('writes', 1)],
  ['chmod chown chgrp', rights],
  ['getenv', variable],
  ['mail', says('deployment', 'sends mail', ['network'])],
  ['phpinfo get_defined_vars', says('privileged-write', 'shows settings and the environment', ['secrets'])],
  ['fsockopen pfsockopen stream_socket_client socket_create curl_init curl_exec', sends],
]);
const lua: Rules = rules([
  ['os.execute io.popen', ...line],
  [
    'load loadstring loadfile dofile require _G _ENV debug package pcall xpcall setmetatable getmetatable rawset coroutine vim redis',
    evaluates,
  ],
  ['io.open', { is: 'open', at: [0], mode: [1] }],
  ['io.lines io.input', path('reads', 0)],
  ['io.output', path('writes', 0)],
  ['os.remove', path('deletes', 0)],
  ['os.rename', path('writes', 0), path('writes', 1)],
  ['os.getenv', variable],
  ['os.exit', says('read-only', 'ends the program', [])],
]);

export const actingWords: Readonly<Record<ScriptLanguage, Rules>> = { ruby, perl, php, lua };

/** Libraries whose loading does nothing else. */
export const harmlessLibraries =
  words(`json yaml csv set time date digest digest/md5 digest/sha1 digest/sha2 base64 pp erb securerandom fileutils pathname open3 tempfile uri strscan ripper rexml/document bigdecimal stringio
  strict warnings utf8 feature JSON::PP JSON Data::Dumper List::Util File::Basename Time::Local POSIX Encode Text::Wrap Scalar::Util Time::HiRes Getopt::Long`);
