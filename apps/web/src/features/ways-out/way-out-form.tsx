import { useState, type FormEvent, type ReactNode } from 'react';
import { REMOVAL_REASONS, unreachable } from '@weft/domain';
import type { Answers, Need, WayOut } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { Select } from '../../interface/select.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useNexusPeople } from '../../stores/use-board.ts';
import { usePeople } from '../../stores/use-presence.ts';
import styles from './ways-out.module.css';

/** Asks what a way out still needs to know. It starts from what it proposes itself. */
export function WayOutForm(props: {
  readonly way: WayOut;
  readonly onCancel: () => void;
  readonly onTake: (answers: Answers) => void;
}): ReactNode {
  const { way, onCancel, onTake } = props;
  const self = usePeople().find((person) => person.self);
  const [answers, setAnswers] = useState<Answers>(() => proposed(way, self?.user.name ?? ''));
  const words = useFindingMessages().waysOut;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onTake(answers);
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      {way.needs.map((need) => (
        <NeedField
          key={need}
          need={need}
          judges={way.kind === 'live-with-it'}
          answers={answers}
          onChange={(said) => setAnswers({ ...answers, ...said })}
        />
      ))}
      <div className={styles['buttons']}>
        <Button size="small" look="primary" type="submit">
          {words.take}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function NeedField(props: {
  readonly need: Need;
  readonly judges: boolean;
  readonly answers: Answers;
  readonly onChange: (said: Answers) => void;
}): ReactNode {
  const { need, judges, answers, onChange } = props;
  const people = useNexusPeople();
  const words = useFindingMessages().waysOut;
  switch (need) {
    case 'person':
      return (
        <Select
          label={words.person}
          value={answers.person ?? ''}
          options={[
            { value: '', label: words.personNobody },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => {
            const person = people.find(({ id }) => id === value)?.id;
            onChange({ person });
          }}
        />
      );
    case 'date':
      return (
        <TextField
          type="date"
          required
          label={judges ? words.lookAgain : words.date}
          value={answers.date ?? ''}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      );
    case 'reason':
      return (
        <TextField
          label={words.reason}
          value={answers.reason ?? ''}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      );
    case 'agreement':
      return (
        <TextField
          required
          label={words.agreement}
          value={answers.agreement ?? ''}
          onChange={(event) => onChange({ agreement: event.target.value })}
        />
      );
    case 'who':
      return (
        <TextField
          required
          label={words.who}
          value={answers.who ?? ''}
          onChange={(event) => onChange({ who: event.target.value })}
        />
      );
    case 'removal':
      return (
        <SegmentedControl
          label={words.removal}
          value={answers.removal}
          segments={REMOVAL_REASONS.map((value) => ({ value, label: words.removalOf(value) }))}
          onChange={(removal) => onChange({ removal })}
        />
      );
    default:
      return unreachable(need);
  }
}

/** What the way out would say if nobody said anything else. */
function proposed({ edits }: WayOut, name: string): Answers {
  for (const edit of edits) {
    if (edit.kind === 'judge') return { date: edit.until, reason: edit.reason, who: name };
    if (edit.kind === 'agree-stand-in') {
      return { date: edit.standIn.until, agreement: edit.standIn.agreement };
    }
    if (edit.kind === 'remove-line') return { removal: 'outdated' };
  }
  return {};
}
