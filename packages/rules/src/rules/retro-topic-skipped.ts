import { RETROSPECTIVE_SUBJECTS } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type BoardRule } from '../rule.ts';

/**
 * The last Nexus Sprint Retrospective ended without a note on a subject that the edition of January
 * 2018 wants in every one. Earlier ones cannot be made good any more.
 */
export const retroTopicSkipped: BoardRule = {
  id: 'retro-topic-skipped',
  reads: ['events'],
  check({ view }) {
    if (view.settings.guideEdition !== 2018) return HEALTHY;
    const last = view
      .events()
      .filter(({ kind, state }) => kind === 'retrospective' && state === 'ended')
      .findLast((event) => event.team === undefined);
    if (last === undefined) return HEALTHY;
    const subjects = RETROSPECTIVE_SUBJECTS.filter((subject) => !last.discussed.includes(subject));
    if (subjects.length === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('retro-topic-skipped', last.id),
        rule: 'retro-topic-skipped',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { event: last.id, subjects },
      },
    ];
  },
};
