import { EVENT_KINDS, GUIDE_EDITIONS, JUDGEMENT_KINDS, SIZE_UNITS } from '@weft/domain';
import {
  addCriterion,
  bringCriterionBack,
  editCriterion,
  putCriterionAside,
} from '../commands/criteria.ts';
import { addEvent, bringEventBack, editEvent, putEventAside } from '../commands/events.ts';
import {
  addImprovement,
  bringImprovementBack,
  editImprovement,
  putImprovementAside,
} from '../commands/improvements.ts';
import {
  addIntegrationIssue,
  bringIntegrationBack,
  editIntegrationIssue,
  putIntegrationAside,
  recordIntegration,
} from '../commands/integration.ts';
import { judgeFinding, withdrawJudgement } from '../commands/judgements.ts';
import { addPerson, bringPersonBack, editPerson, putPersonAside } from '../commands/people.ts';
import { setGuideEdition, setRule, setSizeUnit, setThreshold } from '../commands/settings.ts';
import type { Action, Command } from './action.ts';
import {
  criterionChange,
  eventChange,
  improvementChange,
  issueChange,
  personChange,
} from './part-changes.ts';
import type { RandomTarget } from './random-target.ts';
import { pick } from './seeded-random.ts';

/** Draws one of a collection, or nothing while it is empty. */
function about<Id extends string>(
  target: (at: RandomTarget) => Id | undefined,
  choose: (at: RandomTarget, id: Id) => Command,
): Action['draw'] {
  return (at) => {
    const id = target(at);
    return id === undefined ? undefined : choose(at, id);
  };
}

export type PartActionKind =
  | 'add-person'
  | 'edit-person'
  | 'put-person-aside'
  | 'bring-person-back'
  | 'add-criterion'
  | 'edit-criterion'
  | 'put-criterion-aside'
  | 'bring-criterion-back'
  | 'add-event'
  | 'edit-event'
  | 'put-event-aside'
  | 'add-integration-issue'
  | 'record-integration'
  | 'edit-integration-issue'
  | 'put-integration-aside'
  | 'add-improvement'
  | 'edit-improvement'
  | 'put-improvement-aside'
  | 'judge-finding'
  | 'withdraw-judgement'
  | 'set-rule'
  | 'set-threshold'
  | 'set-guide-edition'
  | 'set-size-unit';

/** Every command about the small collections and the settings of a board. */
export const PART_ACTIONS: Readonly<Record<PartActionKind, Action>> = {
  'add-person': {
    label: 'add-person',
    draw: (at) => {
      const person = { name: at.words(), ...personChange(at) };
      return (edit) => addPerson(edit, person);
    },
  },
  'edit-person': {
    label: 'edit-person',
    draw: about(
      (at) => at.person(),
      (at, id) => {
        const change = personChange(at);
        return (edit) => editPerson(edit, id, change);
      },
    ),
  },
  'put-person-aside': {
    label: 'put-person-aside',
    draw: about(
      (at) => at.person(),
      (_, id) => (edit) => putPersonAside(edit, id),
    ),
  },
  'bring-person-back': {
    label: 'put-person-aside',
    draw: about(
      (at) => at.asidePerson(),
      (_, id) => (edit) => bringPersonBack(edit, id),
    ),
  },
  'add-criterion': {
    label: 'add-criterion',
    draw: (at) => {
      const team = at.chance(50) ? null : (at.team() ?? null);
      const restates = at.board.view.criteria().find((one) => one.team === null)?.id;
      const criterion = { text: at.words(), ...criterionChange(at), team };
      const isStricter = team !== null && restates !== undefined && at.chance(50);
      return (edit) => addCriterion(edit, { ...criterion, ...(isStricter && { restates }) });
    },
  },
  'edit-criterion': {
    label: 'edit-criterion',
    draw: about(
      (at) => at.criterion(),
      (at, id) => {
        const change = criterionChange(at);
        return (edit) => editCriterion(edit, id, change);
      },
    ),
  },
  'put-criterion-aside': {
    label: 'put-criterion-aside',
    draw: about(
      (at) => at.criterion(),
      (_, id) => (edit) => putCriterionAside(edit, id),
    ),
  },
  'bring-criterion-back': {
    label: 'put-criterion-aside',
    draw: about(
      (at) => at.asideCriterion(),
      (_, id) => (edit) => bringCriterionBack(edit, id),
    ),
  },
  'add-event': {
    label: 'add-event',
    draw: (at) => {
      const kind = pick(at.random, EVENT_KINDS) ?? 'daily';
      const event = { on: at.day(), ...eventChange(at), kind };
      return (edit) => addEvent(edit, event);
    },
  },
  'edit-event': {
    label: 'edit-event',
    draw: about(
      (at) => at.event(),
      (at, id) => {
        const change = eventChange(at);
        return (edit) => editEvent(edit, id, change);
      },
    ),
  },
  'put-event-aside': {
    label: 'put-event-aside',
    draw: about(
      (at) => at.event(),
      (at, id) => {
        const put = at.chance(70) ? putEventAside : bringEventBack;
        return (edit) => put(edit, id);
      },
    ),
  },
  'add-integration-issue': {
    label: 'add-integration',
    draw: (at) => {
      const issue = { title: at.words(), ...issueChange(at), on: at.day() };
      return (edit) => addIntegrationIssue(edit, issue);
    },
  },
  'record-integration': {
    label: 'add-integration',
    draw: (at) => {
      const success = { on: at.day(), team: at.team() ?? null, sprint: at.sprint() ?? null };
      return (edit) => recordIntegration(edit, success);
    },
  },
  'edit-integration-issue': {
    label: 'edit-integration',
    draw: about(
      (at) => at.integration(),
      (at, id) => {
        const change = { ...issueChange(at), on: at.day() };
        return (edit) => editIntegrationIssue(edit, id, change);
      },
    ),
  },
  'put-integration-aside': {
    label: 'put-integration-aside',
    draw: about(
      (at) => at.integration(),
      (at, id) => {
        const put = at.chance(70) ? putIntegrationAside : bringIntegrationBack;
        return (edit) => put(edit, id);
      },
    ),
  },
  'add-improvement': {
    label: 'add-improvement',
    draw: (at) => {
      const improvement = { text: at.words(), ...improvementChange(at) };
      return (edit) => addImprovement(edit, improvement);
    },
  },
  'edit-improvement': {
    label: 'edit-improvement',
    draw: about(
      (at) => at.improvement(),
      (at, id) => {
        const change = improvementChange(at);
        return (edit) => editImprovement(edit, id, change);
      },
    ),
  },
  'put-improvement-aside': {
    label: 'put-improvement-aside',
    draw: about(
      (at) => at.improvement(),
      (at, id) => {
        const put = at.chance(70) ? putImprovementAside : bringImprovementBack;
        return (edit) => put(edit, id);
      },
    ),
  },
  'judge-finding': {
    label: 'judge-finding',
    draw: (at) => {
      const finding = `hub-item:${at.item() ?? 'board'}`;
      const kind = pick(at.random, JUDGEMENT_KINDS) ?? 'accepted';
      const judgement = { finding, kind, until: at.day(), reason: at.words(), byName: at.words() };
      return (edit) => judgeFinding(edit, judgement);
    },
  },
  'withdraw-judgement': {
    label: 'withdraw-judgement',
    draw: about(
      (at) => at.judgement(),
      (_, id) => (edit) => withdrawJudgement(edit, id),
    ),
  },
  'set-rule': {
    label: 'set-rules',
    draw: (at) => {
      const rule = pick(at.random, ['hub-item', 'too-big', 'skill-gap'] as const) ?? 'hub-item';
      const setting = at.chance(50) ? { off: true } : { severity: 'info' as const };
      const wanted = at.chance(30) ? null : setting;
      return (edit) => setRule(edit, rule, wanted);
    },
  },
  'set-threshold': {
    label: 'set-rules',
    draw: (at) => {
      const name = pick(at.random, ['hubLines', 'chainItems'] as const) ?? 'hubLines';
      const value = at.chance(30) ? null : at.random.below(9);
      return (edit) => setThreshold(edit, name, value);
    },
  },
  'set-guide-edition': {
    label: 'set-rules',
    draw: (at) => {
      const edition = pick(at.random, GUIDE_EDITIONS) ?? 2021;
      return (edit) => setGuideEdition(edit, edition);
    },
  },
  'set-size-unit': {
    label: 'set-rules',
    draw: (at) => {
      const unit = pick(at.random, SIZE_UNITS) ?? 'points';
      return (edit) => setSizeUnit(edit, unit);
    },
  },
};
