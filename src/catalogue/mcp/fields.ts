// Fields of an MCP call that hold something to be judged by itself, wherever in the arguments they stand. Names in lower case.
import { wordSet } from './word-set.ts';

export const shellFields = wordSet(
  `command cmd script cli_command shell_command bash commandline command_line run kubectl_command args_line commands shell_cmd bash_command`,
);
export const sqlFields = wordSet(
  'sql query statement sql_query query_string sqltext sql_text sql_list statements queries sqlquery query_sql',
);
/** Fields of which `query` and the like are SQL only where the tool is none of search. */
export const looseSqlFields = wordSet('query statement query_string queries statements');
export const pathFields = wordSet(
  `path file_path filepath filename file paths source destination repo_path uri directory relative_path files file_paths target_path
  output_path input_path dir folder root_path absolute_path local_path save_path outputpath inputpath source_path destination_path`,
);
export const urlFields = wordSet('url uri endpoint href urls link');
export const actionFields = wordSet(
  'action operation verb method op request_type api_operation command_type http_method',
);
export const codeFields = wordSet('code python_code source_code py js');
/** The language of a text, as a field or a word of the tool's name gives it. */
export const codeLanguages: Readonly<Record<string, 'python' | 'javascript' | 'shell' | 'sql'>> = {
  python: 'python',
  python3: 'python',
  py: 'python',
  ipython: 'python',
  javascript: 'javascript',
  js: 'javascript',
  typescript: 'javascript',
  ts: 'javascript',
  node: 'javascript',
  nodejs: 'javascript',
  bash: 'shell',
  sh: 'shell',
  shell: 'shell',
  sql: 'sql',
};
/** Servers whose tools are named like the commands of a language. */
export const commandServers: Readonly<Record<string, 'redis'>> = {
  redis: 'redis',
  valkey: 'redis',
  keydb: 'redis',
  dragonfly: 'redis',
  upstash: 'redis',
};
