// [I/O] Answers one question about the settings of a tool. Whatever goes wrong on the way makes the answer unknown, never empty.
import type { AmbientName, Fact, FactQuery } from '../../facts.ts';
import { shownPath, withHome } from '../path-text.ts';
import { readRepository } from '../repository.ts';
import type { Survey } from '../survey.ts';
import {
  cloudflareWorker,
  firebaseProject,
  flyApp,
  herokuApp,
  netlifySite,
  supabaseProject,
  vercelProject,
} from './apps.ts';
import { awsAccount, awsRegion } from './aws.ts';
import { azureSubscription, gcloudProject, gcloudRegion } from './clouds.ts';
import { databaseUrl, postgresService } from './database.ts';
import { dockerContext } from './docker.ts';
import { gitRemote, gitUpstream } from './git.ts';
import { gitAlias, gitSettings } from './git-settings.ts';
import { kubernetesContext } from './kubernetes.ts';
import { npmRegistry } from './npm.ts';
import { type Answer, type Place, Unclear } from './reader.ts';
import { Unreadable } from './settings-file.ts';
import { sshHost } from './ssh.ts';
import { terraformWorkspace } from './terraform.ts';
import { variable } from './variable.ts';

export function readAmbient(query: FactQuery & { fact: 'ambient' }, survey: Survey): Fact<'ambient'> {
  const { scene, env } = survey;
  const place: Place = {
    scene: query.given?.HOME === undefined ? scene : { ...scene, home: query.given.HOME },
    env: query.given === undefined ? env : { ...env, ...query.given },
    dir: withHome(query.dir, scene.home),
    ...(query.of === undefined ? {} : { of: query.of }),
  };
  try {
    const { names, source } = answer(query.name, place, survey);
    return { value: names, source };
  } catch (error) {
    if (error instanceof Unclear) return { value: undefined, source: error.message };
    if (error instanceof Unreadable)
      return { value: undefined, source: `${shownPath(error.message, scene)}, which could not be read` };
    throw error;
  }
}

function answer(name: AmbientName, place: Place, survey: Survey): Answer {
  switch (name) {
    case 'variable':
      return variable(place);
    case 'kubernetes.context':
      return kubernetesContext(place);
    case 'aws.account':
      return awsAccount(place);
    case 'aws.region':
      return awsRegion(place);
    case 'gcloud.project':
      return gcloudProject(place);
    case 'gcloud.region':
      return gcloudRegion(place);
    case 'azure.subscription':
      return azureSubscription(place);
    case 'terraform.workspace':
      return terraformWorkspace(place);
    case 'docker.context':
      return dockerContext(place);
    case 'postgres.service':
      return postgresService(place);
    case 'database.url':
      return databaseUrl(place);
    case 'npm.registry':
      return npmRegistry(place);
    case 'ssh.host':
      return sshHost(place);
    default:
      return ofRepository(name, place, survey);
  }
}

function ofRepository(name: RepositoryName, place: Place, survey: Survey): Answer {
  switch (name) {
    case 'git.upstream':
      return gitUpstream(readRepository(place.dir, survey));
    case 'git.remote':
      return gitRemote(readRepository(place.dir, survey), place);
    case 'git.settings':
      return gitSettings(place);
    case 'git.alias':
      return gitAlias(place);
    case 'heroku.app':
      return herokuApp(readRepository(place.dir, survey), place);
    case 'vercel.project':
      return vercelProject(place);
    case 'netlify.site':
      return netlifySite(place);
    case 'fly.app':
      return flyApp(place);
    case 'firebase.project':
      return firebaseProject(place);
    case 'cloudflare.worker':
      return cloudflareWorker(place);
    case 'supabase.project':
      return supabaseProject(place);
    default:
      return name satisfies never;
  }
}

type RepositoryName = Extract<
  AmbientName,
  `git.${string}` | `${'heroku' | 'vercel' | 'netlify' | 'fly' | 'firebase' | 'cloudflare' | 'supabase'}.${string}`
>;
