import { Circle, CircleAlert, CircleCheck, Clock, type LucideIcon } from 'lucide-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { LIMITS, unreachable, type IntegrationIssue, type TeamId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { Popover } from '../../interface/popover.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages, type LaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView, useNexusPeople } from '../../stores/use-board.ts';
import type { IntegrationLight } from './integration-light.ts';
import styles from './integration-popover.module.css';
import { useSprintDesk } from './sprint-desk.tsx';
import { useIntegration } from './use-sprint-backlog.ts';
import { useSprintCommands } from './use-sprint-commands.ts';

type Words = LaterMessages['sprintBacklog']['integration'];

/** The integration light of a team; opens what is written down about it. */
export function IntegrationPopover(props: {
  readonly team: TeamId;
  readonly name: string;
}): ReactNode {
  const { team, name } = props;
  const { sprint, isWall } = useSprintDesk();
  const { light, issues } = useIntegration(sprint, team);
  const { forms } = useMessages();
  const words = useLaterMessages().sprintBacklog.integration;
  const text = lightInWords(light, words, forms.shortDay);
  // Nothing of a Sprint that has not begun is to be integrated.
  if (sprint.state === 'planned' && light.kind === 'record' && light.last === undefined) {
    return null;
  }
  const shown = (
    <>
      <Icon of={iconOf(light)} />
      <span>{text}</span>
    </>
  );
  if (isWall) {
    return (
      <>
        <p className={styles['light']} data-light={light.kind}>
          {shown}
        </p>
        <OpenIssues issues={issues} />
      </>
    );
  }
  return (
    <>
      <div className={styles['onPaper']}>
        <OpenIssues issues={issues} />
      </div>
      <Popover
        label={words.title(name)}
        renderTrigger={(trigger) => (
          <button
            type="button"
            {...trigger}
            className={styles['light']}
            data-light={light.kind}
            aria-label={words.label(name, text)}
          >
            {shown}
          </button>
        )}
      >
        {(close) => (
          <div className={styles['content']}>
            <h4>{words.title(name)}</h4>
            <p className={styles['muted']}>
              {light.kind === 'none' || light.last === undefined
                ? words.never
                : words.last(forms.shortDay(light.last))}
            </p>
            <SuccessButton team={team} name={name} close={close} />
            <Issues issues={issues} />
            <NewIssue team={team} />
          </div>
        )}
      </Popover>
    </>
  );
}

/** What is in the way, where nobody can open it: on the wall and on paper. */
function OpenIssues({ issues }: { readonly issues: readonly IntegrationIssue[] }): ReactNode {
  const open = issues.filter(({ resolved }) => !resolved);
  if (open.length === 0) return null;
  return (
    <ul className={styles['muted']}>
      {open.map((issue) => (
        <li key={issue.id}>{issue.title}</li>
      ))}
    </ul>
  );
}

function SuccessButton(props: {
  readonly team: TeamId;
  readonly name: string;
  readonly close: () => void;
}): ReactNode {
  const { team, name, close } = props;
  const { sprint, canChange } = useSprintDesk();
  const { recordSuccess } = useSprintCommands();
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages().sprintBacklog.integration;
  if (!canChange || sprint.state !== 'running') return null;
  return (
    <Button
      icon={CircleCheck}
      onClick={() => {
        close();
        if (recordSuccess(team, sprint.id)) announce(words.noted(name));
      }}
    >
      {words.now}
    </Button>
  );
}

function Issues({ issues }: { readonly issues: readonly IntegrationIssue[] }): ReactNode {
  const words = useLaterMessages().sprintBacklog.integration;
  if (issues.length === 0) return <p className={styles['muted']}>{words.noIssues}</p>;
  return (
    <ul className={styles['issues']} aria-label={words.issues}>
      {issues.map((issue) => (
        <li key={issue.id} className={styles['issue']} data-resolved={issue.resolved}>
          <Issue issue={issue} />
        </li>
      ))}
    </ul>
  );
}

function Issue({ issue }: { readonly issue: IntegrationIssue }): ReactNode {
  const { canChange } = useSprintDesk();
  const { resolveIssue } = useSprintCommands();
  const view = useBoardView();
  useNexusPeople();
  const { forms } = useMessages();
  const words = useLaterMessages().sprintBacklog.integration;
  const owner = issue.owner === undefined ? undefined : view.person(issue.owner)?.name;
  const facts = [
    owner === undefined ? words.noOwner : words.ownedBy(owner),
    issue.needs.length === 0 ? '' : words.needs(issue.needs),
    issue.team === undefined ? words.ofNexus : '',
    words.since(forms.shortDay(issue.raisedOn)),
  ].filter((fact) => fact !== '');
  return (
    <>
      <Icon of={issue.resolved ? CircleCheck : CircleAlert} />
      <div className={styles['issueText']}>
        <p className={styles['issueTitle']}>{issue.title}</p>
        <p className={styles['muted']}>
          {issue.resolved ? `${words.resolved} · ` : null}
          {facts.join(' · ')}
        </p>
      </div>
      {canChange ? (
        <Button
          size="small"
          aria-label={`${issue.resolved ? words.reopen : words.resolve}: ${issue.title}`}
          onClick={() => void resolveIssue(issue.id, !issue.resolved)}
        >
          {issue.resolved ? words.reopen : words.resolve}
        </Button>
      ) : null}
    </>
  );
}

function NewIssue({ team }: { readonly team: TeamId }): ReactNode {
  const { sprint, canChange } = useSprintDesk();
  const { addIssue } = useSprintCommands();
  const people = useNexusPeople();
  const words = useLaterMessages().sprintBacklog.integration;
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState('');
  const [skills, setSkills] = useState('');
  const names = useId();
  if (!canChange) return null;
  if (!isOpen) {
    return (
      <Button look="quiet" icon={CircleAlert} onClick={() => setOpen(true)}>
        {words.add}
      </Button>
    );
  }
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const needs = skills
      .split(',')
      .map((skill) => skill.trim())
      .filter((skill) => skill !== '');
    if (!addIssue(team, sprint.id, { title, owner, needs })) return;
    setOpen(false);
    setTitle('');
    setOwner('');
    setSkills('');
  };
  return (
    <form className={styles['form']} onSubmit={add}>
      <TextField
        label={words.what}
        value={title}
        required
        autoFocus
        maxLength={LIMITS.titleChars}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={words.owner}
        value={owner}
        list={names}
        maxLength={LIMITS.nameChars}
        onChange={(event) => setOwner(event.target.value)}
      />
      <datalist id={names}>
        {people.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
      <TextField
        label={words.skills}
        hint={words.skillsHint}
        value={skills}
        onChange={(event) => setSkills(event.target.value)}
      />
      <Button type="submit" look="primary">
        {words.keep}
      </Button>
    </form>
  );
}

/** The light in words, such as `Integrated · 20 Nov`. */
function lightInWords(
  light: IntegrationLight,
  words: Words,
  shortDay: (day: string) => string,
): string {
  const dated = (text: string, last: string | undefined): string =>
    last === undefined ? text : `${text} · ${shortDay(last)}`;
  switch (light.kind) {
    case 'integrated':
      return dated(words.integrated, light.last);
    case 'stale':
      return dated(words.stale, light.last);
    case 'issue':
      return words.issue(light.open);
    case 'none':
      return words.none;
    case 'record':
      return light.last === undefined ? words.never : dated(words.integrated, light.last);
    default:
      return unreachable(light);
  }
}

function iconOf({ kind }: IntegrationLight): LucideIcon {
  switch (kind) {
    case 'integrated':
      return CircleCheck;
    case 'stale':
      return Clock;
    case 'issue':
      return CircleAlert;
    case 'none':
    case 'record':
      return Circle;
    default:
      return unreachable(kind);
  }
}
