import { ACCOUNTABILITIES, EVENT_STATES, RETROSPECTIVE_SUBJECTS } from '@weft/domain';
import type { CriterionChange } from '../commands/criteria.ts';
import type { EventChange } from '../commands/events.ts';
import type { ImprovementChange } from '../commands/improvements.ts';
import type { IntegrationIssueChange } from '../commands/integration.ts';
import type { PersonChange } from '../commands/people.ts';
import type { RandomTarget } from './random-target.ts';
import { pick } from './seeded-random.ts';

/** Draws a change of a person. */
export function personChange(at: RandomTarget): PersonChange {
  const team = at.team();
  const accountability = pick(at.random, ACCOUNTABILITIES);
  const drawn: PersonChange = {
    name: `${at.words()} ${at.random.below(10_000)}`,
    teams: team === undefined || at.chance(20) ? [] : [{ team, percent: at.random.below(101) }],
    skills: at.chance(30) ? [] : [at.words()],
    accountabilities: accountability === undefined || at.chance(70) ? [] : [accountability],
    integrationTeam: at.chance(50) ? null : { from: at.day(), until: undefined, percent: 50 },
  };
  return some(at, drawn);
}

/** Some of what a change could name, so that two people often change different things. */
function some<Change extends object>(at: RandomTarget, change: Change): Partial<Change> {
  const kept: Partial<Change> = { ...change };
  for (const key of Object.keys(change)) {
    if (at.chance(50)) Reflect.deleteProperty(kept, key);
  }
  return kept;
}

/** Draws a change of a criterion of the Definition of Done. */
export function criterionChange(at: RandomTarget): CriterionChange {
  const atLeast = at.chance(30) ? null : at.random.below(100);
  return some(at, { text: at.words(), atLeast, applies: at.chance(80) });
}

/** Draws a change of an event of the Nexus. */
export function eventChange(at: RandomTarget): EventChange {
  const person = at.person();
  const subject = pick(at.random, RETROSPECTIVE_SUBJECTS);
  return some(at, {
    on: at.day(),
    state: pick(at.random, EVENT_STATES) ?? 'planned',
    team: at.team() ?? null,
    sprint: at.sprint() ?? null,
    present: person === undefined ? [] : [person],
    discussed: subject === undefined ? [] : [subject],
  });
}

/** Draws a change of something to be integrated. */
export function issueChange(at: RandomTarget): IntegrationIssueChange {
  return some(at, {
    title: at.words(),
    team: at.chance(30) ? null : (at.team() ?? null),
    sprint: at.sprint() ?? null,
    owner: at.chance(30) ? null : (at.person() ?? null),
    needs: [at.words()],
    resolved: at.chance(50),
  });
}

/** Draws a change of an improvement. */
export function improvementChange(at: RandomTarget): ImprovementChange {
  return some(at, {
    text: at.words(),
    owner: at.chance(30) ? null : (at.person() ?? null),
    item: at.chance(30) ? null : (at.item() ?? null),
    done: at.chance(50),
  });
}
