import {
  memo,
  useCallback,
  useState,
  useSyncExternalStore,
  type NamedExoticComponent,
  type ReactNode,
} from 'react';
import type { BoardView, ItemId } from '@weft/domain';
import { guideSectionOf, kindOfRule, type Finding, type RuleKind } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { Fold } from '../../interface/fold.tsx';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import type { NexusTab } from '../../stores/interface-store.ts';
import { useBoardView, useNexusPeople, useTeams } from '../../stores/use-board.ts';
import { useFindingVocabulary, whatOf } from './finding-words.ts';
import styles from './findings.module.css';
import { WaysOutOfFinding } from '../ways-out/ways-out-list.tsx';
import { JudgementOn, useStandingJudgement } from './judgement-on.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { UnbrokenKeys } from './unbroken-keys.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  /** False where the ways out are shown beside it. */
  readonly showsWaysOut?: boolean;
}

/** One finding: level, what, why, whose, and where. Of a long list only those are rendered again of which something is new. */
export const FindingCard: NamedExoticComponent<FindingCardProps> = memo(function FindingCard({
  finding,
  showsWaysOut = true,
}: FindingCardProps): ReactNode {
  const view = useBoardView();
  // The sentence names them.
  useNamesOf(finding.items);
  useTeams();
  useNexusPeople();
  const vocabulary = useFindingVocabulary();
  const { findings: words, ruleWords } = vocabulary;
  const judgement = useStandingJudgement(finding.key);
  const guide = guideSectionOf(finding.rule);
  return (
    <article
      className={styles['finding']}
      data-finding={finding.rule}
      data-judged={judgement === undefined ? undefined : ''}
    >
      <SeverityMark severity={finding.severity} />
      <p className={styles['what']}>
        <UnbrokenKeys of={whatOf(finding, view, vocabulary)} />
      </p>
      <p className={styles['why']}>{ruleWords.why[finding.rule]}</p>
      <p className={styles['source']}>{words.guide(guide.edition, guide.section)}</p>
      <div className={styles['foot']}>
        <Concerned finding={finding} />
        <ShowOnBoard finding={finding} />
      </div>
      <JudgementOn finding={finding.key} />
      {showsWaysOut ? <WaysOut finding={finding} /> : null}
    </article>
  );
});

/** Renders again when one of these PBIs is called otherwise or was put aside; looked at whenever the list is. */
function useNamesOf(items: readonly ItemId[]): void {
  const { findingStore, boardStore } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => findingStore.all.subscribe('list', listener),
    [findingStore],
  );
  const names = (): string =>
    items
      .map((id) => boardStore.view.item(id))
      .map((item) => (item?.aside === false ? item.key : ''))
      .join();
  useSyncExternalStore(subscribe, names);
}

/** The ways out, once they are asked for: working them out costs more than showing the finding. */
function WaysOut(props: { readonly finding: Finding }): ReactNode {
  const [opened, open] = useState(false);
  const words = useFindingMessages().waysOut;
  return (
    <Fold title={words.title} className={styles['waysOut']} open={opened} onToggle={open}>
      {opened ? <WaysOutOfFinding finding={props.finding} /> : null}
    </Fold>
  );
}

function Concerned(props: { readonly finding: Finding }): ReactNode {
  const view = useBoardView();
  const words = useFindingMessages().findings;
  const teams = props.finding.teams.map((id) => view.team(id)).filter((team) => team !== undefined);
  if (teams.length === 0)
    return <span className={styles['source']}>{words.concernsEverybody}</span>;
  return (
    <span className={styles['teams']}>
      <span className="visually-hidden">{words.concerns(teams.map((team) => team.name))}</span>
      {teams.map((team) => (
        <span key={team.id} className={styles['team']} aria-hidden="true">
          <HueMark hue={team.hue} />
          {team.name}
        </span>
      ))}
    </span>
  );
}

/** Brings what the finding is about into view; the PBI that waits, where there are two. */
function ShowOnBoard(props: { readonly finding: Finding }): ReactNode {
  const { finding } = props;
  const view = useBoardView();
  const focusItem = useInterface((state) => state.focusItem);
  const words = useFindingMessages().findings;
  const openDialog = useInterface((state) => state.openDialog);
  const item = itemToShow(finding, view);
  const tab = NEXUS_TABS[kindOfRule(finding.rule)];
  if (item === undefined && tab !== undefined) {
    return (
      <Button size="small" onClick={() => openDialog({ kind: 'nexus', tab })}>
        {words.openNexus}
      </Button>
    );
  }
  if (item === undefined) return null;
  return (
    <Button size="small" onClick={() => focusItem(item)}>
      {words.show}
    </Button>
  );
}

/** Where in the dialog of the Nexus the matter of a rule is settled. */
const NEXUS_TABS: Readonly<Partial<Record<RuleKind, NexusTab>>> = {
  goal: 'goals',
  done: 'done',
  people: 'people',
};

/** The waiting end of a dependency, else the first PBI named, else the first in the cell. */
function itemToShow(finding: Finding, view: BoardView): ItemId | undefined {
  const { facts } = finding;
  const named = 'to' in facts ? [facts.to, facts.from] : finding.items;
  return [...named, ...finding.cells.flatMap((cell) => view.itemsIn(cell))].find(
    (id) => view.item(id)?.aside === false,
  );
}
