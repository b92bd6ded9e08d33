// The agents' part of `tiergate doctor`: is the hook in place, complete and whole, and what switches it off.
import { existsSync, readFileSync } from 'node:fs';
import { titles } from '../hosts/titles.ts';
import { type Agent, agents, type Places } from '../init/agents.ts';
import { inspectSwitches } from '../init/switches.ts';
import type { Finding } from './doctor.ts';
import { found } from './init.ts';
import { type Entry, type Registered, registeredFor } from './registered.ts';

export function checkAgents(places: Places): Finding[] {
  const present = new Set(found(places));
  const all = agents.flatMap(agent => {
    const registered = registeredFor(agent, places);
    const guarded = registered.some(({ entries }) => entries.length > 0);
    return guarded || present.has(agent) ? [{ agent, registered, guarded }] : [];
  });
  const findings = all.flatMap(one => checkAgent(one.agent, one.registered, one.guarded, places));
  return all.some(({ guarded }) => guarded)
    ? findings
    : [...findings, { level: 'problem', text: 'the hook is not registered with any agent; run `tiergate init`' }];
}

function checkAgent(agent: Agent, registered: readonly Registered[], guarded: boolean, places: Places): Finding[] {
  const findings = registered.flatMap(checkPlace);
  if (!guarded)
    return [
      ...findings,
      {
        level: 'note',
        text: `${titles[agent.name]} is installed and not guarded; run \`tiergate init ${agent.name}\``,
      },
    ];
  return [
    ...findings,
    ...switchedOff(agent, places),
    ...(agent.name === 'codex' ? codexTrust(registered, places) : []),
  ];
}

function checkPlace({ agent, file, problem, hooksDisabled, missing, entries }: Registered): Finding[] {
  const title = titles[agent.name];
  if (problem) return [{ level: 'problem', text: `${file}:${problem}; ${title} ignores the whole file` }];
  const findings: Finding[] = hooksDisabled
    ? [{ level: 'problem', text: `${file}: a setting in it switches every hook of ${title} off; take it out` }]
    : [];
  if (missing.length > 0)
    findings.push({
      level: 'problem',
      text: `${file}: not registered for ${missing.join(', ')}; run \`tiergate init ${agent.name}\` again`,
    });
  const reports = entries.map(entry => checkEntry(agent, file, entry));
  // One line for a file, however many events it has.
  findings.push(...new Map(reports.flat().map(finding => [finding.text, finding])).values());
  return findings;
}

function checkEntry(agent: Agent, file: string, entry: Entry): Finding[] {
  const again = `run \`tiergate init ${agent.name}\` again`;
  const registered: Finding = { level: 'ok', text: `${titles[agent.name]}: registered in ${file}` };
  if (!existsSync(entry.hook) || (entry.node !== undefined && !existsSync(entry.node)))
    return [
      {
        level: 'problem',
        text: `${file}: registers ${entry.node ?? ''} ${entry.hook}, which is gone; every call is blocked until you ${again}`,
      },
    ];
  if (entry.narrow)
    return [{ level: 'problem', text: `${file}: the matcher \`${entry.matcher}\` leaves tools out; ${again}` }];
  if (!entry.current)
    return [{ level: 'note', text: `${file}: an older form of the registration; ${again}` }, registered];
  return [registered];
}

/** Settings beside ours, of the project above all, that switch the hooks off. */
const switchedOff = (agent: Agent, places: Places): Finding[] =>
  inspectSwitches(agent.name, places, file => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)).map(
    text => ({
      level: 'problem',
      text,
    }),
  );

function codexTrust(registered: readonly Registered[], { env, home }: Places): Finding[] {
  const config = `${env.CODEX_HOME || `${home}/.codex`}/config.toml`;
  const text = existsSync(config) ? readFileSync(config, 'utf8') : '';
  return registered
    .filter(({ entries, file }) => entries.length > 0 && !text.includes(`${file}:pre_tool_use:`))
    .map(({ file }) => ({
      level: 'problem',
      text: `${file}: Codex does not run the hook before you trust it; start \`codex\` and accept it, or run \`tiergate init codex --trust\``,
    }));
}
