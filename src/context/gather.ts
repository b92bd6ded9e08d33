// [I/O] Answers the questions that classification asks. Whatever cannot be read gets the worse value; whatever there is no time for
// is left out, which counts as the worse value too.
import { type Fact, type FactQuery, factKey, type Scene } from '../facts.ts';
import { readAmbient } from './ambient/index.ts';
import { readPath, unreadablePath } from './path.ts';
import { withHome } from './path-text.ts';
import { readRepository } from './repository.ts';
import { Survey, type Variables } from './survey.ts';
import { readTextFact } from './text.ts';
import { readUncommitted } from './uncommitted.ts';

/** Questions beyond this number stay unanswered. */
const maxQueries = 500;

/** `budget` in milliseconds. */
export function gather(queries: Iterable<FactQuery>, scene: Scene, env: Variables, budget = 150): Map<string, Fact> {
  const survey = new Survey(scene, env, budget);
  const facts = new Map<string, Fact>();
  // Paths come last: a large folder may use up the time.
  const asked = [...queries].sort((a, b) => Number(a.fact === 'path') - Number(b.fact === 'path')).slice(0, maxQueries);
  for (const query of asked) {
    // A missing answer about a path counts as the worse value; where a name of the line may stand for more, that has to be said.
    if (survey.isLate && query.fact !== 'ambient') break;
    facts.set(
      factKey(query),
      survey.isLate ? { value: undefined, source: 'not looked up in time' } : answer(query, survey),
    );
  }
  return facts;
}

function answer(query: FactQuery, survey: Survey): Fact {
  try {
    return read(query, survey);
  } catch {
    return {
      value: query.fact === 'path' ? unreadablePath(withHome(query.path, survey.scene.home)) : undefined,
      source: 'could not be read',
    };
  }
}

function read(query: FactQuery, survey: Survey): Fact {
  switch (query.fact) {
    case 'path':
      return readPath(query.path, query.deep === true, survey);
    case 'uncommitted':
      return readUncommitted(query.path, query.whole === true, survey);
    case 'repository':
      return readRepository(query.dir, survey);
    case 'ambient':
      return readAmbient(query, survey);
    case 'text':
      return readTextFact(query.path, query.own === true, survey);
    default:
      return query satisfies never;
  }
}
