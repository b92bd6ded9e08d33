// Clients of clouds and services name their methods by verbs. Used where a program imports such a client: the verb decides.
import { type Does, hidden, says } from './capability.ts';
import { cloudModules } from './python-modules.ts';

const reads =
  /^(?:describe|list|get|head|batch_get|lookup|search|scan|query|select|filter|read|retrieve|count|check|test|validate|estimate|simulate|download|exists|iter|paginate|can_paginate|wait|load|fetch|find|all|auto_paging_iter)(?:_|$)|^(?:client|resource|Session|session|Client|waiter|pages|items|meta)$/;
const destroys =
  /^(?:delete|terminate|remove|purge|destroy|revoke|deregister|detach|drop|wipe|erase|empty|cancel|refund|transfer|abort|disable|schedule_key_deletion|rotate)(?:_|$)/;
const deploys =
  /^(?:create|put|update|modify|start|stop|reboot|run|invoke|publish|send|upload|copy|patch|replace|scale|apply|attach|register|enable|add|set|tag|untag|restore|promote|execute|post|insert|write|batch_write|associate|authorize|import|deploy|release|rollback|merge|close|reopen|edit|submit|trigger|dispatch|chat_postMessage|subscribe|capture|confirm|pay|charge)(?:_|$)/;
const reveals =
  /secret|password|credential|access_key|session_token|federation_token|authorization_token|(?:get|describe)_parameter|presigned|decrypt|kubeconfig|assume_role|connection_string/;
// Methods of texts, lists and dictionaries that a verb would mistake.
const ordinary =
  /^(?:get|copy|update|remove|count|find|items|insert|add|start|set|load|all|read|write|close|run|filter|replace|search|send|list|submit)$/;

export const isVerb = {
  module: (root: string): boolean =>
    cloudModules.has(root) ||
    /^@(?:aws-sdk|google-cloud|azure|octokit|slack|kubernetes)\/|^(?:aws-sdk|stripe|dockerode|googleapis)$/.test(root),
  database: (root: string): boolean =>
    /^(?:sqlite3|psycopg2?|pymysql|MySQLdb|mysql|sqlalchemy|duckdb|asyncpg|pyodbc|cx_Oracle|oracledb|snowflake|aiosqlite|clickhouse_driver|better-sqlite3|pg|mysql2)$/.test(
      root,
    ),
};

/** Undefined for methods that say nothing. */
export function verbDoes(method: string): readonly Does[] | undefined {
  const name = method.replaceAll(/(?<=[a-z])[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  if (reveals.test(name))
    return [says('destructive', `shows or makes credentials by \`${method}\``, ['network', 'secrets'])];
  if (destroys.test(name) && name !== 'remove')
    return [says('destructive', `removes or ends something by \`${method}\``, ['network', 'deletes'])];
  if (ordinary.test(name)) return undefined;
  if (deploys.test(name)) return [says('deployment', `changes something by \`${method}\``, ['network', 'writes'])];
  if (reads.test(name)) return [says('read-only', `asks a service by \`${method}\``, ['network', 'reads'])];
  return name.includes('_') ? [hidden(`asks a service by \`${method}\`, which is not known here`)] : undefined;
}
