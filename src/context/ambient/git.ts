// [I/O] Where a bare `git push` goes, and which repository a remote's name stands for.
import type { Fact, RepositoryFact } from '../../facts.ts';
import { type Answer, named, type Place, Unclear } from './reader.ts';

type Repository = Fact<'repository'>;

export function gitUpstream({ value, source }: Repository): Answer {
  const target = known(value, source).upstream;
  // Several branches at once, or a rule that is not understood: any branch may be meant.
  if (target === undefined) throw new Unclear(source);
  return { names: named(['branch', target.slice(target.indexOf('/') + 1)]), source };
}

export function gitRemote({ value, source }: Repository, { of }: Place): Answer {
  const { upstream, remotes } = known(value, source);
  const name = of ?? upstream?.slice(0, upstream.indexOf('/'));
  if (name === undefined) throw new Unclear(source);
  const url = Object.hasOwn(remotes, name) ? remotes[name] : undefined;
  return { names: named(['remote', name], ['remote', url]), source };
}

function known(value: RepositoryFact | undefined, source: string): RepositoryFact {
  if (value === undefined) throw new Unclear(source);
  return value;
}
