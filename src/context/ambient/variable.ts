// One variable of the environment that the agent was started with. Only variables that the catalogue lists as names are asked for, and
// of an address only host, port and path are kept.
import { connectionOf } from '../../address.ts';
import { type Answer, named, type Place, Unclear } from './reader.ts';

export function variable({ env, of }: Place): Answer {
  const name = of ?? '';
  const value = env[name];
  const source = `the variable ${name}`;
  if (!value) return { names: [], source };
  if (/[\0\n]/.test(value)) throw new Unclear(source);
  // A web address is a name of its own; of a database's address host and name are told apart.
  if (/^(?:https?|unix|tcp|ssh|npipe):/i.test(value)) return { names: named([undefined, bare(value)]), source };
  const connection = connectionOf(value);
  if (connection === undefined) return { names: named([undefined, value]), source };
  return { names: named(['host', connection.host], ['database', connection.database]), source };
}

const bare = (url: string): string => url.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1').replace(/[?#].*$/, '');
