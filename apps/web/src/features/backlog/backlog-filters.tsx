import { ListFilter, Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Chip } from '../../interface/chip.tsx';
import { Icon } from '../../interface/icon.tsx';
import { Popover } from '../../interface/popover.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import {
  NO_FILTER,
  NONE,
  partsInUse,
  without,
  type BacklogFilter,
  type FilterPart,
} from './backlog-filter.ts';
import { FilterFields } from './filter-fields.tsx';
import styles from './filters.module.css';

/** What of the Product Backlog is left out, each part to be taken away. */
export function BacklogFilters(props: {
  readonly filter: BacklogFilter;
  readonly onChange: (filter: BacklogFilter) => void;
}): ReactNode {
  const { filter, onChange } = props;
  const words = useLaterMessages().productBacklog;
  const inWords = useFilterInWords();
  // The text stands in its own field.
  const parts = partsInUse(filter).filter((part) => part !== 'text');
  return (
    <div className={styles['bar']} role="group" aria-label={words.filters}>
      <TextFilter text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <Popover
        label={words.filters}
        renderTrigger={(trigger) => (
          <Button {...trigger} icon={ListFilter}>
            {words.filter}
          </Button>
        )}
      >
        <FilterFields filter={filter} onChange={onChange} />
      </Popover>
      {parts.map((part) => {
        const what = inWords(filter, part);
        return (
          <Chip
            key={part}
            remove={{
              label: words.removeFilter(what),
              run: () => onChange(without(filter, part)),
            }}
          >
            {what}
          </Chip>
        );
      })}
      {parts.length === 0 ? null : (
        <Button size="small" look="quiet" onClick={() => onChange(NO_FILTER)}>
          {words.clearFilters}
        </Button>
      )}
    </div>
  );
}

/** What is typed is kept here at once, and in the address with its blanks trimmed. */
function TextFilter(props: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { text, onChange } = props;
  const [draft, setDraft] = useState(text);
  const words = useLaterMessages().productBacklog;
  return (
    <label className={styles['search']}>
      <Icon of={Search} />
      <span className="visually-hidden">{words.filterText}</span>
      <input
        type="search"
        value={draft.trim() === text ? draft : text}
        placeholder={words.filterText}
        className={styles['query']}
        onChange={(event) => {
          setDraft(event.target.value);
          onChange(event.target.value);
        }}
      />
    </label>
  );
}

function useFilterInWords(): (filter: BacklogFilter, part: FilterPart) => string {
  const teams = useTeams();
  const sprints = useSprints();
  const words = useLaterMessages().productBacklog;
  return (filter, part) => {
    switch (part) {
      case 'text':
        return words.chipText(filter.text);
      case 'team':
        return filter.team === NONE
          ? words.noTeam
          : (teams.find(({ id }) => id === filter.team)?.name ?? words.unknownTeam);
      case 'sprint':
        return filter.sprint === NONE
          ? words.noSprint
          : (sprints.find(({ id }) => id === filter.sprint)?.name ?? words.unknownSprint);
      case 'ready':
        return words.filterReadyValues[filter.ready ?? 'yes'];
      case 'unsized':
        return words.filterUnsized;
      case 'withFindings':
        return words.filterFindings;
      case 'notDone':
        return words.filterNotDone;
      case 'tag':
        return words.chipText(filter.tag);
      default:
        return unreachable(part);
    }
  };
}
